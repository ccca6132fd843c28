import {
    type CancellationToken,
    type DataTransfer,
    DocumentDropOrPasteEditKind,
    DocumentPasteEdit,
    type DocumentPasteEditContext,
    type DocumentPasteEditProvider,
    l10n,
    type Range,
    type TextDocument
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { askForTable } from './ask-for-table.ts';

export const TABLE_EDIT = DocumentDropOrPasteEditKind.Empty.append('gradus', 'table');
export const PASTED_TYPES = ['text/html', 'text/plain'];

/** Longer ones are worth an import, and not a wait for every paste. */
const MOST_LETTERS = 2_000_000;

/**
 * Turns a table into elements where it is pasted on an empty line. Whatever else is pasted, or pasted elsewhere, is
 * pasted as always; and so it can be, afterwards, with a table.
 */
export class TablePaste implements DocumentPasteEditProvider {
    private readonly client: BaseLanguageClient;

    constructor(client: BaseLanguageClient) {
        this.client = client;
    }

    async provideDocumentPasteEdits(
        document: TextDocument,
        ranges: readonly Range[],
        transfer: DataTransfer,
        _context: DocumentPasteEditContext,
        token: CancellationToken
    ): Promise<DocumentPasteEdit[] | undefined> {
        const [range] = ranges;
        if (!range || ranges.length > 1 || !range.isSingleLine) return undefined;
        const { line, character } = range.start;
        if (!document.lineAt(line).isEmptyOrWhitespace) return undefined;
        const html = await textOf(transfer, 'text/html');
        const text = await textOf(transfer, 'text/plain');
        const isTable = /<table[\s>]/i.test(html);
        if ((!isTable && !/\t[^\t\n]*\n[^\t\n]*\t/.test(text)) || html.length + text.length > MOST_LETTERS)
            return undefined;
        const answer = await askForTable(
            this.client,
            {
                uri: document.uri.toString(),
                position: { line, character },
                source: { type: 'clipboard', text, ...(isTable && { html }) }
            },
            token
        ).catch(() => undefined);
        if (answer?.type !== 'table' || answer.text === '' || token.isCancellationRequested) return undefined;
        const title =
            answer.understanding.kind === 'roles'
                ? l10n.t('Paste as Gradus Role Matrix')
                : l10n.t('Paste as Gradus Competencies');
        const before = document.lineAt(line).text.slice(0, character);
        return [new DocumentPasteEdit(pastedText(answer.text, before), title, TABLE_EDIT)];
    }
}

/** The text without what the editor adds: it indents the lines as that of the cursor is, and has its line break. */
function pastedText(text: string, before: string): string {
    const lines = text.trimEnd().split('\n');
    if (before === '') return lines.join('\n');
    const [first = '', ...rest] = lines;
    return [
        first.trimStart(),
        ...rest.map(each => (each.startsWith(before) ? each.slice(before.length) : each.trimStart()))
    ].join('\n');
}

async function textOf(transfer: DataTransfer, type: string): Promise<string> {
    return (await transfer.get(type)?.asString()) ?? '';
}
