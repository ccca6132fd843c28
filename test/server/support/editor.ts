import { EventEmitter } from 'node:events';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
    CancellationTokenSource,
    type Diagnostic,
    DidChangeTextDocumentNotification,
    DidChangeWatchedFilesNotification,
    DidCloseTextDocumentNotification,
    DidOpenTextDocumentNotification,
    FileChangeType,
    InitializedNotification,
    type InitializeParams,
    InitializeRequest,
    type InitializeResult,
    LogMessageNotification,
    type LogMessageParams,
    MessageType,
    type NotificationType,
    type Position,
    PublishDiagnosticsNotification,
    type PublishDiagnosticsParams,
    type Registration,
    RegistrationRequest,
    type RequestType,
    type TextDocumentContentChangeEvent,
    type TextEdit,
    type WorkspaceEdit
} from 'vscode-languageserver-protocol';
import { EXPORT_JSON } from './gradus-requests.ts';
import { applyEdits, positionIn, rangeBetween, rangeIn } from './positions.ts';
import type { ProjectFolder } from './project-folder.ts';
import { ServerProcess } from './server-process.ts';
import { within } from './time-limit.ts';

export interface EditorOptions {
    readonly initializationOptions?: unknown;
    readonly capabilities?: InitializeParams['capabilities'];
    /** Refuses whatever the server asks it to watch. */
    readonly refusesToWatch?: boolean;
    /** See {@link ServerProcess.start}. */
    readonly shell?: string;
}

/**
 * What an editor is to a language server: it opens files, tells of edits, asks, and shows what it is
 * told. Files are named by their path in the project, or by a URI.
 */
export class Editor {
    readonly server: ServerProcess;
    readonly project: ProjectFolder;
    /** What the server wrote to its log as errors. */
    readonly errors: string[] = [];
    readonly registrations: Registration[] = [];
    private readonly heard = new EventEmitter();
    private readonly shown = new Map<string, readonly Diagnostic[]>();
    private readonly opened = new Map<string, { text: string; version: number }>();

    private constructor(server: ServerProcess, project: ProjectFolder) {
        this.server = server;
        this.project = project;
    }

    /** Starts a server on the folder and waits until it has read and checked everything in it. */
    static async start(project: ProjectFolder, options: EditorOptions = {}): Promise<Editor> {
        const editor = new Editor(await ServerProcess.start(options.shell), project);
        editor.listen(options);
        await editor.initialize(options);
        await editor.settled();
        return editor;
    }

    /** The server's answer to `initialize`. */
    capabilities: InitializeResult['capabilities'] = {};

    /** Opens a file with the text it has on disk, or with another one. */
    async open(file: string, text?: string): Promise<void> {
        const uri = this.project.uriOf(file);
        const opened = { text: text ?? (await this.project.read(file)), version: 1 };
        this.opened.set(uri, opened);
        await this.tell(DidOpenTextDocumentNotification.type, {
            textDocument: { uri, languageId: 'gradus', ...opened }
        });
    }

    async close(file: string): Promise<void> {
        const uri = this.project.uriOf(file);
        this.opened.delete(uri);
        await this.tell(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
    }

    /** Types over a part of an open file, which has to be there exactly once. */
    async type(file: string, part: string, text: string): Promise<void> {
        const before = this.text(file);
        await this.edit(
            file,
            before.replace(part, () => text),
            [{ range: rangeIn(before, part), text }]
        );
    }

    /** Replaces what stands between two places of an open file, and tells no more than that. */
    async splice(file: string, start: number, end: number, text: string): Promise<void> {
        const before = this.text(file);
        const range = rangeBetween(before, start, end);
        await this.edit(file, before.slice(0, start) + text + before.slice(end), [{ range, text }]);
    }

    isOpen(file: string): boolean {
        return this.opened.has(this.project.uriOf(file));
    }

    /** The problems that are shown of each file, by its URI, when the server is done. */
    async allDiagnostics(): Promise<ReadonlyMap<string, readonly Diagnostic[]>> {
        await this.settled();
        return this.shown;
    }

    /** Replaces the whole text of an open file. */
    async replace(file: string, text: string): Promise<void> {
        await this.edit(file, text, [{ text }]);
    }

    /** The text of an open file. */
    text(file: string): string {
        const opened = this.opened.get(this.project.uriOf(file));
        if (!opened) throw new Error(`${file} is not open.`);
        return opened.text;
    }

    /** Applies an edit as editors do: to open files in their text, to others on disk. */
    async apply({ changes = {}, documentChanges = [] }: WorkspaceEdit): Promise<void> {
        const all: [uri: string, edits: readonly TextEdit[]][] = Object.entries(changes);
        for (const change of documentChanges) {
            if ('edits' in change) {
                all.push([change.textDocument.uri, change.edits.filter(edit => 'newText' in edit) as TextEdit[]]);
                continue;
            }
            if (change.kind !== 'create') throw new Error(`This editor does not ${change.kind} files.`);
            const file = path.relative(this.project.path, fileURLToPath(change.uri));
            await this.project.write(file, '');
            await this.report([file, FileChangeType.Created]);
        }
        for (const [uri, edits] of all) {
            if (this.opened.has(uri)) {
                await this.replace(uri, applyEdits(this.text(uri), edits));
                continue;
            }
            const file = path.relative(this.project.path, fileURLToPath(uri));
            await this.project.write(file, applyEdits(await this.project.read(file), edits));
            await this.report([file, FileChangeType.Changed]);
        }
    }

    /** Tells what happened to files on disk. */
    async report(...events: readonly (readonly [file: string, type: FileChangeType])[]): Promise<void> {
        const changes = events.map(([file, type]) => ({ uri: this.project.uriOf(file), type }));
        await this.tell(DidChangeWatchedFilesNotification.type, { changes });
    }

    /** A file, as most requests name it. */
    in(file: string): { textDocument: { uri: string } } {
        return { textDocument: { uri: this.project.uriOf(file) } };
    }

    /** A place in an open file: the beginning of a part of its text, or the cursor `|` in that part. */
    at(file: string, part: string): { textDocument: { uri: string }; position: Position } {
        return { ...this.in(file), position: positionIn(this.text(file), part) };
    }

    ask<P, R, E>(request: RequestType<P, R, E>, params: P): Promise<R> {
        return within(request.method, this.server.connection.sendRequest(request.method, params));
    }

    /** Asks and takes it back at once. */
    abandon<P, R, E>(request: RequestType<P, R, E>, params: P): Promise<R> {
        const source = new CancellationTokenSource();
        const answer = this.server.connection.sendRequest<R>(request.method, params, source.token);
        source.cancel();
        return within(request.method, answer);
    }

    tell<P>(notification: NotificationType<P>, params: P): Promise<void> {
        return this.server.connection.sendNotification(notification.method, params);
    }

    /** The next notification of a kind, or the next that fits. */
    async next<P>(notification: NotificationType<P>, fits: (params: P) => boolean = () => true): Promise<P> {
        const { promise, resolve } = Promise.withResolvers<P>();
        const listener = (params: P) => fits(params) && resolve(params);
        this.heard.on(notification.method, listener);
        return within(notification.method, promise).finally(() => this.heard.off(notification.method, listener));
    }

    /** The next time that the server says which problems a file has. */
    async told(file: string): Promise<void> {
        await this.next(PublishDiagnosticsNotification.type, ({ uri }) => uri === this.project.uriOf(file));
    }

    /** Waits until the server has done everything it was told so far, and has said what it has to say. */
    async settled(): Promise<void> {
        // Answered after all changes of the workspace that came before.
        await this.ask(EXPORT_JSON, { uri: this.project.uriOf('none/none.gradus') });
    }

    /** The problems that are shown of a file when the server is done. */
    async diagnostics(file: string): Promise<readonly Diagnostic[]> {
        await this.settled();
        return this.shown.get(this.project.uriOf(file)) ?? [];
    }

    /** Their codes. */
    async codes(file: string): Promise<string[]> {
        return (await this.diagnostics(file)).map(each => String(each.code));
    }

    /** The files of which problems are shown, with how many. */
    async problemFiles(): Promise<Record<string, number>> {
        await this.settled();
        const files = [...this.shown].filter(([, diagnostics]) => diagnostics.length > 0);
        const root = `${this.project.uriOf('.')}/`;
        return Object.fromEntries(files.map(([uri, { length }]) => [uri.replace(root, ''), length]));
    }

    /** Ends the server as editors do and removes the files. Gives the exit code. */
    async stop(): Promise<number | null> {
        try {
            return await this.server.shutDown();
        } finally {
            await this.server.dispose();
            await this.project.remove();
        }
    }

    private async edit(file: string, text: string, contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
        const uri = this.project.uriOf(file);
        const version = (this.opened.get(uri)?.version ?? 0) + 1;
        this.opened.set(uri, { text, version });
        await this.tell(DidChangeTextDocumentNotification.type, { textDocument: { uri, version }, contentChanges });
    }

    private listen({ refusesToWatch = false }: EditorOptions): void {
        const { connection } = this.server;
        connection.onNotification((method, params) => {
            this.heard.emit(method, params);
        });
        this.heard.on(PublishDiagnosticsNotification.method, ({ uri, diagnostics }: PublishDiagnosticsParams) => {
            this.shown.set(uri, diagnostics);
        });
        this.heard.on(LogMessageNotification.method, ({ type, message }: LogMessageParams) => {
            if (type === MessageType.Error) this.errors.push(message);
        });
        connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
            if (refusesToWatch) throw new Error('No.');
            this.registrations.push(...registrations);
        });
        connection.listen();
    }

    private async initialize({ initializationOptions, capabilities = {} }: EditorOptions): Promise<void> {
        const uri = this.project.uriOf('.');
        const result = await this.ask(InitializeRequest.type, {
            processId: process.pid,
            rootUri: uri,
            workspaceFolders: [{ uri, name: 'test' }],
            capabilities,
            initializationOptions
        });
        this.capabilities = result.capabilities;
        await this.tell(InitializedNotification.type, {});
    }
}
