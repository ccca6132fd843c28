import { SUBJECT_REQUEST, SubjectAnswer, type SubjectParams } from '@gradus/protocol';
import * as v from 'valibot';
import { type Disposable, type TextEditor, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { isServed } from '../client-options.ts';

/** How long the cursor has to be at rest, in ms. */
const REST = 150;

/** Tells what of a framework the cursor comes to rest at, as long as somebody wants to know. */
export class FollowedCursor implements Disposable {
    private readonly client: BaseLanguageClient;
    private readonly isWanted: () => boolean;
    private readonly tell: (answer: SubjectAnswer) => void;
    private readonly listeners: readonly Disposable[];
    private timer: ReturnType<typeof setTimeout> | undefined;
    /** The editor in which the cursor is that is followed. */
    private editor: TextEditor | undefined;
    private asked = 0;

    /** @param isWanted whether somebody sees it */
    constructor(client: BaseLanguageClient, isWanted: () => boolean, tell: (answer: SubjectAnswer) => void) {
        this.client = client;
        this.isWanted = isWanted;
        this.tell = tell;
        this.listeners = [
            window.onDidChangeTextEditorSelection(({ textEditor }) => {
                clearTimeout(this.timer);
                if (isServed(textEditor.document)) this.follow(textEditor);
            }),
            window.onDidChangeVisibleTextEditors(visible => {
                const { editor } = this;
                if (!editor || visible.includes(editor)) return;
                // Another file has come before it, without the cursor having moved: as after an edit in the preview.
                const shown = visible.filter(({ document }) => isServed(document));
                const next = shown.find(({ viewColumn }) => viewColumn === editor.viewColumn) ?? shown[0];
                if (next) this.follow(next);
            })
        ];
    }

    /** Tells where the cursor is now, for whoever did not want to know when it moved. */
    look(): void {
        clearTimeout(this.timer);
        const editor = this.editor ?? window.activeTextEditor;
        if (!editor || editor.document.isClosed || !isServed(editor.document)) return;
        if (!this.isWanted() || !this.client.isRunning()) return;
        this.ask(editor).catch((error: unknown) => {
            this.client.error('The preview does not know where the cursor is.', error, false);
        });
    }

    dispose(): void {
        clearTimeout(this.timer);
        for (const listener of this.listeners) listener.dispose();
    }

    private follow(editor: TextEditor): void {
        clearTimeout(this.timer);
        this.editor = editor;
        this.timer = setTimeout(() => this.look(), REST);
    }

    private async ask({ document, selection }: TextEditor): Promise<void> {
        const number = ++this.asked;
        const { line, character } = selection.active;
        const params: SubjectParams = { uri: document.uri.toString(), position: { line, character } };
        const answer = v.parse(SubjectAnswer, await this.client.sendRequest(SUBJECT_REQUEST, params));
        // The cursor may be elsewhere by now, and that may have been answered first.
        if (number === this.asked) this.tell(answer);
    }
}
