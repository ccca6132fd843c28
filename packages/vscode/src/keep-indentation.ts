import { CodeAction, SnippetString, SnippetTextEdit } from 'vscode';
import type {
    BaseLanguageClient,
    SnippetTextEdit as SentSnippet,
    TextEdit as SentTextEdit
} from 'vscode-languageclient';

type Converter = BaseLanguageClient['protocol2CodeConverter'];
type Sent = Parameters<Converter['asCodeActionResult']>[0][number];
type Made = Awaited<ReturnType<Converter['asCodeActionResult']>>[number];

/**
 * Has snippets in code actions written as the server sends them, which is with all of their indentation: VS Code adds
 * that of the line once more unless it is told not to. An edit that is made cannot be told any more, so the client is
 * not left to make those.
 */
export function keepIndentation(converter: Converter): void {
    const convert = converter.asCodeActionResult;
    converter.asCodeActionResult = async (sent, token) => {
        const made = await convert(sent.map(withoutSnippets), token);
        for (const [index, action] of made.entries()) addSnippets(action, sent[index], converter);
        return made;
    };
}

function withoutSnippets(sent: Sent): Sent {
    if (!('edit' in sent) || !sent.edit?.documentChanges) return sent;
    const documentChanges = sent.edit.documentChanges.map(change =>
        'edits' in change ? { ...change, edits: change.edits.filter(edit => !isSnippet(edit)) } : change
    );
    return { ...sent, edit: { ...sent.edit, documentChanges } };
}

function addSnippets(made: Made, sent: Sent | undefined, converter: Converter): void {
    if (!(made instanceof CodeAction) || !sent || !('edit' in sent)) return;
    for (const change of sent.edit?.documentChanges ?? []) {
        if (!('edits' in change)) continue;
        const snippets = change.edits.filter(isSnippet).map(({ range, snippet }) => {
            const edit = new SnippetTextEdit(converter.asRange(range), new SnippetString(snippet.value));
            edit.keepWhitespace = true;
            return edit;
        });
        if (snippets.length > 0) made.edit?.set(converter.asUri(change.textDocument.uri), snippets);
    }
}

function isSnippet(edit: SentTextEdit | SentSnippet): edit is SentSnippet {
    return 'snippet' in edit;
}
