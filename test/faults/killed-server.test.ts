import { EXPORT_REQUEST, type ExportFilesAnswer, type ExportFilesParams } from '@gradus/protocol';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import {
    DidChangeTextDocumentNotification,
    InitializedNotification,
    InitializeRequest,
    RenameRequest,
    RequestType,
    WorkspaceSymbolRequest
} from 'vscode-languageserver-protocol';
import { tempFolder } from '../cli/temp-folder.ts';
import { DEMO } from '../server/support/demo.ts';
import { Editor } from '../server/support/editor.ts';
import { PREVIEW } from '../server/support/gradus-requests.ts';
import { ProjectFolder } from '../server/support/project-folder.ts';
import { ServerProcess } from '../server/support/server-process.ts';
import { folderDigest } from './folder-digest.ts';
import { type StopAt, stopped, stopping } from './stopped-server.ts';

const HEADER = 'framework.gradus';
const OFFICER = 'roles/officer.gradus';
const FILES: Readonly<Record<string, string>> = {
    ...DEMO,
    // More than are read at a time.
    ...Object.fromEntries(
        Array.from({ length: 60 }, (_, index) => [
            `more/role${index}.gradus`,
            `role M${index} "More ${index}" at Nobody\n`
        ])
    )
};
type Texts = Readonly<Record<string, string>>;
/** What is open, as somebody has typed it and not saved. */
const UNSAVED: Texts = { [HEADER]: DEMO[HEADER], [OFFICER]: DEMO[OFFICER].replace('CC1: 1', 'CC1: 9') };
const EXPORT = new RequestType<ExportFilesParams, ExportFilesAnswer, void>(EXPORT_REQUEST);

/** Where a server stops in the middle of its work and is killed, once it has started. */
interface Phase {
    /** Absent where it has answered what it was asked. */
    readonly stop?: StopAt;
    /** Brings it there. */
    readonly reach: (editor: Editor) => Promise<unknown>;
}

const PHASES: Readonly<Record<string, Phase>> = {
    'while it checks what was typed': {
        stop: {
            method: DidChangeTextDocumentNotification.method,
            text: 'Border Officer',
            within: ['validation/gradus-validator.ts']
        },
        reach: editor => editor.type(OFFICER, 'CC1: 9', 'CC1: 8')
    },
    'while it checks all other files, as a header was edited': {
        stop: {
            method: DidChangeTextDocumentNotification.method,
            text: 'More \\d+',
            within: ['validation/gradus-validator.ts']
        },
        reach: editor => editor.type(HEADER, 'framework Demo', 'framework Other')
    },
    'while it renames': {
        stop: { method: RenameRequest.method, text: 'CC1', within: ['editing/code-renaming.ts'] },
        reach: async editor => unanswered(rename(editor))
    },
    'while it exports': {
        stop: { method: EXPORT_REQUEST, text: 'Border Officer', within: ['exchange/src/csv/'] },
        reach: async editor => unanswered(exportTables(editor))
    },
    'while it makes a preview': {
        stop: { method: PREVIEW.method, text: 'role/Officer', within: ['server/src/preview-feed.ts'] },
        reach: async editor => unanswered(preview(editor))
    },
    'with a preview open': { reach: preview }
};

let project: ProjectFolder;
let untouched: unknown;
let neverKilled: Editor;

beforeAll(async () => {
    project = await ProjectFolder.of(FILES);
    untouched = await folderDigest(project.path);
    neverKilled = await Editor.start(project);
    await open(neverKilled, UNSAVED);
}, 60_000);

afterAll(() => neverKilled.stop());

test.each(Object.entries(PHASES))('killed %s, nothing is lost', async (_, { stop, reach }) => {
    const crashNotes = await tempFolder();
    const killed = await Editor.start(project, { initializationOptions: { crashNotes }, shell: stopping(stop) });
    onTestFinished(() => killed.server.dispose());
    await open(killed, UNSAVED);
    await killed.settled();
    const isThere = stop && stopped(killed.server);
    await reach(killed);
    await isThere;
    await killed.server.dispose();
    await expectAllThere(crashNotes, { [HEADER]: killed.text(HEADER), [OFFICER]: killed.text(OFFICER) });
});

test.each<[name: string, stop: StopAt, isPartlyRead: boolean]>([
    ['before it has answered that it starts', { method: InitializeRequest.method }, false],
    [
        'while it has read some files and not others',
        { method: InitializedNotification.method, text: 'More \\d+', within: ['parsing/direct/source-reader.ts'] },
        true
    ]
])('killed %s, nothing is lost', async (_, stop, isPartlyRead) => {
    const crashNotes = await tempFolder();
    const server = await ServerProcess.start(stopping(stop));
    onTestFinished(() => server.dispose());
    const isThere = stopped(server);
    server.connection.listen();
    const rootUri = project.uriOf('.');
    const params = { processId: null, rootUri, capabilities: {}, workspaceFolders: [{ uri: rootUri, name: 'test' }] };
    const starting = server.connection.sendRequest(InitializeRequest.method, {
        ...params,
        initializationOptions: { crashNotes }
    });
    unanswered(starting.then(() => server.connection.sendNotification(InitializedNotification.method, {})));
    const read = await isThere;
    expect([read > 0, read < Object.keys(FILES).length]).toEqual([isPartlyRead, true]);
    await server.dispose();
    await expectAllThere(crashNotes, UNSAVED);
});

/** Starts a server as the client does when one has ended, and compares it with one that was never ended. */
async function expectAllThere(crashNotes: string, texts: Texts): Promise<void> {
    const again = await Editor.start(project, { initializationOptions: { crashNotes } });
    onTestFinished(() => again.server.dispose());
    await open(again, texts);
    for (const [file, text] of Object.entries(texts)) await neverKilled.replace(file, text);
    const answers = await answersOf(again);
    expect(answers).toEqual(await answersOf(neverKilled));
    expect(Object.keys(answers.problems)).toContain(project.uriOf(OFFICER));
    expect(again.errors).toEqual([]);
    expect(await again.server.shutDown()).toBe(0);
    expect(await folderDigest(project.path)).toEqual(untouched);
}

async function answersOf(editor: Editor) {
    const problems = await editor.allDiagnostics();
    const shown = await preview(editor);
    return {
        problems: Object.fromEntries([...problems].filter(([, { length }]) => length > 0).sort()),
        symbols: inOrder((await editor.ask(WorkspaceSymbolRequest.type, { query: '' })) ?? []),
        renamed: await rename(editor),
        exported: await exportTables(editor),
        preview: shown.type === 'show' ? { ...shown, version: '' } : shown
    };
}

function inOrder(all: readonly unknown[]): string[] {
    return all.map(each => JSON.stringify(each)).sort();
}

async function open(editor: Editor, texts: Texts): Promise<void> {
    for (const [file, text] of Object.entries(texts)) await editor.open(file, text);
}

function preview(editor: Editor) {
    return editor.ask(PREVIEW, { uri: project.uriOf(OFFICER), viewer: 'one' });
}

function rename(editor: Editor) {
    return editor.ask(RenameRequest.type, { ...editor.at(OFFICER, 'CC1'), newName: 'CC8' });
}

function exportTables(editor: Editor) {
    return editor.ask(EXPORT, { uri: project.uriOf(OFFICER), format: 'csv', force: true });
}

/** The server ends before it answers. */
function unanswered(asked: Promise<unknown>): void {
    asked.catch(() => {});
}
