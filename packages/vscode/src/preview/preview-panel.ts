import { webviewHtml } from '@gradus/preview/webview-html';
import {
    FromWebview,
    type Place,
    PREVIEW_REQUEST,
    PreviewAnswer,
    type PreviewChoice,
    type PreviewParams,
    type ToWebview
} from '@gradus/protocol';
import * as v from 'valibot';
import { Uri, type WebviewPanel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { revealPlace } from './reveal-place.ts';

/** One preview: fetches what its framework looks like and shows it, again whenever that changes. */
export class PreviewPanel {
    private readonly panel: WebviewPanel;
    private readonly document: Uri;
    private readonly client: BaseLanguageClient;
    private answer: PreviewAnswer | undefined;
    private choice: PreviewChoice | undefined;
    private ready = false;
    private fetching: Promise<void> | undefined;
    private outdated = false;

    constructor(
        panel: WebviewPanel,
        document: Uri,
        extensionUri: Uri,
        client: BaseLanguageClient,
        choice: PreviewChoice | undefined
    ) {
        this.panel = panel;
        this.document = document;
        this.client = client;
        this.choice = choice;
        const out = Uri.joinPath(extensionUri, 'out');
        panel.iconPath = Uri.joinPath(extensionUri, 'out', 'preview.svg');
        panel.webview.options = { enableScripts: true, enableCommandUris: false, localResourceRoots: [out] };
        panel.webview.onDidReceiveMessage((message: unknown) => this.receive(message));
        panel.onDidChangeViewState(() => {
            // A hidden page is gone, and what it is sent is lost; shown again, it says that it is ready.
            if (!panel.visible) this.ready = false;
        });
        panel.webview.html = webviewHtml({
            nonce: crypto.randomUUID(),
            scriptUri: panel.webview.asWebviewUri(Uri.joinPath(out, 'preview.js')).toString(),
            styleUri: panel.webview.asWebviewUri(Uri.joinPath(out, 'preview.css')).toString(),
            documentUri: document.toString(),
            title: 'Role matrices'
        });
    }

    /** Whether this is the preview of the framework in a folder. */
    shows(folder: string): boolean {
        return this.answer?.folder === folder;
    }

    /** Whether this is the preview of the framework that a document belongs to. */
    async previews(document: Uri): Promise<boolean> {
        if (document.toString() === this.document.toString()) return true;
        const [own, other] = await Promise.all([this.answer ?? this.request(this.document), this.request(document)]);
        return own.folder === other.folder;
    }

    reveal(choice: PreviewChoice | undefined): void {
        this.panel.reveal(undefined, true);
        this.choice = choice;
        this.post();
    }

    /** Fetches anew; while a fetch is under way one more is enough, however many changes come. */
    async refresh(): Promise<void> {
        this.outdated = true;
        this.fetching ??= this.fetch();
        await this.fetching;
    }

    dispose(): void {
        this.panel.dispose();
    }

    private async fetch(): Promise<void> {
        try {
            while (this.outdated) {
                this.outdated = false;
                this.answer = await this.request(this.document);
                this.post();
            }
        } catch (error) {
            // What is shown stays: mostly the server is just being started anew.
            this.client.error('The preview could not be brought up to date.', error, false);
        } finally {
            this.fetching = undefined;
        }
    }

    private async request(document: Uri): Promise<PreviewAnswer> {
        const params: PreviewParams = { uri: document.toString() };
        return v.parse(PreviewAnswer, await this.client.sendRequest(PREVIEW_REQUEST, params));
    }

    private post(): void {
        if (!this.ready || !this.answer) return;
        void this.panel.webview.postMessage(this.message(this.answer));
        this.choice = undefined;
    }

    private message(answer: PreviewAnswer): ToWebview {
        if (answer.type === 'empty') return { type: 'empty', reason: answer.reason };
        const { model, notice, problems } = answer;
        this.panel.title = `Role matrices: ${model.title}`;
        return {
            type: 'show',
            model,
            problems,
            ...(notice !== undefined && { notice }),
            ...(this.choice && { choice: this.choice })
        };
    }

    private receive(raw: unknown): void {
        const message = v.safeParse(FromWebview, raw);
        if (!message.success) return;
        if (message.output.type === 'ready') {
            this.ready = true;
            if (this.answer) this.post();
            else void this.refresh();
        } else if (message.output.type === 'reveal') void this.goTo(message.output.place);
    }

    /** The page names a place by the index of a file that it was sent, never by a path. */
    private async goTo(place: Place): Promise<void> {
        const file = this.answer?.type === 'show' ? this.answer.model.files[place.file] : undefined;
        if (file !== undefined) await revealPlace(Uri.parse(file), place, this.panel.viewColumn);
    }
}
