import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
    type Diagnostic,
    DidChangeTextDocumentNotification,
    DidOpenTextDocumentNotification,
    DocumentDiagnosticRequest,
    type Position,
    type Range
} from 'vscode-languageserver-protocol';
import type { LanguageServer } from './language-server.ts';

const LEAST_QUIET_MS = 300;

/** A file that is open in the editor. */
export class OpenFile {
    readonly uri: string;
    private readonly server: LanguageServer;
    /** As it was opened. */
    private readonly text: string;
    private version = 1;

    private constructor(server: LanguageServer, uri: string, text: string) {
        this.server = server;
        this.uri = uri;
        this.text = text;
    }

    /** Opens a file of the server's folder and waits until its problems are told, and no more is. */
    static async open(server: LanguageServer, folder: string, name: string): Promise<OpenFile> {
        const file = path.join(folder, name);
        const uri = pathToFileURL(file).href;
        const opened = new OpenFile(server, uri, await readFile(file, 'utf8'));
        const { text, version } = opened;
        const start = performance.now();
        await opened.told(() =>
            server.tell(DidOpenTextDocumentNotification.method, {
                textDocument: { uri, languageId: server.command.languageId, version, text }
            })
        );
        // Some servers look at a file twice when it is opened: without their schema, and with it.
        await server.rest(Math.max(LEAST_QUIET_MS, 2 * (performance.now() - start)));
        return opened;
    }

    /** Where a text ends that is there exactly once. */
    placeBehind(part: string): Position {
        return this.positionAt(this.offsetBehind(part));
    }

    /**
     * Where the first part of a pattern is, in the text behind something that is there exactly once.
     *
     * @param pattern with one group, which is on one line
     */
    rangeBehind(anchor: string, pattern: RegExp): { readonly range: Range; readonly text: string } {
        const start = this.offsetBehind(anchor);
        const match = new RegExp(pattern, 'd').exec(this.text.slice(start));
        const [from, to] = match?.indices?.[1] ?? [];
        if (from === undefined || to === undefined)
            throw new Error(`Behind “${anchor}” there is no ${pattern.source}.`);
        const range = { start: this.positionAt(start + from), end: this.positionAt(start + to) };
        return { range, text: this.text.slice(start + from, start + to) };
    }

    /** Tells the server of an edit, and does not wait for what it makes of it. */
    async change(range: Range, text: string): Promise<void> {
        this.version++;
        await this.server.tell(DidChangeTextDocumentNotification.method, {
            textDocument: { uri: this.uri, version: this.version },
            contentChanges: [{ range, text }]
        });
    }

    /** The next problems that the server tells of this file, after something was done. */
    async told(act: () => Promise<void>): Promise<readonly Diagnostic[]> {
        if (this.server.command.pull) {
            await act();
            const { items } = await this.server.request<{ items: Diagnostic[] }>(DocumentDiagnosticRequest.method, {
                textDocument: { uri: this.uri }
            });
            return items;
        }
        const { promise, resolve } = Promise.withResolvers<readonly Diagnostic[]>();
        const dispose = this.server.onDiagnostics(({ uri, version, diagnostics }) => {
            // What is still said of an earlier text is no answer to this one.
            if (uri === this.uri && (version ?? this.version) === this.version) resolve(diagnostics);
        });
        try {
            await act();
            return await this.server.within('the diagnostics of an open file', promise);
        } finally {
            dispose();
        }
    }

    private offsetBehind(part: string): number {
        const place = this.text.indexOf(part);
        if (place < 0 || this.text.includes(part, place + 1)) throw new Error(`“${part}” is not there exactly once.`);
        return place + part.length;
    }

    private positionAt(offset: number): Position {
        const before = this.text.slice(0, offset);
        return { line: before.split('\n').length - 1, character: offset - before.lastIndexOf('\n') - 1 };
    }
}
