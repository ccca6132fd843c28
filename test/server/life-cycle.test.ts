import { expect } from 'vitest';
import {
    DidOpenTextDocumentNotification,
    ErrorCodes,
    HoverRequest,
    PublishDiagnosticsNotification
} from 'vscode-languageserver-protocol';
import { DEMO } from './support/demo.ts';
import { Editor } from './support/editor.ts';
import { EXPORT_JSON } from './support/gradus-requests.ts';
import { ProjectFolder } from './support/project-folder.ts';
import { ServerProcess } from './support/server-process.ts';
import { test } from './support/test.ts';
import { within } from './support/time-limit.ts';

test('ends with 0 after shutdown and exit', async ({ onTestFinished }) => {
    const editor = await Editor.start(await ProjectFolder.of(DEMO));
    onTestFinished(() => editor.server.dispose());
    expect(await editor.server.shutDown()).toBe(0);
});

test('ends by itself when the editor is gone without a word', async ({ onTestFinished }) => {
    const editor = await Editor.start(await ProjectFolder.of(DEMO));
    onTestFinished(() => editor.server.dispose());
    expect(await editor.server.hangUp()).toBe(1);
});

test('ends with 1 when it is told to exit without a shutdown', async ({ onTestFinished }) => {
    const editor = await Editor.start(await ProjectFolder.of(DEMO));
    onTestFinished(() => editor.server.dispose());
    await editor.server.connection.sendNotification('exit');
    expect(await within('the end of the process', editor.server.exitCode)).toBe(1);
});

test('ends in the middle of its work', async ({ onTestFinished }) => {
    const editor = await Editor.start(await ProjectFolder.euCustoms());
    onTestFinished(() => editor.server.dispose());
    const file = 'competencies/3-operational.gradus';
    await editor.open(file);
    for (let i = 0; i < 20; i++) await editor.replace(file, `${editor.text(file)}// ${i}\n`);
    expect(await editor.server.shutDown()).toBe(0);
});

test('lives on when a task fails that nobody waits for', async ({ onTestFinished }) => {
    const capabilities = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };
    const editor = await Editor.start(await ProjectFolder.of(DEMO), { capabilities, refusesToWatch: true });
    onTestFinished(() => editor.server.dispose());
    await editor.open('roles/officer.gradus', 'role Officer "Officer" at Nobody\n');
    expect(await editor.codes('roles/officer.gradus')).toEqual(['unresolved-reference']);
    expect(editor.errors).toEqual([expect.stringContaining('A task failed.')]);
    expect(await editor.server.shutDown()).toBe(0);
});

test('refuses at once what is asked before it is initialized, and takes notice of nothing', async ({
    onTestFinished
}) => {
    const server = await ServerProcess.start();
    onTestFinished(() => server.dispose());
    const { connection } = server;
    const problems: unknown[] = [];
    connection.onNotification(PublishDiagnosticsNotification.type, ({ uri }) => void problems.push(uri));
    connection.listen();
    const ask = <A>(method: string, params: unknown) => within(method, connection.sendRequest<A>(method, params));
    const tooEarly = { code: ErrorCodes.ServerNotInitialized };
    const uri = 'file:///a.gradus';
    const params = { textDocument: { uri }, position: { line: 0, character: 0 } };
    await expect(ask(HoverRequest.method, params)).rejects.toMatchObject(tooEarly);
    await expect(ask(EXPORT_JSON.method, { uri })).rejects.toMatchObject(tooEarly);
    await expect(ask('gradus/unknown', [1])).rejects.toMatchObject(tooEarly);
    await expect(ask('shutdown', undefined)).rejects.toMatchObject(tooEarly);
    const textDocument = { uri, languageId: 'gradus', version: 1, text: 'role X "X" at Nobody\n' };
    await connection.sendNotification('initialized', {});
    await connection.sendNotification(DidOpenTextDocumentNotification.method, { textDocument });

    await ask('initialize', { processId: null, rootUri: null, capabilities: {} });
    await connection.sendNotification('initialized', {});
    expect(await ask(EXPORT_JSON.method, { uri })).toMatchObject({ type: 'refused' });
    expect(problems).toEqual([]);
    await connection.sendNotification(DidOpenTextDocumentNotification.method, { textDocument });
    await ask(EXPORT_JSON.method, { uri });
    expect(problems).toEqual([uri]);
    expect(await server.shutDown()).toBe(0);
});

test('ends with 1 when it is told to exit before it is initialized', async ({ onTestFinished }) => {
    const server = await ServerProcess.start();
    onTestFinished(() => server.dispose());
    server.connection.listen();
    await server.connection.sendNotification('exit');
    expect(await within('the end of the process', server.exitCode)).toBe(1);
});
