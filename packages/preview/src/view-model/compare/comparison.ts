import type { PreviewChoice, RequirementView } from '@gradus/protocol';
import { countDifferences, type Difference, type DifferenceCounts } from '../shared/difference.ts';
import { type ShownRequirement, shownRequirement } from '../shared/shown-requirement.ts';
import {
    byComparedCategory,
    type ComparedCompetency,
    comparedCompetencies,
    type OfComparedCategory
} from './compared-competencies.ts';
import type { Column } from './compared-roles.ts';
import { differenceBetween } from './difference-between.ts';
import { indexOf, type States } from './earlier-state.ts';

/** Roles beside each other: what each requires, and how that differs from what the first one does. */
export interface Comparison {
    readonly base: Column;
    readonly others: readonly ComparedColumn[];
    readonly groups: readonly OfComparedCategory<ComparedRow>[];
    /** Competencies that are left out because all roles require the same of them. */
    readonly hidden: number;
}

/** A role that is compared with the first one. */
export interface ComparedColumn {
    readonly role: Column;
    readonly counts: DifferenceCounts;
}

export interface ComparedRow extends ComparedCompetency {
    /** One for each role, the first one of which nothing is different from. */
    readonly cells: readonly ComparedCell[];
}

export interface ComparedCell {
    readonly required: RequirementView | undefined;
    readonly requirement: ShownRequirement | undefined;
    /** Nothing where neither role requires the competency. */
    readonly difference: Difference | undefined;
}

/** Compares roles with the first of them, over all that any of them requires of the chosen category. */
export function comparison(
    states: States,
    columns: readonly Column[],
    { category, compare }: Pick<PreviewChoice, 'category' | 'compare'>
): Comparison | undefined {
    const [base, ...others] = columns;
    if (base === undefined) return undefined;
    const rows: ComparedRow[] = [];
    // What something was called is told only beside what was required then.
    const told = columns.some(({ isEarlier }) => isEarlier) ? states : { ...states, earlier: undefined };
    for (const competency of comparedCompetencies(told, category)) {
        const required = columns.map(column => requiredIn(column, competency));
        if (required.every(each => each === undefined)) continue;
        const before = { requirement: required[0], isEarlier: base.isEarlier };
        rows.push({
            ...competency,
            cells: columns.map(({ isEarlier }, position) => {
                const requirement = required[position];
                return {
                    required: requirement,
                    requirement: requirement && shownRequirement(indexOf(states, isEarlier), requirement),
                    difference:
                        position === 0 ? undefined : differenceBetween(states, before, { requirement, isEarlier })
                };
            })
        });
    }
    const shown = compare?.onlyDifferences === true ? rows.filter(differs) : rows;
    return {
        base,
        others: others.map((role, position) => ({
            role,
            counts: countDifferences(rows.map(({ cells }) => cells[position + 1]?.difference))
        })),
        groups: byComparedCategory(states, shown),
        hidden: rows.length - shown.length
    };
}

/** What a role requires of a competency, whatever it is called in the role’s state. */
export function requiredIn(
    { required, isEarlier }: Column,
    { competency, was, isGone }: ComparedCompetency
): RequirementView | undefined {
    const called = isEarlier ? was : isGone ? undefined : competency;
    return called && required.get(called.code);
}

function differs({ cells }: ComparedRow): boolean {
    return cells.some(({ difference }) => difference !== 'same' && difference !== undefined);
}
