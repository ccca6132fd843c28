import type { FrameworkModel } from '@gradus/model';
import { codeFromWords } from './codes.ts';
import { makeDraft } from './make-draft.ts';
import { wordsIn } from './new-words.ts';
import { Notes } from './notes.ts';
import { printDraft } from './print-draft.ts';
import { recognise } from './recognise.ts';
import type { Table } from './table.ts';
import type { Choices, Understanding } from './understanding.ts';
import { Vocabulary } from './vocabulary.ts';

export interface FromTableOptions {
    /** The framework that the text goes into, if it has one. */
    readonly model?: FrameworkModel | undefined;
    readonly choices?: Choices | undefined;
    /** The code of the category that the text goes into; absent where it goes between elements. */
    readonly within?: string | undefined;
    /** The title of a framework to begin with the text. */
    readonly newFramework?: string | undefined;
}

/** What comes of a table: the text, and what was understood; the text is empty where nothing is new. */
export interface FromTable {
    readonly text: string;
    readonly understanding: Understanding;
}

/** Makes Gradus text of a table; nothing where the table is neither a list of competencies nor a role matrix. */
export function fromTable(table: Table, options: FromTableOptions = {}): FromTable | undefined {
    const { model, choices, within, newFramework } = options;
    const vocabulary = new Vocabulary(model);
    const structure = recognise(table, vocabulary, choices);
    if (!structure) return undefined;
    const notes = new Notes(structure);
    const draft = makeDraft(structure, { vocabulary, words: wordsIn(model?.framework.language), notes, within });
    const text = printDraft(draft, within === undefined ? 'top' : 'category');
    const header = newFramework === undefined ? '' : `${frameworkHeader(newFramework)}\n\n`;
    const { kind, rolesDown, headerRow, columns, entries } = structure;
    return {
        text: text === '' ? '' : header + text,
        understanding: {
            kind,
            rolesDown,
            ...(headerRow !== undefined && { headerRow: headerRow + 1 }),
            columns,
            competencies: entries.length,
            roles: columns.filter(({ use }) => use === 'role').length,
            questions: notes.questions,
            unread: notes.unread
        }
    };
}

function frameworkHeader(title: string): string {
    const clean = title.replace(/["”»\s]+/g, ' ').trim();
    return `framework ${codeFromWords(clean) ?? 'Framework'} "${clean}"`;
}
