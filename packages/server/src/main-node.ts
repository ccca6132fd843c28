import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { ClientFiles } from './client-file-system.ts';
import { FilesByScheme } from './files-by-scheme.ts';
import { NodeFiles } from './node-file-system.ts';
import { spareMemory } from './spare-memory.ts';
import { startGradusServer } from './start-gradus-server.ts';

// One failed request must not end the server, and with it every open file's help.
process.on('unhandledRejection', error => console.error('A task failed.', error));

const connection = createConnection(ProposedFeatures.all);

const services = startGradusServer({
    connection,
    fileSystemProvider: () => new FilesByScheme(new NodeFiles(), new ClientFiles(connection))
});
spareMemory(services);
