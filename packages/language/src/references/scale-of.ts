import type { AstNode, Reference } from 'langium';
import * as ast from '../generated/ast.ts';

/**
 * So many categories in each other are followed upwards, and so many scales that are coarser than others: more than anybody
 * overlooks. Each of them is asked for what stands above it.
 */
export const MOST_ABOVE = 100;

/**
 * Categories above a category, itself first: by nesting, else by `in`. Ends where it would go round in circles, and after as
 * many as are followed.
 */
export function* categoryChain(category: ast.Category | undefined): Iterable<ast.Category> {
    const seen = new Set<ast.Category>();
    let each = category;
    for (let steps = 0; each && !seen.has(each) && steps < MOST_ABOVE; steps++) {
        seen.add(each);
        yield each;
        each = parentCategory(each);
    }
}

/**
 * Whether a category stands in itself, or in more than are followed, perhaps going round in a large circle. Whoever goes upwards
 * takes it for one at the top, or would never arrive.
 */
export function isEndless(category: ast.Category): boolean {
    const above = [...categoryChain(parentCategory(category))];
    return above.length === MOST_ABOVE || above.includes(category);
}

/** A scale and those that it is a coarser form of, directly or over others, as many as are followed. */
export function scaleChain(scale: ast.Scale | undefined): ReadonlySet<ast.Scale> {
    const chain = new Set<ast.Scale>();
    let each = scale;
    for (let steps = 0; each && !chain.has(each) && steps < MOST_ABOVE; steps++) {
        chain.add(each);
        each = each.base?.ref;
    }
    return chain;
}

/** The category that contains a category, by nesting or by `in`. */
export function parentCategory(category: ast.Category): ast.Category | undefined {
    const { $container } = category;
    return $container?.$type === 'Category' ? ($container as ast.Category) : category.parent?.ref;
}

/** What a category says of levels, itself or the nearest category above it. */
export function leveling(category: ast.Category): { scale: ast.Scale | undefined; declared: boolean } {
    const declaring = declaringCategory(category);
    return { scale: declaring?.scale?.ref, declared: declaring !== undefined };
}

/** The category itself or the nearest one above it that names a scale or says that there are no levels. */
export function declaringCategory(category: ast.Category): ast.Category | undefined {
    let steps = 0;
    // “in” can lead round in circles: those end as well.
    for (let each: ast.Category | undefined = category; each && steps < MOST_ABOVE; each = parentCategory(each)) {
        if (each.scale || each.unlevelled) return each;
        steps++;
    }
    return undefined;
}

/** The category a competency or a statement stands in, itself or what contains it. */
export function categoryOf(element: ast.Competency | ast.Statement): ast.Category | undefined {
    let container: AstNode | undefined = element.$container;
    while (container?.$type === 'Competency' || container?.$type === 'Statement') container = container.$container;
    return container?.$type === 'Category' ? (container as ast.Category) : undefined;
}

/** The scale of a competency's levels; nothing where it has none or the scale cannot be found. */
export function scaleOf(competency: ast.Competency): ast.Scale | undefined {
    const category = categoryOf(competency);
    return category && declaringCategory(category)?.scale?.ref;
}

/** Whether a competency is said to have no levels. */
export function isUnlevelled(competency: ast.Competency): boolean {
    const category = categoryOf(competency);
    const declaring = category && declaringCategory(category);
    // Where a scale is named and cannot be found, there are levels, only nobody knows which.
    return declaring !== undefined && !declaring.scale;
}

/** Whether a competency is a value: something without levels that everybody is to show, required or not. */
export function isValue(competency: ast.Competency): boolean {
    const category = categoryOf(competency);
    const declaring = category && declaringCategory(category);
    return declaring !== undefined && !declaring.scale && declaring.forAll;
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
    const start = positionOf(low, levels);
    const end = positionOf(high, levels);
    return start >= 0 && end >= start ? levels.slice(start, end + 1) : undefined;
}

/** The level that a reference leads to; nothing where it is only a number of a continuous scale. */
export function levelAt(reference: Reference<ast.LevelPoint> | undefined): ast.Level | undefined {
    const point = reference?.ref;
    return point?.$type === 'Level' ? (point as ast.Level) : undefined;
}

/** The code of a level that a reference leads to, be it a level's or a number of a continuous scale. */
export function levelCodeAt(reference: Reference<ast.LevelPoint> | undefined): string | undefined {
    const point = reference?.ref;
    if (!point) return undefined;
    return point.$type === 'Level' ? (point as ast.Level).name : reference.$refText;
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
    if (scale.span) {
        const number = Number(reference.$refText);
        return Number.isFinite(number) ? number : undefined;
    }
    return point.$type === 'Level' ? positionOf(point as ast.Level, scale.levels) : undefined;
}

/** Where a level stands in a list; mostly that of its scale, where it knows its place itself. */
function positionOf(level: ast.Level, levels: readonly ast.Level[]): number {
    const index = level.$containerIndex ?? -1;
    return levels[index] === level ? index : levels.indexOf(level);
}

/** Whether a text is a number on a continuous scale. */
export function isOnSpan({ min, max }: ast.Span, text: string): boolean {
    const value = Number(text);
    return /^\d+(?:\.\d+)?$/.test(text) && value >= Number(min) && value <= Number(max);
}
