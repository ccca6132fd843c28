import type { CategoryView, CompetencyView } from '@gradus/protocol';

/**
 * The categories whose competencies roles require, in the author's order: those that have levels,
 * and those with competencies that are required one by one. Where a category that is not shown stands
 * between two that are, the lower one is attached to the upper one.
 */
export function shownCategories(
    categories: readonly CategoryView[],
    competencies: readonly CompetencyView[]
): readonly CategoryView[] {
    const byCode = new Map(categories.map(category => [category.code, category]));
    const holders = holdersOfUnlevelled(byCode, competencies);
    const isShown = (category: CategoryView) => category.scale !== undefined || holders.has(category.code);
    return categories.filter(isShown).map(category => {
        const { parent: _, ...rest } = category;
        const parent = above(category, byCode).find(isShown)?.code;
        return parent === undefined ? rest : { ...rest, parent };
    });
}

/** The categories that competencies without levels are in, values apart. */
function holdersOfUnlevelled(
    byCode: ReadonlyMap<string, CategoryView>,
    competencies: readonly CompetencyView[]
): ReadonlySet<string> {
    const direct = new Set(
        competencies.filter(({ scale, forAll }) => scale === undefined && !forAll).map(({ category }) => category)
    );
    const all = [...direct].flatMap(code => {
        const category = byCode.get(code);
        if (category === undefined) return [];
        // A value's category may hold one of competencies, and is no part of the matrix all the same.
        const others = above(category, byCode).filter(({ scale, forAll }) => scale === undefined && !forAll);
        return [code, ...others.map(other => other.code)];
    });
    return new Set(all);
}

/** The categories above a category, nearest first. */
function above(category: CategoryView, byCode: ReadonlyMap<string, CategoryView>): readonly CategoryView[] {
    const found = new Set<CategoryView>();
    let next = category.parent === undefined ? undefined : byCode.get(category.parent);
    // A text with mistakes can make a category its own ancestor.
    while (next !== undefined && next !== category && !found.has(next)) {
        found.add(next);
        next = next.parent === undefined ? undefined : byCode.get(next.parent);
    }
    return [...found];
}
