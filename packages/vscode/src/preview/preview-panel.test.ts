import { emptyPreview, PREVIEW_CLOSED, type PreviewChoice } from '@gradus/protocol';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Uri } from 'vscode';
import { FakeClient, settled } from '../testing/fake-client.ts';
import { FakePanel } from '../testing/fake-panel.ts';
import { PreviewPanel } from './preview-panel.ts';

const commands = vi.hoisted(() => ({ done: [] as string[] }));

vi.mock('vscode', () => ({
    commands: { executeCommand: async (command: string) => commands.done.push(command) },
    env: { language: 'en' },
    l10n: { t: (text: string) => text },
    Uri: { parse: (text: string) => uriOf(text), joinPath: (...parts: unknown[]) => uriOf(parts.join('/')) },
    ViewColumn: { One: 1, Two: 2 },
    CancellationTokenSource: class {
        readonly token = {};
        cancel(): void {}
        dispose(): void {}
    },
    window: {
        visibleTextEditors: [],
        showTextDocument: () => Promise.reject(new Error('There is no such file.'))
    },
    workspace: { openTextDocument: () => Promise.reject(new Error('There is no such file.')) }
}));

beforeEach(() => {
    vi.useFakeTimers();
});
afterEach(() => {
    vi.useRealTimers();
});

const FOLDER = 'file:///f';
const SHOW = { type: 'show', folder: FOLDER, version: '1', problems: 0, marks: [], model: emptyPreview('A framework') };
const EMPTY = { type: 'empty', folder: FOLDER, reason: 'There is nothing yet.' };
const SHEET: PreviewChoice = { view: 'roles', role: 'R' };

function uriOf(text: string) {
    return { toString: () => text };
}

function opened(choice?: PreviewChoice) {
    const client = new FakeClient();
    const webview = new FakePanel();
    const panel = new PreviewPanel(
        webview.asPanel,
        uriOf('file:///f/a.gradus') as Uri,
        uriOf('file:///x') as Uri,
        client.asClient,
        choice,
        () => null
    );
    return { client, webview, panel };
}

/** A panel whose page shows a framework. */
async function shown() {
    const parts = opened();
    parts.webview.receive({ type: 'ready' });
    await parts.client.last.answer(SHOW);
    return parts;
}

test('a role that is asked for is shown once, and not again with what changes after that', async () => {
    const { client, webview, panel } = await shown();
    panel.reveal(SHEET);
    expect(webview.posted.at(-1)).toEqual({ type: 'look', choice: SHEET });
    void panel.refresh();
    await client.last.answer({ ...SHOW, version: '2' });
    expect(webview.posted.at(-2)).not.toHaveProperty('choice');
    webview.show(false);
    webview.show(true);
    webview.receive({ type: 'ready' });
    await client.last.answer(SHOW);
    expect(webview.posted.at(-2)).toMatchObject({ type: 'show' });
    expect(webview.posted.at(-2)).not.toHaveProperty('choice');
});

test('what is asked for before there is a page, or anything to see, is shown once there is', async () => {
    const { client, webview, panel } = opened();
    panel.reveal(SHEET);
    webview.receive({ type: 'ready' });
    await client.last.answer(EMPTY);
    void panel.refresh();
    await client.last.answer(SHOW);
    expect(webview.types).toEqual(['empty', 'show', 'at']);
    expect(webview.posted[1]).toMatchObject({ choice: SHEET });
});

test('until there is an answer the page says that something is loaded', () => {
    expect(opened().webview.html).toContain('<p class="message" lang="en">Loading the preview…</p>');
});

test('what fails is tried once more by itself, then said, and tried again when the page asks', async () => {
    const { client, webview } = opened();
    webview.receive({ type: 'ready' });
    await client.last.fail();
    expect(webview.posted).toEqual([]);
    await vi.advanceTimersByTimeAsync(2000);
    expect(client.asked).toHaveLength(2);
    await client.last.fail();
    expect(webview.types).toEqual(['failed']);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(client.asked).toHaveLength(2);
    webview.receive({ type: 'ready' });
    await client.last.answer(SHOW);
    expect(webview.types).toEqual(['failed', 'show', 'at']);
});

test('a change of which the server could not tell is fetched the second time; what is shown stays until then', async () => {
    const { client, webview, panel } = await shown();
    void panel.refresh();
    await client.last.fail();
    await vi.advanceTimersByTimeAsync(2000);
    expect(client.last.params).toMatchObject({ known: '1' });
    await client.last.fail();
    expect(webview.types).toEqual(['show', 'at']);
    void panel.refresh();
    await client.last.answer({ ...SHOW, version: '2' });
    expect(webview.types).toEqual(['show', 'at', 'show', 'at']);
});

test('a fetch that fails when a page has come anew is done again for that page', async () => {
    const { client, webview, panel } = await shown();
    void panel.refresh();
    const { fail } = client.last;
    webview.receive({ type: 'ready' });
    await fail();
    await vi.advanceTimersByTimeAsync(2000);
    expect(client.last.params).not.toHaveProperty('known');
    await client.last.answer(SHOW);
    expect(webview.types).toEqual(['show', 'at', 'show', 'at']);
});

test('while a fetch is under way, one more is enough', async () => {
    const { client, panel } = await shown();
    void panel.refresh();
    void panel.refresh();
    void panel.refresh();
    expect(client.asked).toHaveLength(2);
    await client.last.answer({ ...SHOW, version: '2' });
    expect(client.asked).toHaveLength(3);
    await client.last.answer({ ...SHOW, version: '3' });
    expect(client.asked).toHaveLength(3);
});

test('what is answered to a page that is gone is not sent to the next one', async () => {
    const { client, webview } = opened();
    webview.receive({ type: 'ready' });
    webview.show(false);
    await client.last.answer(SHOW);
    expect(webview.posted).toEqual([]);
});

test.each([
    ['an answer', async (client: FakeClient) => client.last.answer(SHOW)],
    ['a failure', async (client: FakeClient) => client.last.fail()]
])('closed while it is fetched, a panel is not touched by %s', async (_, end) => {
    const { client, webview, panel } = opened();
    webview.receive({ type: 'ready' });
    webview.dispose();
    await end(client);
    await vi.advanceTimersByTimeAsync(60_000);
    expect([client.logged, webview.posted, client.asked.length]).toEqual([[], [], 1]);
    expect(client.told.map(({ method }) => method)).toEqual([PREVIEW_CLOSED]);
    panel.reveal(SHEET);
    panel.point(null);
    expect(panel.isVisible).toBe(false);
});

test('where something is written is gone to; that it cannot be is said, and by a closed panel nothing', async () => {
    const { client, webview } = await shown();
    const reveal = { type: 'reveal', subject: { kind: 'role', code: 'R' } };
    webview.receive(reveal);
    expect(client.last.params).toEqual({ folder: FOLDER, subject: reveal.subject });
    await client.last.fail();
    expect(client.logged).toHaveLength(2);
    webview.receive(reveal);
    await client.last.answer({ uri: 'file:///gone', isForeign: false, line: 1, character: 0 });
    expect(client.logged).toHaveLength(4);
    webview.receive(reveal);
    webview.dispose();
    await client.last.answer({ uri: 'file:///gone', isForeign: false, line: 1, character: 0 });
    expect(client.logged).toHaveLength(4);
});

test('that what is gone to is written in another framework is said to the page', async () => {
    const { client, webview } = await shown();
    const subject = { kind: 'requirement', role: 'R', competency: 'C' };
    for (const isForeign of [false, true]) {
        webview.receive({ type: 'reveal', subject });
        await client.last.answer({ uri: 'file:///other', isForeign, line: 1, character: 0 });
    }
    expect(webview.posted.slice(2)).toEqual([{ type: 'foreign', subject }]);
});

test('what a page sends that nobody understands is nothing', async () => {
    const { client, webview } = await shown();
    webview.receive({ type: 'reveal', subject: { kind: 'file', code: '/etc' } });
    webview.receive(null);
    await settled();
    expect(client.asked).toHaveLength(1);
});

test('what is wrong with the text is listed where VS Code lists it, and what no page says does nothing', async () => {
    const { webview } = await shown();
    webview.receive({ type: 'problem' });
    webview.receive({ type: 'problems' });
    await settled();
    expect(commands.done).toEqual(['workbench.actions.view.problems']);
});
