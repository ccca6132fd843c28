import type { CategoryView, CompetencyView, PreviewChoice } from '@gradus/protocol';
import { CategoryTree } from '../shared/category-tree.ts';
import type { PreviewIndex } from '../shared/preview-index.ts';

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
    const isLookedFor = matcher(choice.competencyText ?? '');
    const byCategory = Map.groupBy(index.model.competencies.filter(isLookedFor), ({ category }) => category);
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

/** Whether code, title or another name of a competency has each of the words in it, whatever the capitals. */
function matcher(text: string): (competency: CompetencyView) => boolean {
    const words = plain(text)
        .split(/\s+/)
        .filter(word => word !== '');
    return ({ code, title, aliases }) => {
        if (words.length === 0) return true;
        const names = plain([code, title, ...aliases].join(' '));
        return words.every(word => names.includes(word));
    };
}

/** Without capitals and accents. */
function plain(text: string): string {
    return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
