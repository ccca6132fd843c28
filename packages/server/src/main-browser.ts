import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { ClientFiles } from './client-file-system.ts';
import { refuseUntilInitialized } from './refuse-until-initialized.ts';
import { startGradusServer } from './start-gradus-server.ts';

const worker = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
const connection = refuseUntilInitialized(options =>
    createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker), options)
);

startGradusServer({ connection, fileSystemProvider: () => new ClientFiles(connection) });
