import {
    commands,
    type DocumentSymbol,
    l10n,
    Position,
    SnippetString,
    type TextDocument,
    window,
    workspace
} from 'vscode';
import { chosenDocument } from './chosen-document.ts';

/** “Add Competency”: a new one at the end of the category at the cursor, else of the last one in the file. */
export async function addCompetency(uri: unknown): Promise<void> {
    const document = await documentFor(uri);
    if (!document) return;
    const category = await categoryIn(document);
    if (!category) {
        void window.showInformationMessage(
            l10n.t('Gradus: a competency stands in a category, and this file has none. Open the file that has.')
        );
        return;
    }
    const { end } = category.range;
    const brace = document.lineAt(end.line).text.slice(0, end.character);
    const indent = /^\s*/.exec(brace)?.[0] ?? '';
    const snippet = new SnippetString();
    const isAlone = brace.trim() === '}';
    const hasBody = brace.endsWith('}');
    if (!hasBody) snippet.appendText(' {\n');
    else if (!isAlone) snippet.appendText('\n');
    snippet.appendText(`${indent}  competency `).appendPlaceholder(l10n.t('Code'), 1).appendText(' "');
    snippet.appendPlaceholder(l10n.t('Title'), 2).appendText(`" {\n${indent}    - `);
    snippet.appendPlaceholder(l10n.t('What people with it do'), 3).appendText(`\n${indent}  }\n`);
    if (!isAlone) snippet.appendText(indent);
    if (!hasBody) snippet.appendText('}');
    const at = isAlone ? new Position(end.line, 0) : hasBody ? end.translate(0, -1) : end;
    await insert(document, snippet, at);
}

/** “Add Role”: a new one at the end of the file. */
export async function addRole(uri: unknown): Promise<void> {
    const document = await documentFor(uri);
    if (!document) return;
    const last = document.lineAt(document.lineCount - 1);
    const isEmpty = last.isEmptyOrWhitespace;
    const before = isEmpty ? document.lineCount > 1 : true;
    const snippet = new SnippetString(isEmpty ? '' : '\n');
    if (before) snippet.appendText('\n');
    snippet.appendText('role ').appendPlaceholder(l10n.t('Code'), 1).appendText(' "');
    snippet.appendPlaceholder(l10n.t('Title'), 2).appendText('" {\n  tasks\n    - ');
    snippet.appendPlaceholder(l10n.t('What people in this role do'), 3);
    snippet.appendText('\n\n  requires\n    ').appendTabstop(0).appendText('\n}\n');
    await insert(document, snippet, last.range.end);
}

async function documentFor(uri: unknown): Promise<TextDocument | undefined> {
    const chosen = await chosenDocument(uri);
    return chosen && workspace.openTextDocument(chosen);
}

async function insert(document: TextDocument, snippet: SnippetString, at: Position): Promise<void> {
    const editor = await window.showTextDocument(document);
    await editor.insertSnippet(snippet, at, { undoStopBefore: true, undoStopAfter: true, keepWhitespace: true });
}

/** The innermost category at the cursor, else the last one at the top of the file. */
async function categoryIn(document: TextDocument): Promise<DocumentSymbol | undefined> {
    const symbols = await commands.executeCommand<readonly DocumentSymbol[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        document.uri
    );
    const isCategory = ({ range }: DocumentSymbol): boolean =>
        /^category\b/.test(document.lineAt(range.start.line).text.slice(range.start.character));
    const editor = window.visibleTextEditors.find(each => each.document === document);
    const cursor = editor?.selection.active;
    const innermost = (among: readonly DocumentSymbol[]): DocumentSymbol | undefined => {
        const around = among.find(each => cursor && isCategory(each) && each.range.contains(cursor));
        return around && (innermost(around.children) ?? around);
    };
    return innermost(symbols ?? []) ?? symbols?.filter(isCategory).at(-1);
}
