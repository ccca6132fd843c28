import type { CompetencyView, PreviewChoice, RoleView } from '@gradus/protocol';
import { byCategory, type OfCategory } from '../shared/by-category.ts';
import { countDifferences, type Difference, type DifferenceCounts, difference } from '../shared/difference.ts';
import { isInCategory, type PreviewIndex } from '../shared/preview-index.ts';
import { requiredBy } from '../shared/required-by.ts';
import { type ShownRequirement, shownRequirement } from '../shared/shown-requirement.ts';

/** Roles beside each other: what each requires, and how that differs from what the first one does. */
export interface Comparison {
    readonly base: RoleView;
    readonly others: readonly ComparedRole[];
    readonly groups: readonly OfCategory<ComparedRow>[];
    /** Competencies that are left out because all roles require the same of them. */
    readonly hidden: number;
}

/** A role that is compared with the first one. */
export interface ComparedRole {
    readonly role: RoleView;
    readonly counts: DifferenceCounts;
}

export interface ComparedRow {
    readonly competency: CompetencyView;
    readonly base: ShownRequirement | undefined;
    /** One for each of the other roles. */
    readonly cells: readonly ComparedCell[];
}

export interface ComparedCell {
    readonly requirement: ShownRequirement | undefined;
    /** Nothing where neither role requires the competency. */
    readonly difference: Difference | undefined;
}

/** Compares roles with the first of them, over all that any of them requires of the chosen category. */
export function comparison(
    index: PreviewIndex,
    [base, ...others]: readonly RoleView[],
    { category, compare }: Pick<PreviewChoice, 'category' | 'compare'>
): Comparison | undefined {
    if (base === undefined) return undefined;
    const [ofBase, ...ofOthers] = [base, ...others].map(({ requirements }) => requiredBy(requirements));
    const rows: ComparedRow[] = [];
    for (const competency of index.required.competencies) {
        const { code } = competency;
        const before = ofBase?.get(code);
        const after = ofOthers.map(required => required.get(code));
        if (before === undefined && after.every(each => each === undefined)) continue;
        if (category !== undefined && !isInCategory(index, code, category)) continue;
        rows.push({
            competency,
            base: before && shownRequirement(index, before),
            cells: after.map(each => ({
                requirement: each && shownRequirement(index, each),
                difference: difference(index, before, each)
            }))
        });
    }
    const shown = compare?.onlyDifferences === true ? rows.filter(differs) : rows;
    return {
        base,
        others: others.map((role, position) => ({
            role,
            counts: countDifferences(rows.map(({ cells }) => cells[position]?.difference))
        })),
        groups: byCategory(index, shown),
        hidden: rows.length - shown.length
    };
}

function differs({ cells }: ComparedRow): boolean {
    return cells.some(cell => cell.difference !== 'same' && cell.difference !== undefined);
}
