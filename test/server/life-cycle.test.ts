import { expect } from 'vitest';
import { HoverRequest, LSPErrorCodes } from 'vscode-languageserver-protocol';
import { DEMO } from './support/demo.ts';
import { Editor } from './support/editor.ts';
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

test('answers a request that came before it was initialized with an error, once it is', async ({ onTestFinished }) => {
    const server = await ServerProcess.start();
    onTestFinished(() => server.dispose());
    const { connection } = server;
    connection.listen();
    const params = { textDocument: { uri: 'file:///a.gradus' }, position: { line: 0, character: 0 } };
    const answer = within('hover', connection.sendRequest(HoverRequest.type, params));
    await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
    await connection.sendNotification('initialized', {});
    await expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.ServerCancelled });
    expect(await server.shutDown()).toBe(0);
});
