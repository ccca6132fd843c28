import type { AstNode, Reference } from 'langium';
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

/** The category a competency or a statement stands in, itself or what contains it. */
export function categoryOf(element: ast.Competency | ast.Statement): ast.Category | undefined {
    let container: AstNode | undefined = element.$container;
    while (ast.isCompetency(container) || ast.isStatement(container)) container = container.$container;
    return ast.isCategory(container) ? container : undefined;
}

/** The scale of a competency's levels; nothing where it has none or the scale cannot be found. */
export function scaleOf(competency: ast.Competency): ast.Scale | undefined {
    const category = categoryOf(competency);
    return category && leveling(category).scale;
}

/** Whether a competency is said to have no levels. */
export function isUnlevelled(competency: ast.Competency): boolean {
    const category = categoryOf(competency);
    if (!category) return false;
    const { scale, declared } = leveling(category);
    return declared && !scale && !brokenScale(category);
}

/** Whether a competency is a value: something without levels that everybody is to show, required or not. */
export function isValue(competency: ast.Competency): boolean {
    if (!isUnlevelled(competency)) return false;
    for (const each of categoryChain(categoryOf(competency))) if (each.unlevelled) return each.forAll;
    return false;
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
    return within(levels, competency.minLevel, competency.maxLevel) ?? levels;
}

/** The levels of a list from one to another; nothing where one of the two cannot be found. */
export function within(
    levels: readonly ast.Level[],
    from: Reference<ast.LevelPoint> | undefined,
    upTo: Reference<ast.LevelPoint> | undefined
): ast.Level[] | undefined {
    const low = levelAt(from);
    const high = upTo ? levelAt(upTo) : low;
    if (!low || !high) return undefined;
    const start = levels.indexOf(low);
    const end = levels.indexOf(high);
    return start >= 0 && end >= start ? levels.slice(start, end + 1) : undefined;
}

/** The level that a reference leads to; nothing where it is only a number of a continuous scale. */
export function levelAt(reference: Reference<ast.LevelPoint> | undefined): ast.Level | undefined {
    const point = reference?.ref;
    return ast.isLevel(point) ? point : undefined;
}

/** The code of a level that a reference leads to, be it a level's or a number of a continuous scale. */
export function levelCodeAt(reference: Reference<ast.LevelPoint> | undefined): string | undefined {
    const point = reference?.ref;
    if (!point) return undefined;
    return ast.isLevel(point) ? point.name : reference.$refText;
}

/**
 * How high a level is on its scale: its position, or on a continuous scale its number. Two levels
 * can be compared where they are of one scale; nothing where the level cannot be found.
 */
export function heightOf(reference: Reference<ast.LevelPoint> | undefined): number | undefined {
    const point = reference?.ref;
    if (!point) return undefined;
    const scale = point.$container;
    if (!ast.isScale(scale)) return undefined;
    if (scale.span) return Number(reference.$refText);
    return ast.isLevel(point) ? scale.levels.indexOf(point) : undefined;
}

/** Whether a text is a number on a continuous scale. */
export function isOnSpan({ min, max }: ast.Span, text: string): boolean {
    const value = Number(text);
    return /^\d+(?:\.\d+)?$/.test(text) && value >= Number(min) && value <= Number(max);
}
