import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { startGradus } from './gradus-command.ts';
import { BAD, tempFolder } from './temp-folder.ts';

test.each([[['lsp', '--stdio']], [['lsp', '--stdio', `--clientProcessId=${process.pid}`]]])(
    'gradus %j speaks the language server protocol until its client ends it',
    async args => {
        const cwd = await tempFolder({ 'a.gradus': BAD });
        const server = await startGradus(args, { cwd });
        onTestFinished(() => void server.kill());
        if (!server.stdout || !server.stdin) throw new Error('The server has no streams.');
        const connection = createMessageConnection(
            new StreamMessageReader(server.stdout),
            new StreamMessageWriter(server.stdin)
        );
        const published = new Promise<{ diagnostics: { code: string }[] }>(resolve => {
            connection.onNotification('textDocument/publishDiagnostics', resolve);
        });
        connection.onRequest('client/registerCapability', () => null);
        connection.listen();
        const uri = pathToFileURL(cwd).toString();
        const answer = await connection.sendRequest('initialize', {
            processId: process.pid,
            rootUri: uri,
            capabilities: {},
            workspaceFolders: [{ uri, name: 'demo' }]
        });
        expect(answer).toMatchObject({ capabilities: { hoverProvider: true, definitionProvider: true } });
        await connection.sendNotification('initialized', {});
        expect((await published).diagnostics).toMatchObject([{ code: 'level-outside-scale' }]);
        await connection.sendRequest('shutdown');
        const closed = once(server, 'close');
        await connection.sendNotification('exit');
        expect(await closed).toEqual([0, null]);
    }
);
