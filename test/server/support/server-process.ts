import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import {
    createMessageConnection,
    type MessageConnection,
    StreamMessageReader,
    StreamMessageWriter
} from 'vscode-languageserver-protocol/node';
import { builtServer } from './built-server.ts';
import { within } from './time-limit.ts';

/** The language server as a process of its own, and the connection to it. */
export class ServerProcess {
    readonly connection: MessageConnection;
    readonly exitCode: Promise<number | null>;
    readonly errorOutput: Readable;
    private readonly child: ChildProcessWithoutNullStreams;

    private constructor(child: ChildProcessWithoutNullStreams) {
        this.child = child;
        this.errorOutput = child.stderr;
        this.exitCode = once(child, 'exit').then(([code]) => code as number | null);
        this.connection = createMessageConnection(
            new StreamMessageReader(child.stdout),
            new StreamMessageWriter(child.stdin)
        );
    }

    /** @param shell a line that the shell runs first, in the server's own process, such as `ulimit` */
    static async start(shell = 'true'): Promise<ServerProcess> {
        const server = await builtServer();
        const line = `${shell} && exec "$0" "$@"`;
        return new ServerProcess(spawn('sh', ['-c', line, process.execPath, server, '--stdio']));
    }

    signal(signal: NodeJS.Signals): void {
        this.child.kill(signal);
    }

    /** Ends the server as editors do and gives its exit code. */
    async shutDown(): Promise<number | null> {
        await within('shutdown', this.connection.sendRequest('shutdown'));
        await this.connection.sendNotification('exit');
        return within('the end of the process', this.exitCode);
    }

    /** Closes the server's input, as an editor that crashes does, and gives its exit code. */
    async hangUp(): Promise<number | null> {
        this.child.stdin.end();
        return within('the end of the process', this.exitCode);
    }

    /** Ends the process if it still runs, however it is. */
    async dispose(): Promise<void> {
        this.connection.dispose();
        this.child.kill('SIGKILL');
        await within('the end of the process', this.exitCode);
    }
}
