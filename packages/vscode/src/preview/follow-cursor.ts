import { SUBJECT_REQUEST, SubjectAnswer, type SubjectParams } from '@gradus/protocol';
import * as v from 'valibot';
import { Disposable, type TextEditor, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { isServed } from '../client-options.ts';

/** How long the cursor has to be at rest, in ms. */
const REST = 150;

/**
 * Tells what of a framework the cursor comes to rest at.
 *
 * @param isWanted whether somebody wants to know
 */
export function followCursor(
    client: BaseLanguageClient,
    isWanted: () => boolean,
    tell: (answer: SubjectAnswer) => void
): Disposable {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async ({ document, selection }: TextEditor): Promise<void> => {
        if (!client.isRunning()) return;
        const { line, character } = selection.active;
        const params: SubjectParams = { uri: document.uri.toString(), position: { line, character } };
        tell(v.parse(SubjectAnswer, await client.sendRequest(SUBJECT_REQUEST, params)));
    };
    const listener = window.onDidChangeTextEditorSelection(({ textEditor }) => {
        clearTimeout(timer);
        if (!isWanted() || !isServed(textEditor.document)) return;
        timer = setTimeout(() => {
            ask(textEditor).catch((error: unknown) => {
                client.error('The preview does not know where the cursor is.', error, false);
            });
        }, REST);
    });
    return Disposable.from(listener, { dispose: () => clearTimeout(timer) });
}
