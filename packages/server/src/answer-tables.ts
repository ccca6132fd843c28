import {
    commented,
    decodeBytes,
    describeTable,
    doubtsOfTable,
    type FromTable,
    fromTable,
    readClipboardText,
    readCsv,
    readHtmlTable,
    signatureOfTable,
    type Table,
    UnreadableTable,
    Workbook
} from '@gradus/exchange/tables';
import { formatElements, type GradusSharedServices, type TablePlace, tablePlaceAt } from '@gradus/language/lsp';
import { TABLE_REQUEST, type TableAnswer, TableParams } from '@gradus/protocol';
import { URI } from 'langium';
import * as v from 'valibot';
import type { Connection } from 'vscode-languageserver';
import { modelOf } from './framework-state.ts';
import { refusalOf } from './refusal-of.ts';

/** Doubts that are written above a text among others; a file of its own, which a preview shows first, has more. */
const MOST_COMMENTS = 12;

/** What is said of a file, whatever comes of it. */
type ReadFile = Pick<TableAnswer, 'sheets' | 'signature'>;

/** Answers which text a table is that was copied from a spreadsheet or saved by one. */
export function answerTables(shared: GradusSharedServices, connection: Connection): void {
    const { WorkspaceLock, WorkspaceManager } = shared.workspace;
    const { CrashNotes } = shared.gradus;
    connection.onRequest<TableAnswer, void>(TABLE_REQUEST, async (params: unknown) => {
        const checked = v.parse(TableParams, params);
        await WorkspaceManager.ready;
        let file: ReadFile = { sheets: [], signature: '' };
        try {
            const question = `table ${CrashNotes.digestOf(checked.source)}`;
            const noted = <A>(work: () => A): A => CrashNotes.aboutWhole(question, checked.uri, work);
            const read = await noted(() => readSource(checked.source));
            const { table } = read;
            file = { sheets: [...read.sheets], signature: table ? signatureOfTable(table) : '' };
            return await WorkspaceLock.read(() => noted(() => answer(shared, checked, table, file)));
        } catch (error) {
            return refusalOf(error, reason => refusal(reason, file), UnreadableTable);
        }
    });
}

async function readSource(
    source: TableParams['source']
): Promise<{ table: Table | undefined; sheets: readonly string[] }> {
    if (source.type === 'clipboard') {
        const { html, text } = source;
        const table = (html === undefined ? undefined : readHtmlTable(html)) ?? (text && readClipboardText(text));
        return { table: table || undefined, sheets: [] };
    }
    const bytes = bytesOf(source.base64);
    if (source.type === 'csv') {
        const { text, notes } = decodeBytes(bytes);
        return { table: readCsv(text, notes), sheets: [] };
    }
    const book = await Workbook.open(bytes);
    const sheets = book.sheets.length > 1 ? book.sheets : [];
    return { table: await book.read(source.sheet), sheets };
}

function bytesOf(base64: string): Uint8Array {
    try {
        return Uint8Array.from(atob(base64), sign => sign.charCodeAt(0));
    } catch {
        throw new UnreadableTable('The file did not arrive whole. Try again.');
    }
}

function answer(
    shared: GradusSharedServices,
    { uri, position, choices, name }: TableParams,
    table: Table | undefined,
    file: ReadFile
): TableAnswer {
    const { Frameworks } = shared.gradus;
    const target = URI.parse(uri);
    const place = position ? placeAt(shared, target, position) : TOP;
    if (!place) {
        const reason = 'Elements cannot be written here. Go to an empty line between elements, or in a category.';
        return refusal(reason, file);
    }
    const folder = Frameworks.folderOf(target);
    const isDeclared = Frameworks.isDeclared(folder);
    const result =
        table &&
        fromTable(table, {
            ...(place.type === 'category' && { within: place.category }),
            choices,
            ...(isDeclared && { model: modelOf(shared, folder) }),
            ...(!isDeclared && !position && { newFramework: name || 'Framework' })
        });
    if (!result || (place.type === 'category' && result.understanding.kind === 'roles')) {
        const reason = result
            ? 'A role matrix stands between elements, not in a category. Go to an empty line outside of all braces.'
            : 'This is neither a list of competencies nor a role matrix. One row has to say what the columns hold: the code and the title of competencies, or the roles whose levels stand below.';
        return refusal(reason, file);
    }
    const { understanding } = result;
    const doubts = position ? doubtsOfTable(understanding, MOST_COMMENTS) : doubtsOfTable(understanding);
    return {
        type: 'table',
        text: formatElements(shared, withDoubts(result, doubts), place.type === 'category' ? place.depth : 0),
        ...file,
        understanding: {
            kind: understanding.kind,
            rolesDown: understanding.rolesDown,
            columns: [...understanding.columns],
            // They are said once: with the text, where there is one.
            description: [...describeTable(understanding), ...(result.text === '' ? doubts : [])],
            questions: understanding.questions.length,
            unread: understanding.unread.length
        }
    };
}

const TOP: TablePlace = { type: 'top' };

function placeAt(
    shared: GradusSharedServices,
    uri: URI,
    position: { line: number; character: number }
): TablePlace | undefined {
    const document = shared.workspace.LangiumDocuments.getDocument(uri);
    return document ? tablePlaceAt(document, document.textDocument.offsetAt(position)) : TOP;
}

/** What was decided or left out stays with the text, until somebody has looked at it. */
function withDoubts({ text }: FromTable, doubts: readonly string[]): string {
    if (text === '' || doubts.length === 0) return text;
    return `${commented(['Made from a table. Please check, and remove these lines:', ...doubts.map(each => `- ${each}`)])}\n${text}`;
}

function refusal(reason: string, file: ReadFile): TableAnswer {
    return { type: 'refused', reason, ...file };
}
