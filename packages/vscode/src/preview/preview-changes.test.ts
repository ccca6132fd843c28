import type { ShownChanges } from '@gradus/protocol';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Uri } from 'vscode';
import { FakeClient, settled } from '../testing/fake-client.ts';
import { PreviewChanges } from './preview-changes.ts';

interface State {
    readonly label: string;
    readonly read: () => Promise<Iterable<{ path: string; text: string }>>;
}

const window = vi.hoisted(() => ({
    choose: (_: unknown): void => undefined,
    told: [] as string[],
    cancel: (): void => undefined,
    progress: 0
}));

vi.mock('../compare/choose-other-state.ts', () => ({
    chooseOtherState: () =>
        new Promise(resolve => {
            window.choose = resolve;
        })
}));

vi.mock('vscode', () => {
    const tokenSource = class {
        readonly token = { isCancellationRequested: false };
        cancel(): void {
            this.token.isCancellationRequested = true;
        }
        dispose(): void {}
    };
    return {
        CancellationTokenSource: tokenSource,
        ProgressLocation: { Notification: 15 },
        l10n: { t: (text: string, reason = '') => text.replace('{0}', reason) },
        Uri: { parse: (text: string) => ({ toString: () => text }) },
        window: {
            showErrorMessage: async (message: string) => window.told.push(message),
            withProgress: (_: unknown, run: (progress: unknown, token: unknown) => Promise<unknown>) => {
                const source = new tokenSource();
                window.progress++;
                window.cancel = () => source.cancel();
                return run({}, source.token);
            }
        }
    };
});

beforeEach(() => {
    window.told = [];
    window.progress = 0;
});

const STATE: State = { label: 'main', read: async () => [{ path: 'a.gradus', text: '' }] };
const STATUS = { folder: 'file:///f', readOnly: false, files: 1, errors: 0, warnings: 0 };
const CHANGES = { summary: '1 element', elements: [], cells: [] };

function answered(after = 0) {
    return { type: 'changes', changes: CHANGES, errors: { before: 0, after } };
}

function changes() {
    const client = new FakeClient();
    const shown: (ShownChanges | null)[] = [];
    const noted: string[] = [];
    const document = { toString: () => 'file:///f/a.gradus' } as Uri;
    const compare = new PreviewChanges(
        client.asClient,
        document,
        'v',
        each => shown.push(each),
        note => noted.push(note)
    );
    return { client, shown, noted, changes: compare };
}

/** Compares with a state that somebody has chosen, up to the server's first answer. */
async function chosen(state = STATE) {
    const parts = changes();
    void parts.changes.choose();
    await parts.client.last.answer(STATUS);
    window.choose(state);
    await settled();
    return parts;
}

/** The same, compared once. */
async function compared() {
    const parts = await chosen();
    await parts.client.last.answer({ type: 'unknown' });
    await parts.client.last.answer(answered());
    return parts;
}

test('the files of the other state are sent once, and after that its name', async () => {
    const { client, shown, changes: compare } = await chosen();
    expect(client.last.params).not.toHaveProperty('files');
    await client.last.answer({ type: 'unknown' });
    expect(client.last.params).toMatchObject({ files: [{ path: 'a.gradus', text: '' }] });
    await client.last.answer(answered());
    expect(shown).toEqual([{ label: 'main', changes: CHANGES, notes: [] }]);
    void compare.refresh();
    expect(client.last.params).not.toHaveProperty('files');
    await client.last.answer(answered(1));
    expect(shown.at(-1)?.notes).toEqual(['The framework has errors, so parts may be missing or wrong.']);
});

test('a server that does not know the state any more is sent it again, without anything said', async () => {
    const { client, shown, changes: compare } = await compared();
    void compare.refresh();
    await client.last.answer({ type: 'unknown' });
    expect(client.last.params).toHaveProperty('files');
    await client.last.answer(answered());
    expect([shown.length, window.progress, window.told]).toEqual([2, 1, []]);
});

test('roles are told of as they were only while somebody looks at them', async () => {
    const { client, shown, changes: compare } = await compared();
    const before = client.asked.length;
    const none = { scales: [], categories: [], competencies: [], competencyCodes: [], levelCodes: [] };
    const earlier = { roles: [{ asked: 'Officer' }], ...none };
    void compare.tellOf(['Officer']);
    expect(client.last.params).toMatchObject({ roles: ['Officer'] });
    await client.last.answer({ ...answered(), earlier });
    expect(shown.at(-1)).toEqual({ label: 'main', changes: CHANGES, notes: [], earlier });
    // What is known need not be asked for again, and neither is what nobody looks at any more.
    await compare.tellOf(['Officer']);
    await compare.tellOf([]);
    expect(client.asked).toHaveLength(before + 1);
    void compare.refresh();
    expect(client.last.params).not.toHaveProperty('roles');
    await client.last.answer(answered());
});

test('what fails the first time is told, and after that what is shown stays', async () => {
    const first = await chosen();
    await first.client.last.fail(new Error('No room.'));
    expect(window.told).toEqual(['Gradus: the framework could not be compared. No room.']);
    expect(first.shown).toEqual([null]);
    const second = await compared();
    void second.changes.refresh();
    await second.client.last.fail();
    expect([window.told.length, second.shown.length, second.client.logged.length]).toEqual([1, 1, 2]);
    expect(second.noted).toEqual(['What is different could not be looked up again. The log says why.']);
});

test('roles that could not be told of are asked for again, by whoever looks at them and with what comes next', async () => {
    const { client, noted, changes: compare } = await compared();
    void compare.tellOf(['Officer']);
    await client.last.fail();
    const before = client.asked.length;
    void compare.tellOf(['Officer']);
    expect(client.asked).toHaveLength(before + 1);
    await client.last.fail();
    expect(noted).toHaveLength(2);
    void compare.refresh();
    expect(client.last.params).toMatchObject({ roles: ['Officer'] });
    await client.last.answer(answered());
    // What was answered need not be.
    await compare.tellOf(['Officer']);
    expect(client.asked).toHaveLength(before + 2);
});

test('what is refused is told, and nothing is compared any more', async () => {
    const { client, shown, changes: compare } = await chosen();
    await client.last.answer({ type: 'refused', reason: 'There is nothing in it.' });
    expect([window.told, shown]).toEqual([['Gradus: There is nothing in it.'], [null]]);
    const before = client.asked.length;
    await compare.refresh();
    expect(client.asked).toHaveLength(before);
});

test('whoever cancels compares with nothing', async () => {
    const { client, shown } = await chosen({
        ...STATE,
        read: async () => {
            window.cancel();
            return [];
        }
    });
    await client.last.answer({ type: 'unknown' });
    expect([shown, window.told]).toEqual([[null], []]);
});

test.each([
    ['an answer', (client: FakeClient) => client.last.answer(answered())],
    ['a failure', (client: FakeClient) => client.last.fail()],
    ['a wish for the files', (client: FakeClient) => client.last.answer({ type: 'unknown' })],
    ['a refusal', (client: FakeClient) => client.last.answer({ type: 'refused', reason: 'No.' })]
])('closed while it is compared, nothing is shown or said by %s', async (_, end) => {
    const { client, shown, noted, changes: compare } = await chosen();
    const before = client.asked.length;
    compare.dispose();
    await end(client);
    expect([shown, noted, window.told, window.progress, client.logged]).toEqual([[], [], [], 0, []]);
    expect(client.asked).toHaveLength(before);
});

test('closed while somebody chooses, nothing is compared', async () => {
    const { client, shown, changes: compare } = changes();
    void compare.choose();
    await client.last.answer(STATUS);
    compare.dispose();
    window.choose(STATE);
    await settled();
    expect([client.asked.length, shown, window.told]).toEqual([1, [], []]);
});
