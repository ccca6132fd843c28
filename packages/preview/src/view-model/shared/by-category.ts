import type { CategoryView, CompetencyView } from '@gradus/protocol';
import { type PreviewIndex, topCategoryOf } from './preview-index.ts';

/** What is shown of the competencies of one top-level category. */
export interface OfCategory<T> {
    readonly category: CategoryView;
    readonly rows: readonly T[];
}

/** Rows of competencies by top-level category, in the author's order; categories without any are left out. */
export function byCategory<T extends { readonly competency: CompetencyView }>(
    index: PreviewIndex,
    rows: readonly T[]
): readonly OfCategory<T>[] {
    const groups = Map.groupBy(rows, ({ competency }) => topCategoryOf(index, competency.code));
    return index.topCategories.flatMap(category => {
        const its = groups.get(category.code);
        return its === undefined ? [] : [{ category, rows: its }];
    });
}
