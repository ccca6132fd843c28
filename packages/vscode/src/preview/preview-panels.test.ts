import { emptyPreview, PREVIEW_CHANGED } from '@gradus/protocol';
import { beforeEach, expect, test, vi } from 'vitest';
import { Uri } from 'vscode';
import { FakeClient, settled } from '../testing/fake-client.ts';
import { FakePanel } from '../testing/fake-panel.ts';
import { PreviewPanels } from './preview-panels.ts';

interface Serializer {
    deserializeWebviewPanel(panel: unknown, state: unknown): Promise<void>;
}

const window = vi.hoisted(() => ({
    panels: [] as unknown[],
    columns: [] as unknown[],
    text: undefined as unknown,
    serializer: undefined as unknown
}));

vi.mock('./lock-new-group.ts', () => ({ lockNewGroup: async () => undefined }));
vi.mock('vscode', () => {
    class FakeUri {
        readonly text: string;
        constructor(text: string) {
            this.text = text;
        }
        static parse(text: string) {
            return new FakeUri(text);
        }
        static joinPath(...parts: unknown[]) {
            return new FakeUri(parts.join('/'));
        }
        toString() {
            return this.text;
        }
    }
    return {
        Uri: FakeUri,
        env: { language: 'en' },
        l10n: { t: (text: string) => text },
        ViewColumn: { Beside: -2 },
        CancellationTokenSource: class {
            readonly token = {};
            cancel(): void {}
            dispose(): void {}
        },
        window: {
            get activeTextEditor() {
                return window.text;
            },
            visibleTextEditors: [],
            onDidChangeTextEditorSelection: () => ({ dispose: () => undefined }),
            onDidChangeVisibleTextEditors: () => ({ dispose: () => undefined }),
            registerWebviewPanelSerializer: (_: string, serializer: unknown) => {
                window.serializer = serializer;
                return { dispose: () => undefined };
            },
            createWebviewPanel: (_: string, __: string, column: unknown) => {
                window.columns.push(column);
                return window.panels.at(-1);
            },
            showInformationMessage: async () => undefined
        },
        workspace: { findFiles: async () => [] }
    };
});

beforeEach(() => {
    window.panels = [];
    window.columns = [];
    window.text = undefined;
});

const A = 'file:///f/a.gradus';
const B = 'file:///f/b.gradus';

function started() {
    const client = new FakeClient();
    const panels = new PreviewPanels(Uri.parse('file:///x'), client.asClient);
    const open = (uri: string, role?: string) => {
        window.panels.push(new FakePanel());
        return panels.open(Uri.parse(uri), role);
    };
    return { client, panels, open };
}

/** With a preview that shows a framework. */
async function shown() {
    const parts = started();
    await parts.open(A);
    const webview = window.panels[0] as FakePanel;
    webview.receive({ type: 'ready' });
    await parts.client.last.answer({
        type: 'show',
        folder: 'file:///f',
        version: '1',
        problems: 0,
        marks: [],
        model: emptyPreview('A framework')
    });
    return { ...parts, webview };
}

test('a framework has one preview, whichever of its documents it is opened for', async () => {
    const { client, open, webview } = await shown();
    const opening = open(B, 'R');
    await settled();
    await client.last.answer({ folder: 'file:///f' });
    await opening;
    expect((window.panels[1] as FakePanel).html).toBe('');
    expect(webview.revealed).toHaveLength(1);
    expect(webview.posted.at(-1)).toEqual({ type: 'look', choice: { view: 'roles', role: 'R' } });
});

test.each([
    ['a tab beside the first', 1, 2],
    ['another column where the text is in that of the first', 2, -2]
])('the preview of another framework is %s', async (_, viewColumn, column) => {
    const { client, open } = await shown();
    window.text = { viewColumn, document: { languageId: 'markdown', uri: { scheme: 'file' } } };
    const opening = open('file:///g/c.gradus');
    await settled();
    await client.last.answer({ folder: 'file:///g' });
    await opening;
    expect(window.columns).toEqual([-2, column]);
});

test('closed while it is asked whether it is the right one, a preview is opened anew', async () => {
    const { client, open, webview } = await shown();
    const opening = open(B, 'R');
    await settled();
    webview.dispose();
    await client.last.answer({ folder: 'file:///f' });
    await opening;
    expect(webview.revealed).toEqual([]);
    const { html } = window.panels[1] as FakePanel;
    expect(html).toContain(B);
});

test('a change is fetched by the preview of what has changed, and by none that is closed', async () => {
    const { client, webview } = await shown();
    await client.notify(PREVIEW_CHANGED, { folders: ['file:///other'] });
    expect(client.asked).toHaveLength(1);
    await client.notify(PREVIEW_CHANGED, { folders: ['file:///f'] });
    expect(client.last.params).toMatchObject({ known: '1' });
    webview.dispose();
    await client.notify(PREVIEW_CHANGED, { folders: ['file:///f'] });
    expect(client.asked).toHaveLength(2);
});

test('a server that runs anew is asked by every preview', async () => {
    const { client } = await shown();
    await client.run(false);
    expect(client.asked).toHaveLength(1);
    await client.run(true);
    expect(client.last.params).toMatchObject({ uri: A });
    expect(client.asked).toHaveLength(2);
});

test('a preview is restored for its document, and closed where there is none', async () => {
    started();
    const { deserializeWebviewPanel } = window.serializer as Serializer;
    const [known, unknown] = [new FakePanel(), new FakePanel()];
    await deserializeWebviewPanel(known, { uri: B });
    expect(known.html).toContain(B);
    await deserializeWebviewPanel(unknown, { file: B });
    expect(unknown.isClosed).toBe(true);
});
