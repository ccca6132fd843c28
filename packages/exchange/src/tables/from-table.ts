import type { FrameworkModel } from '@gradus/model';
import { codeFromWords } from './codes.ts';
import type { Draft } from './draft.ts';
import { makeDraft } from './make-draft.ts';
import { type Words, wordsIn } from './new-words.ts';
import { Notes } from './notes.ts';
import { printDraft } from './print-draft.ts';
import { recognise } from './recognise.ts';
import type { RoleTexts } from './surroundings.ts';
import type { Table } from './table.ts';
import type { Choices, Structure, Understanding } from './understanding.ts';
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
    /** How many things roles are written to require. */
    readonly requirements: number;
    readonly understanding: Understanding;
}

/** Makes Gradus text of a table; nothing where the table is neither a list of competencies nor a role matrix. */
export function fromTable(table: Table, options: FromTableOptions = {}): FromTable | undefined {
    const { model, choices, within, newFramework } = options;
    const vocabulary = new Vocabulary(model);
    const structure = recognise(table, vocabulary, choices);
    if (!structure) return undefined;
    const result = fromStructure(structure, vocabulary, wordsIn(model?.framework.language), within);
    if (result.text === '' || newFramework === undefined) return result;
    return { ...result, text: `${frameworkHeader(newFramework)}\n\n${result.text}` };
}

/**
 * Makes Gradus text of what a table, or several together, turned out to be.
 *
 * @param within the code of the category that the text goes into; absent where it goes between elements
 * @param roleTexts what is said of roles outside of cells
 */
export function fromStructure(
    structure: Structure,
    vocabulary: Vocabulary,
    words: Words,
    within?: string | undefined,
    roleTexts?: RoleTexts | undefined
): FromTable {
    const notes = new Notes(structure);
    const draft = makeDraft(structure, { vocabulary, words, notes, within, roleTexts });
    const { kind, rolesDown, headerRow, columns, entries } = structure;
    return {
        text: printDraft(draft, within === undefined ? 'top' : 'category'),
        requirements: requirementsOf(draft),
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

function requirementsOf({ matrix }: Draft): number {
    return matrix?.rows.flatMap(({ cells }) => cells.filter(Boolean)).length ?? 0;
}

function frameworkHeader(title: string): string {
    const clean = title.replace(/["”»\s]+/g, ' ').trim();
    return `framework ${codeFromWords(clean) ?? 'Framework'} "${clean}"`;
}
