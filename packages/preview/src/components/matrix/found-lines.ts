import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { FoundLine } from '../../view-model/matrix/find-in-matrix.ts';

/** The rows and columns that were found, and the one of them that is looked at. */
export interface FoundLines {
    readonly rows: ReadonlySet<number>;
    readonly columns: ReadonlySet<number>;
    readonly current: FoundLine | undefined;
}

export const NOTHING_FOUND: FoundLines = { rows: new Set(), columns: new Set(), current: undefined };

/** What was found reaches the heads by themselves: the cells, of which there are thousands, have nothing to do with it. */
export const Found = createContext(NOTHING_FOUND);

/** The rows and columns that were found. */
export function foundLines(found: readonly FoundLine[], current: FoundLine | undefined): FoundLines {
    const of = (side: FoundLine['side']) => new Set(found.filter(each => each.side === side).map(({ line }) => line));
    return { rows: of('rows'), columns: of('columns'), current };
}

/** The class of the head of a row or column, where it was found. */
export function foundName(found: FoundLines, side: FoundLine['side'], line: number): string | undefined {
    if (found.current?.side === side && found.current.line === line) return 'found found-now';
    return found[side].has(line) ? 'found' : undefined;
}

/** The class of the head of a row or column, drawn anew when something else is found. */
export function useFoundName(side: FoundLine['side'], line: number): string | undefined {
    return foundName(useContext(Found), side, line);
}
