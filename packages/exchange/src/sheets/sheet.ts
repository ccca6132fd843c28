/**
 * A table to be written: to CSV, to a spreadsheet, as Markdown, or onto the clipboard. A row has a cell for each
 * column, but for empty ones at its end.
 */
export interface Sheet {
    /** What it is called in names of files: small letters. */
    readonly name: string;
    /** What people call it. */
    readonly title: string;
    readonly columns: readonly Column[];
    readonly rows: readonly Row[];
    /** How many columns from the left say what a row is about. */
    readonly keys: number;
}

export interface Column {
    readonly header: string;
    readonly holds: 'code' | 'title' | 'text' | 'level';
    /** The identifier of what it is about, where that is an element and not a kind of text. */
    readonly key?: string;
    /** The header with the code of the section that it is about, where several sections have the same title. */
    readonly exactHeader?: string;
    /** Whether it is for programs, and spreadsheets do not show it. */
    readonly isHidden?: true;
}

export interface Row {
    readonly cells: readonly Cell[];
    /** What its cells in columns of levels can say; absent where anything. */
    readonly choices?: readonly string[];
    /** The colours of the levels that they can say, where these are not numbers of any size. */
    readonly colours?: ReadonlyMap<string, number>;
    /** What it is about, by identifiers, so that it is known again whatever its texts say by then. */
    readonly key?: string;
}

export interface Cell {
    /** Several lines where it is a list. */
    readonly text: string;
    /** The colour of a level, from 1 to `COLOUR_STEPS`. */
    readonly step?: number;
}

/** Which part of a framework a table is about, by code; all of it where nothing is said. The order is that asked for. */
export interface SheetScope {
    readonly roles?: readonly string[];
    readonly competencies?: readonly string[];
}

/** The elements that are asked for, in the order asked for; those that are not there are left out. */
export function chosen<T extends { readonly code: string }>(
    all: readonly T[],
    codes: readonly string[] | undefined
): readonly T[] {
    if (!codes) return all;
    const byCode = new Map(all.map(each => [each.code, each]));
    return codes.flatMap(code => byCode.get(code) ?? []);
}

/** Cells of plain text: a few. */
export function cells(...texts: readonly string[]): Cell[] {
    return cellsOf(texts);
}

/** Cells of plain text, as many as there are. */
export function cellsOf(texts: readonly string[]): Cell[] {
    return texts.map(cellOf);
}

/** A cell of plain text. */
export function cellOf(text: string): Cell {
    return text === '' ? EMPTY_CELL : { text };
}

/** One for all that are empty: a table can have millions of them. */
export const EMPTY_CELL: Cell = { text: '' };
