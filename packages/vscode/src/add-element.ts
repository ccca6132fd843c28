import { COMPETENCY_REQUEST, CompetencyAnswer, type CompetencyParams } from '@gradus/protocol';
import * as v from 'valibot';
import { l10n, Position, SnippetString, type TextDocument, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { chosenDocument } from './chosen-document.ts';

/** “Add Competency”: a new one at the end of the category at the cursor, else of the last one in the file. */
export async function addCompetency(client: BaseLanguageClient, uri: unknown): Promise<void> {
    const document = await documentFor(uri);
    if (!document) return;
    const answer = await competencyIn(client, document);
    if (answer.type === 'refused') {
        void window.showInformationMessage(refusal(answer));
        return;
    }
    const { position, before, code, texts } = answer;
    const [behindTitle = '', ...others] = texts;
    const snippet = new SnippetString().appendText(before);
    snippet.appendPlaceholder(code ?? l10n.t('Code'), 1).appendText(' "');
    snippet.appendPlaceholder(l10n.t('Title'), 2).appendText(`"${behindTitle}`);
    for (const [index, text] of others.entries()) snippet.appendTabstop(3 + index).appendText(text);
    await insert(document, snippet, new Position(position.line, position.character));
}

async function competencyIn(client: BaseLanguageClient, document: TextDocument): Promise<CompetencyAnswer> {
    const cursor = window.visibleTextEditors.find(each => each.document === document)?.selection.active;
    const params: CompetencyParams = {
        uri: client.code2ProtocolConverter.asUri(document.uri),
        ...(cursor && { position: { line: cursor.line, character: cursor.character } })
    };
    const answer: unknown = await client.sendRequest(COMPETENCY_REQUEST, params);
    return v.parse(CompetencyAnswer, answer);
}

function refusal({ reason }: CompetencyAnswer & { type: 'refused' }): string {
    return reason === 'read-only'
        ? l10n.t('Gradus: this file belongs to an installed package and is only read here.')
        : l10n.t('Gradus: a competency stands in a category, and this file has none. Open the file that has.');
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
