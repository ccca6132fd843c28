import type { CategoryView, CompetencyView } from '@gradus/protocol';
import { CategoryTree } from '../shared/category-tree.ts';
import type { PreviewIndex } from '../shared/preview-index.ts';

/** The competencies of a category that no role requires. */
export interface UnusedGroup {
    readonly category: CategoryView;
    /** How many of its competencies are looked at. */
    readonly total: number;
    readonly unused: readonly CompetencyView[];
}

/**
 * The framework's own competencies that no role requires, by category, as the rule `unused-competency` counts them: what
 * holds a required one is used, and so is what is within a required one; of what is unused and within another such, only
 * the outermost is told. Values and what is retired need not be required.
 */
export function unusedCompetencies(index: PreviewIndex): readonly UnusedGroup[] {
    const { model, competencies } = index;
    const outer = (code: string) => withOuter(code, competencies);
    const required = new Set(
        model.roles.flatMap(({ requirements, specialisations }) => [
            ...requirements.map(({ competency }) => competency),
            ...specialisations.flatMap(each => each.requirements.map(({ competency }) => competency))
        ])
    );
    const holding = new Set([...required].flatMap(code => outer(code).map(each => each.code)));
    const counted = countedCompetencies(index);
    const isUsed = (code: string) => holding.has(code) || outer(code).some(each => required.has(each.code));
    const unused = counted.filter(
        ({ code, parent }) => !isUsed(code) && (parent === undefined || !competencies.has(parent) || isUsed(parent))
    );
    const totals = Map.groupBy(counted, ({ category }) => category);
    const byCategory = Map.groupBy(unused, ({ category }) => category);
    return new CategoryTree(model.categories).inDepth().flatMap(({ category }) => {
        const total = totals.get(category.code)?.length ?? 0;
        return total === 0 ? [] : [{ category, total, unused: byCategory.get(category.code) ?? [] }];
    });
}

/** The framework's own competencies, without values and what is retired. */
export function countedCompetencies({ model, competencies }: PreviewIndex): readonly CompetencyView[] {
    const tree = new CategoryTree(model.categories);
    const retired = new Set(
        model.categories
            .filter(({ code }) => tree.path(code).some(({ status }) => status === 'retired'))
            .map(({ code }) => code)
    );
    return model.competencies.filter(
        ({ code, category, forAll, adoptedFrom }) =>
            !forAll &&
            adoptedFrom === undefined &&
            !retired.has(category) &&
            !withOuter(code, competencies).some(({ status }) => status === 'retired')
    );
}

/** A competency with those that it is a part of, itself first. */
function withOuter(code: string, competencies: ReadonlyMap<string, CompetencyView>): readonly CompetencyView[] {
    const found = new Set<CompetencyView>();
    let at = competencies.get(code);
    while (at !== undefined && !found.has(at)) {
        found.add(at);
        at = at.parent === undefined ? undefined : competencies.get(at.parent);
    }
    return [...found];
}
