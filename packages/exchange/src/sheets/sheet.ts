/**
 * A table to be written: to CSV, to a spreadsheet, as Markdown, or onto the clipboard. Every row has a cell for each
 * column.
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
}

export interface Row {
    readonly cells: readonly Cell[];
    /** What its cells in columns of levels can say; absent where anything. */
    readonly choices?: readonly string[];
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

/** Cells of plain text. */
export function cells(...texts: readonly string[]): Cell[] {
    return texts.map(text => ({ text }));
}
