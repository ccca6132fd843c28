import type { CategoryView, CompetencyView } from '@gradus/protocol';
import type { PreviewIndex } from '../shared/preview-index.ts';
import type { CompetencyElement } from './matrix-elements.ts';
import type { BranchName, Placed } from './side.ts';

/**
 * Competencies under their categories, in the author's order: those of a category before those of the categories
 * within it. Within a category they come in the order in which they are given.
 */
export function placedCompetencies(
    index: PreviewIndex,
    competencies: readonly CompetencyView[]
): readonly Placed<CompetencyElement>[] {
    const byCategory = Map.groupBy(competencies, ({ category }) => category);
    const within = Map.groupBy(index.required.categories, ({ code }) => index.categoryPaths.get(code)?.[1]);
    const placed: Placed<CompetencyElement>[] = [];
    const place = (category: CategoryView, above: readonly BranchName[]) => {
        const path = [...above, { kind: 'category' as const, code: category.code, title: category.title }];
        const titles = path.map(({ title }) => title);
        for (const view of byCategory.get(category.code) ?? []) {
            placed.push({ path, element: { kind: 'competency', view, label: view.title, titles } });
        }
        for (const inner of within.get(category.code) ?? []) place(inner, path);
    };
    for (const category of index.topCategories) place(category, []);
    return placed;
}
