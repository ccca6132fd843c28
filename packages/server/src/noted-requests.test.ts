import { PassThrough } from 'node:stream';
import type { NoteKeeper } from '@gradus/language/lsp';
import {
    CELL_EDITS_REQUEST,
    CHANGES_REQUEST,
    CONVERSATIONS_REQUEST,
    DIFFERENCE_REQUEST,
    EXPORT_JSON_REQUEST,
    EXPORT_REQUEST,
    PLACE_REQUEST,
    PREVIEW_REQUEST,
    REMARKS_REQUEST,
    REPORT_REQUEST,
    TABLE_REQUEST,
    TREE_PLACE_REQUEST,
    TREE_REQUEST
} from '@gradus/protocol';
import { EmptyFileSystem } from 'langium';
import { beforeEach, expect, test } from 'vitest';
import {
    CancellationTokenSource,
    type CodeLens,
    type CompletionList,
    createConnection,
    createProtocolConnection,
    LSPErrorCodes,
    type ProtocolConnection,
    StreamMessageReader,
    StreamMessageWriter
} from 'vscode-languageserver/node';
import { startGradusServer } from './start-gradus-server.ts';

const FOLDER = 'file:///demo';
const HEADER = `${FOLDER}/framework.gradus`;
const OFFICER = `${FOLDER}/officer.gradus`;
const TEXTS: Readonly<Record<string, string>> = {
    [HEADER]: `framework Demo "Demo"
scale Skill "Skill" { level 1 "One" level 2 "Two" }
category Core "Core" on Skill {
  competency CC1 "Teamwork"
}
`,
    [OFFICER]: 'role Officer "Officer" {\n  requires\n    CC1: 1\n}\n'
};
const OF_OFFICER = [OFFICER, TEXTS[OFFICER]];
const OF_HEADER = [HEADER, TEXTS[HEADER]];
const ALL = 'gradus:all';

/** What has been noted, as places with texts. */
const noted: (readonly [place: string, text: string])[] = [];
/** What is said to have ended a server twice. */
let ended: string | undefined;
const keeper: NoteKeeper = {
    note: (uri, text) => void (uri && noted.push([uri.toString(), text])),
    hasEndedAt: () => false,
    endsAt: (_, text) => (ended !== undefined && text.startsWith(ended) ? 2 : 0),
    digestOf: text => `<${text}>`
};

const client = startServer();

/** A server in this process, whose notes can be read. */
async function startServer(): Promise<ProtocolConnection> {
    const [up, down] = [new PassThrough(), new PassThrough()];
    const connection = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
    const { gradus } = startGradusServer({ connection, ...EmptyFileSystem });
    const started = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up), console);
    started.listen();
    await started.sendRequest('initialize', {
        processId: null,
        rootUri: null,
        capabilities: {},
        initializationOptions: { showPlaces: true }
    });
    await started.sendNotification('initialized', {});
    for (const [uri, text] of Object.entries(TEXTS)) {
        const textDocument = { uri, languageId: 'gradus', version: 1, text };
        await started.sendNotification('textDocument/didOpen', { textDocument });
    }
    // What is at rest is checked once more, and noted for that.
    await started.sendRequest(REPORT_REQUEST, { type: 'check' });
    gradus.CrashNotes.keeper = keeper;
    return started;
}

beforeEach(() => {
    noted.length = 0;
    ended = undefined;
});

async function ask<A>(method: string, params: unknown): Promise<A> {
    return (await client).sendRequest<A>(method, params);
}

const SEEN = { level: '1', necessity: 'essential', isInherited: false };
const EDITS = { folder: FOLDER, edits: [{ role: 'Officer', competency: 'CC1', seen: SEEN, wanted: { level: '2' } }] };
const SUBJECT = { folder: FOLDER, subject: { kind: 'role', code: 'Officer' } };
const OTHER_STATE = { uri: OFFICER, files: [{ path: 'framework.gradus', text: TEXTS[HEADER] }] };
const TABLE = { uri: OFFICER, source: { type: 'clipboard', text: 'Code\tTitle\nCC5\tOrder\n' } };
const TABLE_NOTE = `table <${JSON.stringify(TABLE.source)}>`;
const STATE_NOTES = ['earlier state', 'difference'].map(each => [
    FOLDER,
    `${each} <${JSON.stringify(OTHER_STATE.files)}>`
]);
const RANGE = { start: { line: 0, character: 5 }, end: { line: 0, character: 12 } };
const asked = (method: string, params: unknown) => [ALL, `${method} ${JSON.stringify(params)}`];

test.each<[method: string, params: unknown, ...as: unknown[]]>([
    [CELL_EDITS_REQUEST, EDITS, asked(CELL_EDITS_REQUEST, EDITS)],
    [PLACE_REQUEST, SUBJECT, asked(PLACE_REQUEST, SUBJECT)],
    [REPORT_REQUEST, { type: 'gaps' }, asked(REPORT_REQUEST, { type: 'gaps' })],
    [REMARKS_REQUEST, {}, asked(REMARKS_REQUEST, {})],
    [TREE_PLACE_REQUEST, { id: 'x' }, asked(TREE_PLACE_REQUEST, { id: 'x' })],
    [TREE_REQUEST, {}, [ALL, 'tree  ']],
    [CONVERSATIONS_REQUEST, { uri: OFFICER }, OF_OFFICER],
    [DIFFERENCE_REQUEST, OTHER_STATE, ...STATE_NOTES],
    [CHANGES_REQUEST, { ...OTHER_STATE, viewer: 'one', state: 's' }, ...STATE_NOTES],
    [TABLE_REQUEST, TABLE, [OFFICER, TABLE_NOTE]],
    [
        'textDocument/selectionRange',
        { textDocument: { uri: OFFICER }, positions: [{ line: 0, character: 0 }] },
        OF_OFFICER
    ],
    ['textDocument/hover', { textDocument: { uri: OFFICER }, position: { line: 0, character: 5 } }, OF_OFFICER],
    [
        'callHierarchy/incomingCalls',
        { item: { name: 'Officer', kind: 5, uri: OFFICER, range: RANGE, selectionRange: RANGE } },
        OF_OFFICER
    ],
    ['workspace/symbol', { query: 'Off' }, [ALL, 'symbols']],
    ['workspace/executeCommand', { command: 'gradus.useFramework', arguments: [OFFICER, 'Other'] }, OF_OFFICER]
])('%s is noted', async (method, params, ...as) => {
    await ask(method, params);
    expect(noted).toEqual(expect.arrayContaining(as));
});

test('a lens that comes in sight is noted as work at its text', async () => {
    const lenses = await ask<CodeLens[]>('textDocument/codeLens', { textDocument: { uri: HEADER } });
    const lens = lenses.find(({ command }) => command === undefined);
    noted.length = 0;
    expect(await ask('codeLens/resolve', lens)).toMatchObject({ command: { title: 'Required by 1 role' } });
    expect(noted).toEqual([OF_HEADER]);
});

test('a proposal that is looked at is noted as work at the text that it is from', async () => {
    const position = { line: 2, character: 7 };
    const { items } = await ask<CompletionList>('textDocument/completion', {
        textDocument: { uri: OFFICER },
        position
    });
    const item = items.find(({ label }) => label.startsWith('CC1'));
    noted.length = 0;
    expect(await ask('completionItem/resolve', item)).toMatchObject({ documentation: expect.anything() });
    expect(noted).toEqual([OF_HEADER]);
});

test.each<[method: string, params: unknown, question: string, refused: object]>([
    [CELL_EDITS_REQUEST, EDITS, CELL_EDITS_REQUEST, { verdicts: [{ type: 'refused' }], documents: [] }],
    [DIFFERENCE_REQUEST, OTHER_STATE, 'difference', { type: 'refused' }],
    [DIFFERENCE_REQUEST, OTHER_STATE, 'earlier state', { type: 'refused' }],
    [CHANGES_REQUEST, { ...OTHER_STATE, viewer: 'one', state: 's' }, 'difference', { type: 'refused' }],
    [TABLE_REQUEST, TABLE, 'table', { type: 'refused' }],
    [PREVIEW_REQUEST, { uri: OFFICER, viewer: 'one' }, 'preview', { type: 'empty', folder: FOLDER }],
    [EXPORT_JSON_REQUEST, { uri: OFFICER }, 'export json', { type: 'refused', errors: 0 }],
    [EXPORT_REQUEST, { uri: OFFICER, format: 'csv' }, 'export csv', { type: 'refused', errors: 0 }]
])('%s that has ended the server twice is refused', async (method, params, question, refused) => {
    ended = question;
    const answer = await ask(method, params);
    expect(answer).toMatchObject(refused);
    expect(JSON.stringify(answer)).toContain('Twice, Gradus came to its end');
    ended = undefined;
    expect(await ask(method, params)).not.toMatchObject(refused);
});

test.each([
    [DIFFERENCE_REQUEST, OTHER_STATE],
    [CHANGES_REQUEST, { ...OTHER_STATE, viewer: 'one', state: 's' }]
])('%s that is taken back goes no further than to what it was just doing', async (method, params) => {
    const source = new CancellationTokenSource();
    const asked = (await client).sendRequest(method, params, source.token);
    source.cancel();
    await expect(asked).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    expect(noted).toEqual([STATE_NOTES[0]]);
});

test('a table or a revision that has ended the server twice bars no other one', async () => {
    const other = { ...TABLE, source: { type: 'clipboard', text: 'Code\tTitle\nCC6\tTidiness\n' } };
    ended = TABLE_NOTE;
    expect(await ask(TABLE_REQUEST, TABLE)).toMatchObject({ type: 'refused' });
    expect(await ask(TABLE_REQUEST, other)).toMatchObject({ type: 'table' });
    const files = [{ path: 'framework.gradus', text: `${TEXTS[HEADER]}\nrole Other "Other"\n` }];
    for (const [, note] of STATE_NOTES) {
        ended = note;
        expect(await ask(DIFFERENCE_REQUEST, OTHER_STATE)).toMatchObject({ type: 'refused' });
        expect(await ask(DIFFERENCE_REQUEST, { ...OTHER_STATE, files })).toMatchObject({ type: 'compared' });
        const preview = { viewer: 'one', state: 's' };
        expect(await ask(CHANGES_REQUEST, { ...OTHER_STATE, ...preview })).toMatchObject({ type: 'refused' });
        expect(await ask(CHANGES_REQUEST, { ...OTHER_STATE, ...preview, files })).toMatchObject({ type: 'changes' });
    }
});

test.each([
    [PLACE_REQUEST, SUBJECT, PLACE_REQUEST],
    ['workspace/symbol', { query: 'Off' }, 'symbols']
])('%s that has ended the server twice is not tried again', async (method, params, question) => {
    ended = question;
    await expect(ask(method, params)).rejects.toThrow('Twice, Gradus came to its end');
    ended = undefined;
    expect(await ask(method, params)).toBeTruthy();
});
