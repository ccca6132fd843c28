import { type LevelFinder, levelsOf } from './level-cell.ts';

/** A level as a table, or who imports it, calls it. */
export interface TableLevel {
    readonly code: string;
    /** Empty where it is called by its code. */
    readonly title: string;
    /** What else cells call it. */
    readonly names: readonly string[];
    /** What it means, in lines. */
    readonly meaning: readonly string[];
}

/**
 * How the order of levels is known: an author names it, a table lists the levels, numbers and the like have one, words have a
 * usual one, or the levels stand in the order in which the cells have them.
 */
export type LevelOrder = 'named' | 'listed' | 'counted' | 'usual' | 'seen';

/** The levels that cells of a table are compared with, the lowest first. */
export interface TableScale {
    readonly title: string;
    readonly levels: readonly TableLevel[];
    readonly order: LevelOrder;
    /** What its levels’ meanings are called. */
    readonly meaningTitle?: string;
}

/** Finds levels of a scale by code, title and other names, numbers also as 2.0 and 2,0. */
export function finderOfScale({ levels }: Pick<TableScale, 'levels'>): LevelFinder {
    const named = levels.map(({ code, title }) => ({ code, title: title === '' ? code : title }));
    const names = new Map(levels.map(({ code, names: others }) => [code, others]));
    return levelsOf({ levels: named, range: undefined }, ({ code }) => names.get(code) ?? []);
}
