import { webviewHtml } from '@gradus/preview/webview-html';
import {
    type EditCells,
    FRAMEWORK_FOLDER_REQUEST,
    FrameworkFolderAnswer,
    type FrameworkFolderParams,
    FromWebview,
    PLACE_REQUEST,
    PlaceAnswer,
    type PlaceParams,
    PREVIEW_CLOSED,
    PREVIEW_REQUEST,
    PreviewAnswer,
    type PreviewChoice,
    type PreviewClosed,
    type PreviewParams,
    type SaveTexts,
    type Subject,
    type ToWebview,
    type UndoCells
} from '@gradus/protocol';
import * as v from 'valibot';
import { commands, env, l10n, Uri, type ViewColumn, type WebviewPanel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CellEditing } from './cell-editing.ts';
import { PreviewChanges } from './preview-changes.ts';
import { columnBeside, revealPlace } from './reveal-place.ts';
import { saveFile } from './save-file.ts';

type RevealMessage = FromWebview & { type: 'reveal' };

/** How long after a failure it is tried once more, in ms: mostly the server is just being started anew. */
const RETRY_MS = 2000;

/**
 * One preview: fetches what its framework looks like and passes it on to the page, and whenever that changes the
 * differences. Only the page holds all of it.
 */
export class PreviewPanel {
    private readonly panel: WebviewPanel;
    private readonly document: Uri;
    private readonly client: BaseLanguageClient;
    /** The folder of the framework that is shown. */
    private folder: string | undefined;
    /** The version that the page has; nothing where it has to be sent everything. */
    private version: string | undefined;
    /** What the server knows this preview by. */
    private readonly viewer = crypto.randomUUID();
    private readonly changes: PreviewChanges;
    private readonly cells: CellEditing;
    private readonly subjectIn: (folder: string) => Subject | null;
    private choice: PreviewChoice | undefined;
    private ready = false;
    private fetching: Promise<void> | undefined;
    private outdated = false;
    /** Closed, a panel must not be touched any more; what was under way then may end after that. */
    private isClosed = false;
    /** Waits until it is tried once more. */
    private retry: ReturnType<typeof setTimeout> | undefined;

    /** @param subjectIn what of the framework in a folder the cursor in the text is at, as far as that is known */
    constructor(
        panel: WebviewPanel,
        document: Uri,
        extensionUri: Uri,
        client: BaseLanguageClient,
        choice: PreviewChoice | undefined,
        subjectIn: (folder: string) => Subject | null
    ) {
        this.panel = panel;
        this.document = document;
        this.client = client;
        this.choice = choice;
        this.subjectIn = subjectIn;
        this.changes = new PreviewChanges(
            client,
            document,
            this.viewer,
            changes => {
                if (this.ready) this.post({ type: 'changes', changes });
            },
            note => {
                if (this.ready) this.post({ type: 'outdated', note });
            }
        );
        this.cells = new CellEditing(client);
        const out = Uri.joinPath(extensionUri, 'out');
        panel.iconPath = Uri.joinPath(extensionUri, 'out', 'preview.svg');
        panel.webview.options = { enableScripts: true, enableCommandUris: false, localResourceRoots: [out] };
        panel.webview.onDidReceiveMessage((message: unknown) => this.receive(message));
        panel.onDidChangeViewState(() => {
            // A hidden page is gone, and what it is sent is lost; shown again, it says that it is ready.
            if (!panel.visible) this.ready = false;
        });
        panel.onDidDispose(() => this.close());
        panel.webview.html = webviewHtml({
            nonce: crypto.randomUUID(),
            scriptUri: panel.webview.asWebviewUri(Uri.joinPath(out, 'preview.js')).toString(),
            styleUri: panel.webview.asWebviewUri(Uri.joinPath(out, 'preview.css')).toString(),
            documentUri: document.toString(),
            title: l10n.t('Preview'),
            loading: { text: l10n.t('Loading the preview…'), language: env.language }
        });
    }

    /** Whether it can be seen: not behind another tab. */
    get isVisible(): boolean {
        return !this.isClosed && this.panel.visible;
    }

    /** Where it stands; nothing once it is closed. */
    get viewColumn(): ViewColumn | undefined {
        return this.isClosed ? undefined : this.panel.viewColumn;
    }

    /** Whether this is the preview of the framework in a folder. */
    shows(folder: string): boolean {
        return this.folder === folder;
    }

    /** Whether this is the preview of the framework that a document belongs to. */
    async previews(document: Uri): Promise<boolean> {
        if (document.toString() === this.document.toString()) return true;
        const [own, other] = await Promise.all([this.folder ?? this.folderOf(this.document), this.folderOf(document)]);
        return own === other;
    }

    reveal(choice: PreviewChoice | undefined): void {
        if (this.isClosed) return;
        this.panel.reveal(undefined, true);
        if (!choice) return;
        if (this.ready && this.version !== undefined) this.post({ type: 'look', choice });
        // The page says that it is ready, and is sent this with all else.
        else this.choice = choice;
    }

    /** Shows what the cursor in the text is at. */
    point(subject: Subject | null): void {
        if (this.ready && this.version !== undefined) this.post({ type: 'at', subject });
    }

    /** Fetches anew; while a fetch is under way one more is enough, however many changes come. */
    async refresh(): Promise<void> {
        this.outdated = true;
        // A page that is not there says so when it is, and then asks for everything.
        if (!this.ready) return;
        this.fetching ??= this.fetch();
        await this.fetching;
    }

    dispose(): void {
        this.panel.dispose();
    }

    private async fetch(): Promise<void> {
        const isRetry = this.retry !== undefined;
        clearTimeout(this.retry);
        this.retry = undefined;
        try {
            while (this.outdated && this.ready) {
                this.outdated = false;
                const known = this.version;
                const answer = await this.request(this.document, known);
                this.folder = answer.folder;
                // The page may have gone, or come anew, while this was under way.
                if (this.ready && this.version === known) this.show(answer);
            }
        } catch (error) {
            this.fail(error, isRetry);
        } finally {
            this.fetching = undefined;
        }
    }

    /** What is shown stays, if anything is; it is tried once more, and after that when somebody asks or something changes. */
    private fail(error: unknown, isRetry: boolean): void {
        this.outdated = true;
        if (this.isClosed) return;
        this.client.error('The preview could not be brought up to date.', error, false);
        if (!isRetry) this.retry = setTimeout(() => void this.refresh(), RETRY_MS);
        else if (this.version === undefined) {
            this.post({ type: 'failed', reason: l10n.t('The preview could not be loaded. The log says why.') });
        }
    }

    private async request(document: Uri, known: string | undefined): Promise<PreviewAnswer> {
        const params: PreviewParams = {
            uri: document.toString(),
            viewer: this.viewer,
            ...(known !== undefined && { known })
        };
        return v.parse(PreviewAnswer, await this.client.sendRequest(PREVIEW_REQUEST, params));
    }

    private async folderOf(document: Uri): Promise<string> {
        const params: FrameworkFolderParams = { uri: document.toString() };
        return v.parse(FrameworkFolderAnswer, await this.client.sendRequest(FRAMEWORK_FOLDER_REQUEST, params)).folder;
    }

    private show(answer: PreviewAnswer): void {
        this.version = answer.type === 'empty' ? undefined : answer.version;
        this.post(this.message(answer));
        // A page that has just come does not know it yet.
        if (answer.type === 'show') this.post({ type: 'at', subject: this.subjectIn(answer.folder) });
        if (answer.type !== 'empty') this.choice = undefined;
        void this.changes.refresh();
    }

    private post(message: ToWebview): void {
        if (this.isClosed) return;
        void this.panel.webview.postMessage(message);
    }

    private message(answer: PreviewAnswer): ToWebview {
        if (answer.type === 'empty') return { type: 'empty', reason: answer.reason };
        const { notice, isStale, problems, marks } = answer;
        const state = {
            problems,
            ...(notice !== undefined && { notice }),
            ...(isStale && { isStale }),
            ...(marks && { marks }),
            ...(this.choice && { choice: this.choice })
        };
        const title = answer.type === 'show' ? answer.model.title : answer.change.head?.title;
        if (title !== undefined) this.panel.title = l10n.t('Preview: {0}', title);
        return answer.type === 'show'
            ? { type: 'show', model: answer.model, ...state }
            : { type: 'change', change: answer.change, ...state };
    }

    private receive(raw: unknown): void {
        const message = v.safeParse(FromWebview, raw);
        if (!message.success) return;
        if (message.output.type === 'ready') {
            this.ready = true;
            this.version = undefined;
            void this.refresh();
        } else {
            this.answer(message.output).catch((error: unknown) => {
                // Whoever closes the preview does not wait for it any more.
                if (!this.isClosed) this.client.error('What was asked for in the preview could not be done.', error);
            });
        }
    }

    private async answer(message: FromWebview): Promise<void> {
        if (message.type === 'reveal') await this.goTo(message);
        else if (message.type === 'edit') await this.editCells(message);
        else if (message.type === 'undo') await this.undoCells(message);
        else if (message.type === 'saveTexts') await this.saveTexts(message);
        else if (message.type === 'compare') await this.changes.choose();
        else if (message.type === 'earlier') await this.changes.tellOf(message.roles);
        else if (message.type === 'problems') await commands.executeCommand('workbench.actions.view.problems');
        else if (message.type === 'save') await saveFile(message.file, this.document);
    }

    private async editCells(edit: EditCells): Promise<void> {
        if (this.folder === undefined) {
            // Nothing is shown that could have been edited.
            this.post({ type: 'edited', id: edit.id, verdicts: [], isDone: false });
            return;
        }
        this.post(await this.cells.edit(this.folder, edit, columnBeside(this.panel.viewColumn)));
    }

    private async undoCells(undo: UndoCells): Promise<void> {
        this.post(await this.cells.undo(undo));
    }

    private async saveTexts(save: SaveTexts): Promise<void> {
        this.post(await this.cells.save(save));
    }

    /** The page names what it shows by its codes, never by a path: the server knows where that is. */
    private async goTo({ subject, keepsFocus = false }: RevealMessage): Promise<void> {
        if (this.folder === undefined) return;
        const params: PlaceParams = { folder: this.folder, subject };
        const place = v.parse(PlaceAnswer, await this.client.sendRequest(PLACE_REQUEST, params));
        if (!place || this.isClosed) return;
        if (place.isForeign) this.post({ type: 'foreign', subject });
        await revealPlace(Uri.parse(place.uri), place, this.panel.viewColumn, keepsFocus);
    }

    private close(): void {
        this.isClosed = true;
        this.ready = false;
        clearTimeout(this.retry);
        this.changes.dispose();
        if (!this.client.isRunning()) return;
        const params: PreviewClosed = { viewer: this.viewer };
        void this.client.sendNotification(PREVIEW_CLOSED, params);
    }
}
