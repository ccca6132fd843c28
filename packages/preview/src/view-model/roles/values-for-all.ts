import type { CategoryView, CompetencyView } from '@gradus/protocol';
import type { PreviewIndex } from '../shared/preview-index.ts';

/** What applies to every role without being required, of one category. */
export interface ValuesForAll {
    readonly category: CategoryView;
    readonly values: readonly CompetencyView[];
}

/** Values by category, in the author’s order: without what is retired, and without what only details one of them. */
export function valuesForAll({ model, competencies }: PreviewIndex): readonly ValuesForAll[] {
    const values = model.competencies.filter(
        ({ forAll, status, parent }) =>
            forAll && status !== 'retired' && (parent === undefined || competencies.get(parent)?.forAll !== true)
    );
    const byCategory = Map.groupBy(values, ({ category }) => category);
    return model.categories.flatMap(category => {
        const its = byCategory.get(category.code);
        return its === undefined || category.status === 'retired' ? [] : [{ category, values: its }];
    });
}
