/** A stretch of text that looks the same. */
export interface Run {
    readonly text: string;
    /** Whether the words are ours, and English whatever the language of the framework. */
    readonly isOurs?: true;
    /** Whether it is a code, which is written from left to right in every language. */
    readonly isCode?: true;
    readonly isStrong?: true;
}

export type Line = readonly Run[];

/** What stands in a document one below the other. */
export type Block = Heading | Paragraph | List | Table | Contents;

export interface Heading {
    readonly kind: 'heading';
    readonly depth: 1 | 2 | 3;
    readonly line: Line;
}

export interface Paragraph {
    readonly kind: 'paragraph';
    readonly line: Line;
    readonly look?: 'title' | 'subtitle' | 'fact' | 'note' | 'continued';
}

export interface List {
    readonly kind: 'list';
    readonly isNumbered: boolean;
    readonly entries: readonly Line[];
}

/** Every row has a cell for each column. */
export interface Table {
    readonly kind: 'table';
    /** What it is about, for those who hear the document. */
    readonly about: string;
    readonly columns: readonly Column[];
    readonly rows: readonly (readonly Cell[])[];
}

export interface Column {
    readonly header: string;
    /** How wide it is beside the others. */
    readonly share: number;
}

export interface Cell {
    readonly blocks: readonly (Paragraph | List)[];
    /** The colour of the level that the cell names, from 1. */
    readonly step?: number;
}

/** The table of contents: all headings of depth 1. */
export interface Contents {
    readonly kind: 'contents';
}

/** Pages with a head of their own. They begin on a new page. */
export interface Chapter {
    /** What stands at the top of each page, a line each. */
    readonly head: readonly Line[];
    /** Whether its first page goes without a head and a page number. */
    readonly hasCover?: true;
    readonly blocks: readonly Block[];
}

export interface WordDocument {
    readonly title: string;
    /** A BCP 47 language tag; absent where it is not known. */
    readonly language?: string;
    /** The moment that the text is of, as ISO 8601 has it. */
    readonly moment?: string;
    readonly chapters: readonly Chapter[];
}

/** Text of an author. */
export function written(text: string): Run {
    return { text };
}

/** Words of ours. */
export function ours(text: string): Run {
    return { text, isOurs: true };
}

/** A space between what is written and what is ours. */
export const SPACE: Run = { text: ' ' };

/** Texts of authors one after the other. Each is a stretch of its own, so that none turns round what stands behind it. */
export function joined(texts: readonly string[], separator: string): Line {
    return texts.flatMap((text, index) => (index === 0 ? [written(text)] : [written(separator), written(text)]));
}

export function paragraph(line: Line, look?: Paragraph['look']): Paragraph {
    return { kind: 'paragraph', line, ...(look && { look }) };
}

export function heading(depth: Heading['depth'], ...line: Line): Heading {
    return { kind: 'heading', depth, line };
}

/** A cell with one line; nothing in it where there is no text. */
export function cell(...line: Line): Cell {
    return { blocks: [paragraph(line)] };
}
