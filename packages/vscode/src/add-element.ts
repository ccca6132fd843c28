import {
    COMPETENCY_REQUEST,
    CompetencyAnswer,
    type CompetencyParams,
    SYNTAX_ERROR_REQUEST,
    SyntaxErrorAnswer,
    type SyntaxErrorParams
} from '@gradus/protocol';
import * as v from 'valibot';
import { l10n, Position, Range, SnippetString, type TextDocument, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { chosenDocument } from './chosen-document.ts';
import { withoutLinks } from './without-links.ts';

/** “Add Competency”: a new one at the end of the category at the cursor, else of the last one in the file. */
export async function addCompetency(client: BaseLanguageClient, uri: unknown): Promise<void> {
    const document = await documentFor(uri);
    if (!document || !(await isUnderstood(client, document))) return;
    const answer = await competencyIn(client, document);
    if (answer.type === 'refused') {
        void window.showInformationMessage(withoutLinks(refusal(answer)));
        return;
    }
    const { position, before, code, texts } = answer;
    const [behindTitle = '', ...others] = texts;
    const snippet = new SnippetString().appendText(before);
    // The title is to be typed first; the code mostly is right as it is.
    snippet.appendPlaceholder(code ?? l10n.t('Code'), 2).appendText(' "');
    snippet.appendPlaceholder(l10n.t('Title'), 1).appendText(`"${behindTitle}`);
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
export async function addRole(client: BaseLanguageClient, uri: unknown): Promise<void> {
    const document = await documentFor(uri);
    if (!document || !(await isUnderstood(client, document))) return;
    const last = document.lineAt(document.lineCount - 1);
    const isEmpty = last.isEmptyOrWhitespace;
    const before = isEmpty ? document.lineCount > 1 : true;
    const snippet = new SnippetString(isEmpty ? '' : '\n');
    if (before) snippet.appendText('\n');
    snippet.appendText('role ').appendPlaceholder(l10n.t('Code'), 2).appendText(' "');
    snippet.appendPlaceholder(l10n.t('Title'), 1).appendText('" {\n  tasks\n    - ');
    snippet.appendPlaceholder(l10n.t('What people in this role do'), 3);
    snippet.appendText('\n\n  requires\n    ').appendTabstop(0).appendText('\n}\n');
    await insert(document, snippet, last.range.end);
}

/**
 * Whether a file has no syntax error. Where it has one, nobody knows where what stands there ends, and something new might
 * come to stand in the middle of it: then it is said and shown what has to be put right first.
 */
async function isUnderstood(client: BaseLanguageClient, document: TextDocument): Promise<boolean> {
    const params: SyntaxErrorParams = { uri: client.code2ProtocolConverter.asUri(document.uri) };
    const { place } = v.parse(SyntaxErrorAnswer, await client.sendRequest(SYNTAX_ERROR_REQUEST, params));
    if (!place) return true;
    const { line, character } = place.start;
    const at = new Position(line, character);
    await window.showTextDocument(document, { selection: new Range(at, at) });
    void window.showInformationMessage(
        l10n.t(
            'Gradus: nothing was added, as line {0} of this file cannot be read as it is. Put that right first, then add again.',
            line + 1
        )
    );
    return false;
}

async function documentFor(uri: unknown): Promise<TextDocument | undefined> {
    const chosen = await chosenDocument(uri);
    return chosen && workspace.openTextDocument(chosen);
}

async function insert(document: TextDocument, snippet: SnippetString, at: Position): Promise<void> {
    const editor = await window.showTextDocument(document);
    await editor.insertSnippet(snippet, at, { undoStopBefore: true, undoStopAfter: true, keepWhitespace: true });
}
