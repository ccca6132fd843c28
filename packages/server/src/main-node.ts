import { isMainThread } from 'node:worker_threads';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { ClientFiles } from './client-file-system.ts';
import { FilesByScheme } from './files-by-scheme.ts';
import { keepCrashNotes } from './keep-crash-notes.ts';
import { NodeFiles } from './node-file-system.ts';
import { refuseUntilInitialized } from './refuse-until-initialized.ts';
import { spareMemory } from './spare-memory.ts';
import { startGradusServer } from './start-gradus-server.ts';
import { helpToTry, isHarmless } from './try-alone.ts';

if (isMainThread) start();
else void helpToTry();

function start(): void {
    // One failed request must not end the server, and with it every open file's help.
    process.on('unhandledRejection', error => console.error('A task failed.', error));

    const connection = refuseUntilInitialized(options => createConnection(ProposedFeatures.all, options));

    const services = startGradusServer({
        connection,
        fileSystemProvider: () => new FilesByScheme(new NodeFiles(), new ClientFiles(connection))
    });
    spareMemory(services);
    // Within another program than its own, this file has no name by which a thread could run it.
    const script = typeof __filename === 'string' ? __filename : undefined;
    keepCrashNotes(services, text => script !== undefined && isHarmless(script, text));
}
