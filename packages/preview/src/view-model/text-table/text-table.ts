import type { CategoryView, RemarkView, Subject, TextView } from '@gradus/protocol';

/** Elements down, their texts across. */
export interface TextTable {
    readonly columns: readonly TextColumn[];
    readonly groups: readonly TextGroup[];
    /** How many texts are missed. */
    readonly missing: number;
    readonly rows: number;
    /** Whether titles are whole sentences, which need more room. */
    readonly hasSentences: boolean;
}

export interface TextColumn {
    readonly key: string;
    readonly title: string;
    /** Whether the title is the framework's own; else it is a word of ours, in English. */
    readonly own: boolean;
    /** Whether what stands in it is short. */
    readonly narrow: boolean;
}

/** Rows that belong together. */
export interface TextGroup {
    readonly key: string;
    /** Above the rows, where there is something to say. */
    readonly head?: TextGroupHead;
    readonly rows: readonly TextRow[];
}

export interface TextGroupHead {
    readonly subject: Subject;
    readonly title: string;
    readonly number?: string;
    readonly sections: readonly TextView[];
    readonly remarks: readonly RemarkView[];
    /** How deep it lies in others. */
    readonly depth: number;
}

export interface TextRow {
    readonly key: string;
    readonly subject: Subject;
    /** What stands before the title: the number that the document prints, or a code. */
    readonly number?: string;
    readonly title: string;
    readonly status?: CategoryView['status'];
    readonly depth: number;
    readonly remarks: readonly RemarkView[];
    readonly cells: readonly TextCell[];
}

export type TextCell =
    | TextCellWithText
    /** Something is meant to stand here. */
    | { readonly kind: 'missing' }
    | { readonly kind: 'empty' }
    /** The cell above reaches over this one. */
    | { readonly kind: 'covered' };

export interface TextCellWithText {
    readonly kind: 'text';
    readonly text: Pick<TextView, 'list' | 'numbered' | 'entries'>;
    /** Drawn in place of the text's first words: a level with its colour. */
    readonly level?: { readonly code: string; readonly step: number | undefined };
    /** Over how many rows it reaches. */
    readonly span: number;
}

/** What stands in a cell with these texts; several of the same section follow each other. */
export function textCell(texts: readonly TextView[], isExpected: boolean): TextCell {
    const [first] = texts;
    if (first === undefined) return { kind: isExpected ? 'missing' : 'empty' };
    const { list, numbered } = first;
    return { kind: 'text', text: { list, numbered, entries: texts.flatMap(({ entries }) => entries) }, span: 1 };
}

/** Titles that are longer than this on average are sentences. */
const SENTENCE = 55;

/** A table of groups, with what is missing in it counted. */
export function textTable(columns: readonly TextColumn[], groups: readonly TextGroup[]): TextTable {
    const rows = groups.flatMap(group => group.rows);
    const missing = rows.flatMap(({ cells }) => cells.filter(({ kind }) => kind === 'missing')).length;
    const letters = rows.reduce((sum, { title }) => sum + title.length, 0);
    return { columns, groups, missing, rows: rows.length, hasSentences: letters > SENTENCE * rows.length };
}
