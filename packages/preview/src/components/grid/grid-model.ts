import type { ComponentChildren } from 'preact';

/** What stands in one cell of a grid, head or not. */
export interface GridCell {
    readonly content?: ComponentChildren;
    /** What a screen reader says, where it is more than the text shown. */
    readonly label?: string | undefined;
    /** What is shown when it is pointed at. */
    readonly tip?: string | undefined;
    readonly name?: string | undefined;
    /** Whether what it is the head of is unfolded; absent where that cannot be folded up. */
    readonly isUnfolded?: boolean | undefined;
    /** For others to find the cell by. */
    readonly data?: Readonly<Record<`data-${string}`, string>> | undefined;
}

/** A head over several columns; without a cell, room between such heads. */
export interface GridSpan {
    readonly start: number;
    readonly span: number;
    readonly cell?: GridCell;
}

/** The head of a row. */
export interface GridRowHead extends GridCell {
    /** Whether the row has nothing but its head, which stands across all columns. */
    readonly isTitle?: boolean;
}

/** A place in a grid, by the numbers of the rows and columns below and beside its heads. */
export type GridPlace =
    | { readonly part: 'span'; readonly level: number; readonly column: number }
    | { readonly part: 'column'; readonly column: number }
    | { readonly part: 'row'; readonly row: number }
    | { readonly part: 'cell'; readonly row: number; readonly column: number };

/**
 * What a grid shows. It is asked only for what is in sight, so that the number of rows and columns costs nothing. A
 * grid whose content has changed is another object.
 */
export interface GridModel {
    readonly label: string;
    readonly rowCount: number;
    readonly columnCount: number;
    readonly corner: GridCell;
    /** Heads over several columns, the uppermost first. */
    readonly spans: readonly (readonly GridSpan[])[];
    columnHead(column: number): GridCell;
    rowHead(row: number): GridRowHead;
    cell(row: number, column: number): GridCell;
    /** What stands at the ends of rows and columns, and in the corner between. */
    readonly ends?: {
        readonly head: GridCell;
        readonly foot: GridCell;
        readonly corner: GridCell;
        ofRow(row: number): GridCell;
        ofColumn(column: number): GridCell;
    };
}
