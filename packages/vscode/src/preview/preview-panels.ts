import { PREVIEW_CHANGED, PreviewChanged, PreviewState, type SubjectAnswer } from '@gradus/protocol';
import * as v from 'valibot';
import { type Disposable, l10n, type TextEditor, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { chosenDocument } from '../chosen-document.ts';
import { FollowedCursor } from './follow-cursor.ts';
import { lockNewGroup } from './lock-new-group.ts';
import { PreviewPanel } from './preview-panel.ts';

const VIEW_TYPE = 'gradus.preview';

/** The open previews: one for a framework, restored when a window is opened again. */
export class PreviewPanels implements Disposable {
    private readonly extensionUri: Uri;
    private readonly client: BaseLanguageClient;
    private readonly panels = new Set<PreviewPanel>();
    private readonly cursor: FollowedCursor;
    /** What the cursor was at when that was told the last time. */
    private at: SubjectAnswer | undefined;
    private readonly disposables: Disposable[];

    constructor(extensionUri: Uri, client: BaseLanguageClient) {
        this.extensionUri = extensionUri;
        this.client = client;
        this.cursor = new FollowedCursor(
            client,
            () => [...this.panels].some(panel => panel.isVisible),
            answer => {
                this.at = answer;
                for (const panel of this.panels) if (panel.shows(answer.folder)) panel.point(answer.subject);
            }
        );
        this.disposables = [
            this.cursor,
            client.onNotification(PREVIEW_CHANGED, (params: unknown) => {
                const { folders } = v.parse(PreviewChanged, params);
                for (const panel of this.panels) {
                    if (folders.some(folder => panel.shows(folder))) void panel.refresh();
                }
            }),
            client.onDidChangeState(() => {
                // A new server does not know yet which frameworks are previewed.
                if (!client.isRunning()) return;
                for (const panel of this.panels) void panel.refresh();
                this.cursor.look();
            }),
            window.registerWebviewPanelSerializer(VIEW_TYPE, {
                deserializeWebviewPanel: async (panel, state) => this.restore(panel, state)
            })
        ];
    }

    /** Opens the preview of a document's framework beside the editor, at a role where one is given; as a tab where one is. */
    async open(document: unknown, role: unknown): Promise<void> {
        const uri = await chosenDocument(document);
        if (!uri) return;
        const choice = typeof role === 'string' ? { view: 'roles' as const, role } : undefined;
        for (const panel of this.panels) {
            // It may be closed while that is asked.
            if ((await panel.previews(uri)) && this.panels.has(panel)) return panel.reveal(choice);
        }
        const text = window.activeTextEditor;
        const webview = window.createWebviewPanel(VIEW_TYPE, l10n.t('Preview'), this.columnBeside(text), {
            enableFindWidget: true
        });
        this.show(webview, uri, choice);
        await lockNewGroup(webview, text);
    }

    dispose(): void {
        for (const disposable of this.disposables) disposable.dispose();
        for (const panel of this.panels) panel.dispose();
    }

    /** Where previews are already, as long as that is not where the text is. */
    private columnBeside(text: TextEditor | undefined): ViewColumn {
        const columns = [...this.panels].filter(panel => panel.isVisible).map(panel => panel.viewColumn);
        return columns.find(column => column !== undefined && column !== text?.viewColumn) ?? ViewColumn.Beside;
    }

    private async restore(webview: WebviewPanel, state: unknown): Promise<void> {
        const known = v.safeParse(PreviewState, state);
        const uri = known.success ? Uri.parse(known.output.uri) : await chosenDocument(undefined);
        if (uri) this.show(webview, uri, undefined);
        else webview.dispose();
    }

    private show(webview: WebviewPanel, uri: Uri, choice: { view: 'roles'; role: string } | undefined): void {
        const panel = new PreviewPanel(webview, uri, this.extensionUri, this.client, choice, folder =>
            this.at?.folder === folder ? this.at.subject : null
        );
        this.panels.add(panel);
        // While nobody saw a preview, nobody asked.
        this.cursor.look();
        webview.onDidChangeViewState(() => {
            if (webview.visible) this.cursor.look();
        });
        webview.onDidDispose(() => this.panels.delete(panel));
    }
}
