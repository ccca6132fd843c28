import { REQUIREMENTS_DIGEST } from '../../sheets/requirements-digest.ts';
import { codeFromTitle, isCode } from '../../starting/code-from-title.ts';
import { decodeBytes } from '../../tables/decode-bytes.ts';
import { readCsv } from '../../tables/delimited.ts';
import { doubts } from '../../tables/describe.ts';
import { type FromTable, fromTable } from '../../tables/from-table.ts';
import { commented } from '../../tables/print-draft.ts';
import { recognise } from '../../tables/recognise.ts';
import { columnName, OWN_LIMITS, type Table, UnreadableTable } from '../../tables/table.ts';
import { Vocabulary } from '../../tables/vocabulary.ts';
import { Workbook } from '../../tables/xlsx.ts';
import { isLanguageTag } from '../draft/sound-draft.ts';
import { type Imported, type Importer, type ImportOptions, type SourceFile, UnreadableSource } from '../importer.ts';
import { ImportNotes } from '../notes.ts';
import { oneLine, quoted } from '../reading/clean-text.ts';
import { theFile } from '../reading/source-files.ts';
import { importOwnTables, rawFiles, rawSheets } from './own/own-tables.ts';
import { choicesOf } from './table-mapping.ts';

/** A list of competencies or a role matrix, as a text with separators; or all the tables that Gradus makes of a framework. */
export const csvImporter: Importer = {
    id: 'csv',
    title: 'CSV',
    extensions: ['.csv', '.tsv'],
    import: (files, options = {}) =>
        imported(files[0] ?? theFile(files), options, async first => {
            if (options.mapping === undefined) {
                const own = await importOwnTables(rawFiles(files), first.name, options);
                if (own) return own;
            }
            const { text, notes } = decodeBytes(theFile(files).bytes);
            return readCsv(text, notes);
        })
};

/** The same as a sheet of a workbook. */
export const xlsxImporter: Importer = {
    id: 'xlsx',
    title: 'Excel',
    extensions: ['.xlsx'],
    import: (files, options = {}) =>
        imported(theFile(files), options, async ({ bytes, name }) => {
            const { sheet } = options;
            if (sheet === undefined && options.mapping === undefined) {
                const book = await Workbook.open(bytes, OWN_LIMITS);
                const digest = await book.property(REQUIREMENTS_DIGEST);
                const own = await importOwnTables(await rawSheets(book), name, options, digest);
                if (own) return own;
            }
            const book = await Workbook.open(bytes);
            if (sheet !== undefined && !book.sheets.includes(sheet)) {
                throw new UnreadableSource(
                    `There is no sheet “${sheet}” in ${name}: choose ${book.sheets.join(', ')}.`
                );
            }
            return book.read(sheet);
        })
};

/** Where a competency of a table begins that has no title; texts and lines of lists begin otherwise. */
const UNTITLED = /^competency ([^\s"“«]+)(?= alias| \{|$)/gm;

async function imported(
    file: SourceFile,
    options: ImportOptions,
    read: (file: SourceFile) => Table | Imported | Promise<Table | Imported>
): Promise<Imported> {
    try {
        const found = await read(file);
        return 'rows' in found ? written(file, found, options) : found;
    } catch (error) {
        if (error instanceof UnreadableTable)
            throw new UnreadableSource(`${file.name} cannot be read. ${error.message}`);
        throw error;
    }
}

function written({ name }: SourceFile, table: Table, options: ImportOptions): Imported {
    const found = recognise(table, new Vocabulary(undefined));
    const choices =
        options.mapping === undefined ? undefined : choicesOf(options.mapping, found?.columns ?? columnsOf(table));
    const result = fromTable(table, { choices });
    if (!result || result.text === '') {
        throw new UnreadableSource(
            `${name} is neither a list of competencies nor a role matrix. Its first row should say what the columns hold, such as “Code” and “Title”; or say so with --mapping.`
        );
    }
    const title = oneLine(options.title ?? name.replace(/\.[^.]*$/, '')) || 'Imported framework';
    const code = options.code !== undefined && isCode(options.code) ? options.code : codeFromTitle(title);
    const { language } = options;
    const facts = language !== undefined && isLanguageTag(language) ? ` {\n  language ${language}\n}` : '';
    const header = `framework ${code} ${quoted(title)}${facts}\n`;
    const open = doubts(result.understanding);
    const questions =
        open.length === 0
            ? ''
            : `${commented(['Made from a table. Please check, and remove these lines:', ...open.map(each => `- ${each}`)])}\n`;
    const notes = notesOf(result);
    const text = result.text.replace(UNTITLED, (head: string, competency: string) => {
        notes.mended('Some competencies have no title. They are called by their codes', competency);
        return `${head} ${quoted(competency)}`;
    });
    return {
        code,
        files: [
            { path: 'framework.gradus', text: header },
            { path: 'table.gradus', text: `${questions}${text}\n` }
        ],
        notes: notes.all
    };
}

/** The header of a table that was not recognised, for a mapping to speak of. */
function columnsOf({ rows }: Table) {
    return (rows[0] ?? []).map((header, index) => ({
        index,
        name: columnName(index),
        header,
        use: 'ignored' as const
    }));
}

/** What could be read otherwise, and each cell that was not read, with its place. */
function notesOf({ understanding: { questions, unread } }: FromTable): ImportNotes {
    const notes = new ImportNotes();
    for (const { about, taken } of questions) notes.mended([about, taken].filter(Boolean).join(' ').replace(/\.$/, ''));
    for (const { cell, text, reason } of unread) notes.leftOut(reason.replace(/\.$/, ''), `${cell} “${text}”`);
    return notes;
}
