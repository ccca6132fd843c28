import type { CompetencyView, RoleView } from '@gradus/protocol';
import { isInCategory, type PreviewIndex, topCategoryOf } from '../shared/preview-index.ts';
import { type ShownRequirement, shownRequirement } from '../shared/shown-requirement.ts';

/** What a role requires of one top-level category: two columns of its sheet. */
export interface RoleColumn {
    readonly code: string;
    readonly title: string;
    /** Whether levels are required; else competencies are, one by one. */
    readonly levelled: boolean;
    readonly entries: readonly RoleEntry[];
}

export interface RoleEntry {
    readonly competency: CompetencyView;
    readonly requirement: ShownRequirement;
}

/**
 * A role's requirements by top-level category, within each in the author's order. Every
 * category has its column, also one of which the role requires nothing: that is how the
 * documents print it, and the empty column says something. A chosen category stands alone.
 */
export function roleColumns(index: PreviewIndex, role: RoleView, category?: string): readonly RoleColumn[] {
    const entries = role.requirements
        .filter(({ competency }) => category === undefined || isInCategory(index, competency, category))
        .flatMap(requirement => {
            const competency = index.competencies.get(requirement.competency);
            return competency === undefined ? [] : [{ competency, requirement: shownRequirement(index, requirement) }];
        });
    const byCategory = Map.groupBy(entries, ({ competency }) => topCategoryOf(index, competency.code));
    const top = category === undefined ? undefined : index.categoryPaths.get(category)?.at(-1);
    return index.topCategories
        .filter(({ code }) => top === undefined || code === top)
        .map(({ code, title, scale }) => {
            const itsEntries = byCategory.get(code) ?? [];
            const levelled = scale !== undefined || itsEntries.some(({ requirement }) => requirement.levelled);
            return { code, title, levelled, entries: itsEntries };
        });
}

/** More categories than this share a line only if none of them is empty. */
const MOST_WITH_EMPTY = 3;

/** What stands beside each other on a sheet; and where that are too many, what was left out since nothing is in it. */
export interface ShownColumns {
    readonly shown: readonly RoleColumn[];
    readonly leftOut: readonly RoleColumn[];
}

/** Leaves out empty columns where there are so many that the others would have to do without the room. */
export function shownColumns(columns: readonly RoleColumn[]): ShownColumns {
    if (columns.length <= MOST_WITH_EMPTY) return { shown: columns, leftOut: [] };
    const isEmpty = ({ entries }: RoleColumn) => entries.length === 0;
    return { shown: columns.filter(column => !isEmpty(column)), leftOut: columns.filter(isEmpty) };
}
