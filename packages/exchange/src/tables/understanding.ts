import type { TableScale } from './table-scale.ts';

/** What a table turned out to be. */
export type TableKind = 'competencies' | 'roles';

/** What a column holds, as recognised or as an author says. */
export type ColumnUse = 'code' | 'title' | 'category' | 'alias' | 'text' | 'level' | 'role' | 'remark' | 'ignored';

export const COLUMN_USES: readonly ColumnUse[] = [
    'code',
    'title',
    'category',
    'alias',
    'text',
    'level',
    'role',
    'remark',
    'ignored'
];

/** A column of the table; a row of it, where roles stand down the side. */
export interface UnderstoodColumn {
    readonly index: number;
    /** What spreadsheets call it: C, or 3 for a row. */
    readonly name: string;
    readonly header: string;
    readonly use: ColumnUse;
}

/** Something that could be read in more than one way, and how it was read. */
export interface Question {
    readonly about: string;
    readonly taken: string;
}

/** A cell that was not read, and why. */
export interface UnreadCell {
    /** What spreadsheets call it: B7. */
    readonly cell: string;
    readonly text: string;
    readonly reason: string;
}

/** What was understood of a table. */
export interface Understanding {
    readonly kind: TableKind;
    /** Whether roles stand down the side, and competencies across. */
    readonly rolesDown: boolean;
    /** The number of the row that says what columns hold, from 1; absent where none does. */
    readonly headerRow?: number;
    readonly columns: readonly UnderstoodColumn[];
    readonly competencies: number;
    readonly roles: number;
    readonly questions: readonly Question[];
    readonly unread: readonly UnreadCell[];
}

/** What an author says of a table where it is to be read otherwise. */
export interface Choices {
    readonly kind?: TableKind | undefined;
    readonly rolesDown?: boolean | undefined;
    /** By the index of the column. */
    readonly columns?: Readonly<Record<string, ColumnUse>> | undefined;
    /** The levels of its cells. */
    readonly scale?: TableScale | undefined;
}

/** A competency as a table has it. */
export interface TableEntry {
    /** What the author calls its row: 7, or G where competencies stand across. */
    readonly row: string;
    /** What the author calls its cells. */
    cell(column: number): string;
    readonly code: string;
    readonly title: string;
    /** The headings above it, the outermost first; none where nothing names its category. */
    readonly categories: readonly string[];
    readonly aliases: readonly string[];
    readonly remarks: readonly string[];
    /** Lines by the index of their column. */
    readonly texts: ReadonlyMap<number, readonly string[]>;
    /** What roles require, by the index of their column; as written. */
    readonly cells: ReadonlyMap<number, string>;
}

/** A line below a table that explains a mark in its cells. */
export interface Footnote {
    readonly mark: string;
    readonly text: string;
    readonly cell: string;
    /** The columns that it is about; all of them where it does not say. */
    readonly columns?: readonly number[];
}

/** The parts of a table by what they are, before anything is compared with a framework. */
export interface Structure {
    readonly kind: TableKind;
    readonly rolesDown: boolean;
    readonly title: string;
    readonly headerRow: number | undefined;
    readonly columns: readonly UnderstoodColumn[];
    readonly entries: readonly TableEntry[];
    readonly questions: readonly Question[];
    readonly unread: readonly UnreadCell[];
    readonly footnotes: readonly Footnote[];
    /** The levels that its cells are read by, where it is no framework that has them. */
    readonly scale?: TableScale;
    /** Whether it is made of several tables, which may name the same role. */
    readonly isJoined?: true;
    /** What the author calls the cell that names a column. */
    headerCell(column: number): string;
}
