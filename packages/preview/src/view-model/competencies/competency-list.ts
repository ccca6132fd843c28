import type { CategoryView, CompetencyView, PreviewChoice } from '@gradus/protocol';
import { CategoryTree } from '../shared/category-tree.ts';
import type { PreviewIndex } from '../shared/preview-index.ts';
import { textMatcher } from '../shared/text-match.ts';

/** The competencies of one category, under the titles of all that it is in. */
export interface CompetencyGroup {
    readonly category: CategoryView;
    /** `Knowledge › Law`. */
    readonly title: string;
    readonly competencies: readonly CompetencyView[];
}

/** The competencies that are left by a category and by the words looked for, in the order of the categories. */
export function competencyList(index: PreviewIndex, choice: PreviewChoice): readonly CompetencyGroup[] {
    const tree = new CategoryTree(index.model.categories);
    const isLookedFor = textMatcher(choice.competencyText ?? '');
    const byCategory = Map.groupBy(
        index.model.competencies.filter(({ code, title, aliases }) => isLookedFor([code, title, ...aliases])),
        ({ category }) => category
    );
    return tree
        .inDepth()
        .filter(({ category }) => choice.category === undefined || tree.isWithin(category.code, choice.category))
        .flatMap(({ category }) => {
            const competencies = byCategory.get(category.code);
            if (competencies === undefined) return [];
            const title = tree
                .path(category.code)
                .map(each => each.title)
                .join(' › ');
            return [{ category, title, competencies }];
        });
}
