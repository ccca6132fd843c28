import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { FileChangeType, HoverRequest } from 'vscode-languageserver-protocol';
import { DEMO } from '../server/support/demo.ts';
import { Editor } from '../server/support/editor.ts';
import { EXPORT_JSON, PREVIEW } from '../server/support/gradus-requests.ts';
import { ProjectFolder } from '../server/support/project-folder.ts';
import { ServerProcess } from '../server/support/server-process.ts';
import { within } from '../server/support/time-limit.ts';

const OFFICER = 'roles/officer.gradus';
const BREAKING = path.join(import.meta.dirname, 'breaking-text.cjs');
/** So little memory that it is soon used up. */
const SHELL = `export NODE_OPTIONS='--max-old-space-size=200 --require ${BREAKING}'`;

function broken(way: string): string {
    return `/* break: ${way} */\n${DEMO[OFFICER]}`;
}

async function notes(): Promise<string> {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'gradus-notes-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    return folder;
}

/** Starts a server on files at one of which it ends, or at what it is asked of them, and waits for that. */
async function endAtStart(
    project: ProjectFolder,
    crashNotes: string,
    ask?: (connection: ServerProcess['connection']) => Promise<unknown>
): Promise<void> {
    const server = await ServerProcess.start(SHELL);
    const uri = project.uriOf('.');
    server.connection.listen();
    const params = {
        processId: process.pid,
        rootUri: uri,
        workspaceFolders: [{ uri, name: 'test' }],
        capabilities: {},
        initializationOptions: { crashNotes }
    };
    await server.connection.sendRequest('initialize', params);
    await server.connection.sendNotification('initialized', {});
    ask?.(server.connection).catch(() => {});
    await within('the end of the process', server.exitCode);
    await server.dispose();
}

test.each([
    // By itself the text breaks what tries it, which is a thread.
    ['memory', 1],
    ['exit', 1],
    ['fail uncaught', 1],
    // Then it breaks the process that tries it.
    ['kill', 2],
    // By itself it breaks nothing.
    ['kill together', 2]
])('a text that ends the server (%s) ends it no more than so often: %i', async (way, times) => {
    const crashNotes = await notes();
    const project = await ProjectFolder.of({ ...DEMO, [OFFICER]: broken(way) });
    for (let time = 0; time < times; time++) await endAtStart(project, crashNotes);

    const options = { shell: SHELL, initializationOptions: { crashNotes } };
    const editor = await Editor.start(project, options);
    onTestFinished(() => editor.server.dispose());
    await editor.open(OFFICER);
    const [problem, ...more] = await editor.diagnostics(OFFICER);
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ code: 'unreadable-file', severity: 1 });
    expect(problem?.message).toMatch(/Gradus came to its end while it worked at this text\. It is read again once it/);
    // All else goes on.
    await editor.open('roles/inspector.gradus');
    await editor.type('roles/inspector.gradus', 'CC3', 'CC7');
    expect(await editor.codes('roles/inspector.gradus')).toEqual(['unresolved-reference']);
    // Once it is another text, it is read.
    await editor.type(OFFICER, `/* break: ${way} */`, '/* all right */');
    expect(await editor.codes(OFFICER)).toEqual([]);
    await editor.type(OFFICER, 'Officer "', 'Officers "');
    expect(await editor.codes(OFFICER)).toEqual([]);
    expect(await editor.stop()).toBe(0);
});

test('what an editor has open and has not saved is left out as well, and the next start in good order tries it again', async () => {
    const crashNotes = await notes();
    const project = await ProjectFolder.of(DEMO);
    const options = { shell: SHELL, initializationOptions: { crashNotes } };
    for (let time = 0; time < 2; time++) {
        const editor = await Editor.start(project, options);
        await editor.open(OFFICER, broken('kill'));
        await within('the end of the process', editor.server.exitCode);
        await editor.server.dispose();
    }
    const third = await Editor.start(project, options);
    await third.open(OFFICER, broken('kill'));
    expect(await third.codes(OFFICER)).toEqual(['unreadable-file']);
    await third.server.shutDown();
    await third.server.dispose();

    const mended = await Editor.start(project, { initializationOptions: { crashNotes } });
    await mended.open(OFFICER, broken('kill'));
    expect(await mended.codes(OFFICER)).toEqual([]);
    expect(await mended.stop()).toBe(0);
});

/** Starts a server, has it asked something at which it ends, and waits for that. */
async function endWhen(ask: (editor: Editor) => unknown, project: ProjectFolder, crashNotes: string): Promise<void> {
    const editor = await Editor.start(project, { shell: SHELL, initializationOptions: { crashNotes } });
    const asked = ask(editor);
    if (asked instanceof Promise) asked.catch(() => {});
    await within('the end of the process', editor.server.exitCode);
    await editor.server.dispose();
}

async function startAgain(project: ProjectFolder, crashNotes: string): Promise<Editor> {
    const editor = await Editor.start(project, { shell: SHELL, initializationOptions: { crashNotes } });
    onTestFinished(() => editor.server.dispose());
    return editor;
}

const showPreview = (editor: Editor) =>
    editor.ask(PREVIEW, { uri: editor.project.uriOf('framework.gradus'), viewer: 'one' });

async function rolesShown(editor: Editor): Promise<string[]> {
    const answer = await showPreview(editor);
    return answer.type === 'show' ? answer.model.roles.map(({ code }) => code) : [answer.type];
}

test.each([
    ['memory', 1],
    ['kill', 2],
    ['kill together', 2]
])(
    'a text that ends the server (%s) when a preview is made of it ends it no more than so often: %i',
    async (way, times) => {
        const crashNotes = await notes();
        const text = DEMO[OFFICER].replace('role Officer', `role Break_${way.replace(' ', '_')}`);
        const project = await ProjectFolder.of({ ...DEMO, [OFFICER]: text });
        const params = { uri: project.uriOf('framework.gradus'), viewer: 'one' };
        const ask = (connection: ServerProcess['connection']) => connection.sendRequest(PREVIEW.method, params);
        for (let time = 0; time < times; time++) await endAtStart(project, crashNotes, ask);

        const editor = await startAgain(project, crashNotes);
        expect(await rolesShown(editor)).toEqual(['Inspector']);
        await editor.open(OFFICER);
        expect(await editor.codes(OFFICER)).toEqual(['unreadable-file']);
        await editor.replace(OFFICER, DEMO[OFFICER]);
        expect(await editor.codes(OFFICER)).toEqual([]);
        expect(await rolesShown(editor)).toEqual(['Inspector', 'Officer']);
        expect(await editor.stop()).toBe(0);
    }
);

test('a text that ends the server as it is typed, for the preview that is open, is left out', async () => {
    const crashNotes = await notes();
    const project = await ProjectFolder.of(DEMO);
    const text = DEMO[OFFICER].replace('role Officer', 'role Break_memory');
    const typeIt = async (editor: Editor) => {
        await showPreview(editor);
        await editor.open(OFFICER);
        await editor.replace(OFFICER, text);
        await showPreview(editor);
    };
    await endWhen(typeIt, project, crashNotes);

    const editor = await startAgain(project, crashNotes);
    await editor.open(OFFICER, text);
    expect(await rolesShown(editor)).toEqual(['Inspector']);
    expect(await editor.codes(OFFICER)).toEqual(['unreadable-file']);
    expect(await editor.stop()).toBe(0);
});

test('a text of a package that is installed while a preview is open, and ends the server there, is left out', async () => {
    const crashNotes = await notes();
    const project = await ProjectFolder.of({
        'framework.gradus': 'framework N "National" {\n  adopt EU from "@eu/customs"\n}\nrole Own "Own"\n'
    });
    const install = async (editor: Editor) => {
        await showPreview(editor);
        await project.write(
            'node_modules/@eu/customs/eu.gradus',
            'framework EU "EU" { }\nrole Break_memory "Officer"\n'
        );
        await project.write('node_modules/@eu/customs/package.json', '{ "name": "@eu/customs", "version": "1.2.3" }');
        await editor.report(['node_modules/@eu/customs/package.json', FileChangeType.Created]);
        // Until it has been read; then nobody answers any more.
        for (;;) await showPreview(editor);
    };
    await endWhen(install, project, crashNotes);

    const editor = await startAgain(project, crashNotes);
    expect(await rolesShown(editor)).toEqual(['Own']);
    expect(await editor.stop()).toBe(0);
});

test('a text that ends the server when somebody points at it is left out', async () => {
    const crashNotes = await notes();
    const text = DEMO[OFFICER].replace('"Border Officer"', '"break textDocument/hover: kill"');
    const project = await ProjectFolder.of({ ...DEMO, [OFFICER]: text });
    const hover = async (editor: Editor) => {
        await editor.open(OFFICER);
        return editor.ask(HoverRequest.type, editor.at(OFFICER, 'Officer "'));
    };
    for (let time = 0; time < 2; time++) await endWhen(hover, project, crashNotes);

    const editor = await startAgain(project, crashNotes);
    expect(await hover(editor)).toBe(null);
    expect(await editor.codes(OFFICER)).toEqual(['unreadable-file']);
    expect(await editor.stop()).toBe(0);
});

test('what ends the server twice when it is made of a whole framework is refused, and all else goes on', async () => {
    const crashNotes = await notes();
    const text = DEMO[OFFICER].replace('"Border Officer"', '"break gradus/exportJson: kill"');
    const project = await ProjectFolder.of({ ...DEMO, [OFFICER]: text });
    const params = { uri: project.uriOf(OFFICER) };
    const ask = (connection: ServerProcess['connection']) => connection.sendRequest(EXPORT_JSON.method, params);
    for (let time = 0; time < 2; time++) await endAtStart(project, crashNotes, ask);

    const editor = await startAgain(project, crashNotes);
    expect(await editor.ask(EXPORT_JSON, params)).toMatchObject({
        type: 'refused',
        reason: expect.stringMatching(/^Twice, Gradus came to its end while it made this of the framework/)
    });
    expect(await rolesShown(editor)).toEqual(['Inspector', 'Officer']);
    expect(await editor.problemFiles()).toEqual({});
    expect(await editor.stop()).toBe(0);
});

test('where no notes can be kept, the server says so and does all else', async () => {
    const project = await ProjectFolder.of(DEMO);
    const blocked = project.pathOf(`${OFFICER}/notes`);
    // Where folders are asked for all at once, Node never comes back from the second one.
    for (const crashNotes of process.platform === 'linux' ? [blocked, '/proc/nope'] : [blocked]) {
        const editor = await Editor.start(project, { initializationOptions: { crashNotes } });
        onTestFinished(() => editor.server.dispose());
        await editor.open(OFFICER);
        expect(await editor.codes(OFFICER)).toEqual([]);
        expect(editor.errors).toEqual([expect.stringContaining('No notes are kept of what is worked at.')]);
        expect(await editor.server.shutDown()).toBe(0);
    }
});

test('a text at which something fails costs its own file and nothing else', async () => {
    const editor = await Editor.start(await ProjectFolder.of(DEMO), { shell: SHELL });
    onTestFinished(() => editor.server.dispose());
    await editor.open(OFFICER, broken('throw'));
    const [problem] = await editor.diagnostics(OFFICER);
    expect(problem?.message).toMatch(/could not be read, .*: Gradus failed at its text, which is a fault of Gradus\./);
    await editor.open('roles/inspector.gradus');
    await editor.type('roles/inspector.gradus', 'CC3', 'CC7');
    expect(await editor.codes('roles/inspector.gradus')).toEqual(['unresolved-reference']);
    await editor.type(OFFICER, '/* break: throw */', '');
    expect(await editor.codes(OFFICER)).toEqual([]);
    await editor.type(OFFICER, 'role', '/* break: throw */ role');
    expect(await editor.codes(OFFICER)).toEqual(['unreadable-file']);
    await editor.type(OFFICER, '/* break: throw */', '');
    expect(await editor.codes(OFFICER)).toEqual([]);
    expect(await editor.stop()).toBe(0);
});
