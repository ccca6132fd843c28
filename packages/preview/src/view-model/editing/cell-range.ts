import type { CellLines, CellPlace } from './cell-lines.ts';
import type { CellName } from './cell-state.ts';

/** Cells that stand together, by the numbers of the rows and columns that they reach to. */
export interface CellRange {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
}

/** The range with two cells at its corners; nothing where one of them is not there any more. */
export function rangeBetween(one: CellName, other: CellName, lines: CellLines): CellRange | undefined {
    const [a, b] = [lines.placeOf(one), lines.placeOf(other)];
    if (a === undefined || b === undefined) return undefined;
    return {
        top: Math.min(a.row, b.row),
        bottom: Math.max(a.row, b.row),
        left: Math.min(a.column, b.column),
        right: Math.max(a.column, b.column)
    };
}

/** The first and the last cell of a matrix, between which all others stand; nothing where it has none. */
export function outermostCells(lines: CellLines): readonly [first: CellName, last: CellName] | undefined {
    const [rows, columns] = [outermostIn(lines.rows), outermostIn(lines.columns)];
    const first = lines.at(rows.first, columns.first);
    const last = lines.at(rows.last, columns.last);
    return first && last && [first, last];
}

/** The first and the last cell of all rows, or of all columns, that a range reaches over. */
export function wholeLines(
    kind: 'rows' | 'columns',
    { top, bottom, left, right }: CellRange,
    lines: CellLines
): readonly [first: CellName, last: CellName] | undefined {
    const ends = outermostIn(kind === 'rows' ? lines.columns : lines.rows);
    const first = kind === 'rows' ? lines.at(top, ends.first) : lines.at(ends.first, left);
    const last = kind === 'rows' ? lines.at(bottom, ends.last) : lines.at(ends.last, right);
    return first && last && [first, last];
}

function outermostIn(codes: readonly (string | undefined)[]): { readonly first: number; readonly last: number } {
    const isCell = (code: string | undefined) => code !== undefined;
    return { first: codes.findIndex(isCell), last: codes.findLastIndex(isCell) };
}

/** How many rows and columns a range reaches over, also those that are folded up. */
export function sizeOf({ top, bottom, left, right }: CellRange): { readonly rows: number; readonly columns: number } {
    return { rows: bottom - top + 1, columns: right - left + 1 };
}

export function contains({ top, bottom, left, right }: CellRange, { row, column }: CellPlace): boolean {
    return row >= top && row <= bottom && column >= left && column <= right;
}

/** The cells of a range, row by row; what is folded up has none. */
export function* cellsIn({ top, bottom, left, right }: CellRange, lines: CellLines): Iterable<CellName> {
    for (let row = top; row <= bottom; row++) {
        for (let column = left; column <= right; column++) {
            const name = lines.at(row, column);
            if (name !== undefined) yield name;
        }
    }
}

/** How many cells a range has. */
export function cellCountIn({ top, bottom, left, right }: CellRange, { rows, columns }: CellLines): number {
    const count = (codes: readonly (string | undefined)[], first: number, last: number) =>
        codes.slice(first, last + 1).filter(code => code !== undefined).length;
    return count(rows, top, bottom) * count(columns, left, right);
}

/**
 * What a range is filled to when its corner is dragged to a cell: straight down, up or to a side, whichever is further.
 */
export function stretched(range: CellRange, { row, column }: CellPlace): CellRange {
    const down = row > range.bottom ? row - range.bottom : Math.min(0, row - range.top);
    const across = column > range.right ? column - range.right : Math.min(0, column - range.left);
    if (down === 0 && across === 0) return range;
    if (Math.abs(down) >= Math.abs(across)) {
        return { ...range, top: Math.min(range.top, row), bottom: Math.max(range.bottom, row) };
    }
    return { ...range, left: Math.min(range.left, column), right: Math.max(range.right, column) };
}
