import { codeFromTitle, isCode } from '../../../starting/code-from-title.ts';
import { fromStructure } from '../../../tables/from-table.ts';
import { wordsIn } from '../../../tables/new-words.ts';
import { commented } from '../../../tables/print-draft.ts';
import type { Structure, Understanding } from '../../../tables/understanding.ts';
import { Vocabulary } from '../../../tables/vocabulary.ts';
import { isLanguageTag } from '../../draft/sound-draft.ts';
import { type Imported, type ImportOptions, UnreadableSource } from '../../importer.ts';
import { ImportNotes } from '../../notes.ts';
import { oneLine, quoted } from '../../reading/clean-text.ts';
import { readMapping } from '../table-mapping.ts';
import { commentLines } from './comment-lines.ts';
import { readTables } from './read-tables.ts';
import type { SourceTable } from './source-table.ts';

/** Where a competency of a table begins that has no title; texts and lines of lists begin otherwise. */
const UNTITLED = /^competency ([^\s"“«]+)(?= alias| \{|$)/gm;

/**
 * A framework of the tables of somebody’s file, all of them together.
 *
 * @param name the file’s, with its ending
 * @throws UnreadableSource where none of them is about competencies and roles
 */
export function frameworkOfTables(sources: readonly SourceTable[], name: string, options: ImportOptions): Imported {
    const mapping = options.mapping === undefined ? undefined : readMapping(options.mapping);
    const notes = new ImportNotes();
    const { structure, texts, used } = readTables(sources, name, mapping, notes);
    const title = oneLine(options.title ?? name.replace(/\.[^.]*$/, '')) || 'Imported framework';
    const code = options.code !== undefined && isCode(options.code) ? options.code : codeFromTitle(title);
    const { language } = options;
    const result = fromStructure(structure, new Vocabulary(undefined), wordsIn(language), undefined, texts);
    if (result.text === '') throw new UnreadableSource(`There is nothing in ${name} that a framework can be made of.`);
    notes.read(summaryOf(structure, result.requirements, used));
    addNotes(result.understanding, notes);
    const facts = language !== undefined && isLanguageTag(language) ? ` {\n  language ${language}\n}` : '';
    const text = result.text.replace(UNTITLED, (head: string, competency: string) => {
        notes.mended('Some competencies have no title. They are called by their codes', competency);
        return `${head} ${quoted(competency)}`;
    });
    const open = commentLines(result.understanding);
    const questions =
        open.length === 0
            ? ''
            : `${commented(['Made from a table. Please check, and remove these lines:', ...open.map(each => `- ${each}`)])}\n`;
    return {
        code,
        files: [
            { path: 'framework.gradus', text: `framework ${code} ${quoted(title)}${facts}\n` },
            { path: 'table.gradus', text: `${questions}${text}\n` }
        ],
        notes: inOrder(notes)
    };
}

function summaryOf({ columns, entries }: Structure, requirements: number, used: readonly string[]): string {
    const roles = new Set(columns.filter(({ use }) => use === 'role').map(({ header }) => header.toLowerCase())).size;
    const parts = [
        counted(entries.length, 'competency', 'competencies'),
        ...(roles > 0 ? [counted(roles, 'role', 'roles'), counted(requirements, 'requirement', 'requirements')] : [])
    ];
    const from = used.length < 2 ? '' : `, from ${used.slice(0, MOST_NAMED).join(', ')}`;
    const more = used.length > MOST_NAMED ? ` and ${used.length - MOST_NAMED} more` : '';
    return `${parts.join(', ')}${from}${more}`;
}

const MOST_NAMED = 6;

function counted(number: number, one: string, several: string): string {
    return `${number} ${number === 1 ? one : several}`;
}

/** What could be read otherwise, and each cell that was not read, with its place. */
function addNotes({ questions, unread }: Understanding, notes: ImportNotes): void {
    for (const { about, taken } of questions)
        notes.toCheck([about, taken].filter(Boolean).join(' ').replace(/\.$/, ''));
    for (const { cell, text, reason } of unread) {
        notes.leftOut(reason.replace(/\.$/, ''), text === '' ? cell : `${cell} “${text}”`);
    }
}

/** What was read comes first. */
function inOrder({ all }: ImportNotes): Imported['notes'] {
    return [...all.filter(({ fate }) => fate === 'read'), ...all.filter(({ fate }) => fate !== 'read')];
}
