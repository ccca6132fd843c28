import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import {
    type ClientCapabilities,
    ConfigurationRequest,
    createMessageConnection,
    DidChangeConfigurationNotification,
    ExitNotification,
    InitializedNotification,
    InitializeRequest,
    type InitializeResult,
    LogMessageNotification,
    type LogMessageParams,
    type MessageConnection,
    MessageType,
    PublishDiagnosticsNotification,
    type PublishDiagnosticsParams,
    RegistrationRequest,
    ShutdownRequest,
    StreamMessageReader,
    StreamMessageWriter,
    UnregistrationRequest,
    WorkDoneProgressCreateRequest
} from 'vscode-languageserver-protocol/node';
import { type Clock, OutOfTime } from '../clock.ts';
import type { ServerCommand } from './server-command.ts';

const SHUTDOWN_MS = 3000;
const QUIET_MS = 700;
const LONGEST_REST_MS = 20_000;

type DiagnosticsListener = (params: PublishDiagnosticsParams) => void;

/** A language server in a process of its own, spoken to as an editor does. */
export class LanguageServer {
    readonly command: ServerCommand;
    readonly clock: Clock;
    readonly connection: MessageConnection;
    private readonly child: ChildProcess;
    private readonly listeners = new Set<DiagnosticsListener>();
    private readonly ended = Promise.withResolvers<never>();
    private failure: Error | undefined;
    /** The first line of the last error that the server wrote to its log. */
    private logged: string | undefined;
    private lastTold = performance.now();

    private constructor(command: ServerCommand, clock: Clock, child: ChildProcess) {
        const { stdin, stdout } = child;
        if (!stdin || !stdout) throw new Error('The server has no input or no output.');
        this.command = command;
        this.clock = clock;
        this.child = child;
        this.connection = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
        child.on('exit', code => {
            this.failure ??= new Error(`the server ended with ${code}`);
            this.ended.reject(this.failure);
        });
        // Mostly nobody is waiting for anything then.
        this.ended.promise.catch(() => {});
        // What a server that has ended is told goes nowhere.
        stdin.on('error', () => {});
    }

    /**
     * Starts a server on a folder and goes on as soon as it answers.
     *
     * @param onDiagnostics hears of all diagnostics from the very beginning
     */
    static async start(
        command: ServerCommand,
        folder: string,
        clock: Clock,
        onDiagnostics?: DiagnosticsListener
    ): Promise<LanguageServer> {
        const child = spawn(command.program, command.args, {
            cwd: folder,
            env: { ...process.env, ...command.env },
            stdio: ['pipe', 'pipe', 'ignore']
        });
        const server = new LanguageServer(command, clock, child);
        if (onDiagnostics) server.listeners.add(onDiagnostics);
        try {
            await server.initialize(folder);
        } catch (error) {
            child.kill('SIGKILL');
            throw server.failure ?? error;
        }
        return server;
    }

    /** Has a function hear of diagnostics until the returned one is called. */
    onDiagnostics(listener: DiagnosticsListener): () => void {
        this.listeners.add(listener);
        return () => this.listeners.delete(listener);
    }

    /**
     * Waits until the server has told nothing for a while: what was done before is not to slow what is measured next,
     * nor to be taken for its answer.
     */
    async rest(quietMs = QUIET_MS): Promise<void> {
        const end = performance.now() + LONGEST_REST_MS;
        for (;;) {
            const quiet = performance.now() - this.lastTold;
            if (quiet >= quietMs || performance.now() > end) return;
            await pause(Math.min(quietMs - quiet, this.clock.longestWait()));
        }
    }

    async request<T>(method: string, params: unknown): Promise<T> {
        if (this.failure) throw this.failure;
        return this.within(`the answer to ${method}`, this.connection.sendRequest<T>(method, params));
    }

    /** Waits for something that the server does; says what it has logged where that takes too long. */
    async within<T>(what: string | (() => string), promise: Promise<T>): Promise<T> {
        try {
            return await this.clock.within(what, Promise.race([promise, this.ended.promise]));
        } catch (error) {
            if (this.logged === undefined || error instanceof OutOfTime || !(error instanceof Error)) throw error;
            throw new Error(`${error.message}; the server logged: ${this.logged}`);
        }
    }

    async tell(method: string, params: unknown): Promise<void> {
        if (this.failure) throw this.failure;
        await this.connection.sendNotification(method, params);
    }

    /** Its memory as it is now, in MB; nothing where the system does not say. */
    async memoryMb(): Promise<number | undefined> {
        const status = await readFile(`/proc/${this.child.pid}/status`, 'utf8').catch(() => '');
        const kilobytes = /VmRSS:\s+(\d+)/.exec(status)?.[1];
        return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
    }

    /** Ends the server as editors do, and by force where it does not listen. */
    async stop(): Promise<void> {
        const { promise: ended, resolve } = Promise.withResolvers<void>();
        if (this.child.exitCode !== null || this.child.signalCode !== null) resolve();
        else this.child.on('exit', () => resolve());
        const timer = setTimeout(() => this.child.kill('SIGKILL'), SHUTDOWN_MS);
        try {
            // A busy server may not answer; the timer sees to it.
            this.connection
                .sendRequest(ShutdownRequest.method)
                .then(() => this.connection.sendNotification(ExitNotification.method))
                .catch(() => {});
            await ended;
        } finally {
            clearTimeout(timer);
            this.connection.dispose();
        }
    }

    private async initialize(folder: string): Promise<void> {
        const { connection, command } = this;
        connection.onNotification(PublishDiagnosticsNotification.method, (params: PublishDiagnosticsParams) => {
            this.lastTold = performance.now();
            for (const listener of [...this.listeners]) listener(params);
        });
        connection.onRequest(ConfigurationRequest.method, ({ items }: { items: { section?: string }[] }) =>
            items.map(({ section }) => command.settings?.[section ?? ''] ?? null)
        );
        connection.onNotification(LogMessageNotification.method, ({ type, message }: LogMessageParams) => {
            if (type === MessageType.Error) this.logged = message.split('\n')[0];
        });
        for (const { method } of [RegistrationRequest, UnregistrationRequest, WorkDoneProgressCreateRequest]) {
            connection.onRequest(method, () => null);
        }
        connection.onError(() => {});
        connection.listen();
        const uri = pathToFileURL(folder).href;
        await this.request<InitializeResult>(InitializeRequest.method, {
            processId: process.pid,
            rootUri: uri,
            workspaceFolders: [{ uri, name: 'bench' }],
            capabilities: capabilities(command.pull ?? false),
            initializationOptions: command.initializationOptions
        });
        await this.tell(InitializedNotification.method, {});
        if (command.settings) {
            await this.tell(DidChangeConfigurationNotification.method, { settings: command.settings });
        }
    }
}

/** What editors can do, as far as it decides what a server does on an edit. */
function capabilities(pull: boolean): ClientCapabilities {
    return {
        workspace: {
            workspaceFolders: true,
            configuration: true,
            didChangeConfiguration: {},
            didChangeWatchedFiles: { dynamicRegistration: true }
        },
        textDocument: {
            synchronization: {},
            publishDiagnostics: { relatedInformation: true, versionSupport: true },
            completion: { completionItem: { snippetSupport: true, insertReplaceSupport: true }, contextSupport: true },
            ...(pull && { diagnostic: {} })
        }
    };
}
