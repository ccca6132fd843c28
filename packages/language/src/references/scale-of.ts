import * as ast from '../generated/ast.ts';

/** Categories above a category, itself first: by nesting, else by `in`. Ends where it would go round in circles. */
export function* categoryChain(category: ast.Category | undefined): Iterable<ast.Category> {
    const seen = new Set<ast.Category>();
    let current = category;
    while (current && !seen.has(current)) {
        seen.add(current);
        yield current;
        current = parentCategory(current);
    }
}

/** The category that contains a category, by nesting or by `in`. */
export function parentCategory(category: ast.Category): ast.Category | undefined {
    return ast.isCategory(category.$container) ? category.$container : category.parent?.ref;
}

/** What a category says of levels, itself or the nearest category above it. */
export function leveling(category: ast.Category): { scale: ast.Scale | undefined; declared: boolean } {
    for (const each of categoryChain(category)) {
        if (each.scale) return { scale: each.scale.ref, declared: true };
        if (each.unlevelled) return { scale: undefined, declared: true };
    }
    return { scale: undefined, declared: false };
}

/** The category a competency stands in. */
export function categoryOf(competency: ast.Competency): ast.Category | undefined {
    return ast.isCategory(competency.$container) ? competency.$container : undefined;
}

/** The scale of a competency's levels; nothing for a value or where the scale cannot be found. */
export function scaleOf(competency: ast.Competency): ast.Scale | undefined {
    const category = categoryOf(competency);
    return category && leveling(category).scale;
}

/** Whether a competency is a value: something that everybody is to show and that has no levels. */
export function isValue(competency: ast.Competency): boolean {
    const category = categoryOf(competency);
    if (!category) return false;
    const { scale, declared } = leveling(category);
    return declared && !scale && !brokenScale(category);
}

function brokenScale(category: ast.Category): boolean {
    for (const each of categoryChain(category)) {
        if (each.scale) return each.scale.ref === undefined;
        if (each.unlevelled) return false;
    }
    return false;
}

/** The levels a competency is defined at, from lowest to highest; all of its scale unless it says less. */
export function levelsOf(competency: ast.Competency): ast.Level[] {
    const levels = scaleOf(competency)?.levels ?? [];
    const low = competency.minLevel?.ref;
    if (!low) return levels;
    const high = competency.maxLevel ? competency.maxLevel.ref : low;
    if (!high) return levels;
    const from = levels.indexOf(low);
    const to = levels.indexOf(high);
    return from >= 0 && to >= from ? levels.slice(from, to + 1) : levels;
}
