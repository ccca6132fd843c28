import { setTimeout as pause } from 'node:timers/promises';
import {
    type CompletionItem,
    type CompletionList,
    CompletionRequest,
    type Position
} from 'vscode-languageserver-protocol';
import type { LanguageServer } from '../lsp/language-server.ts';
import { OpenFile } from '../lsp/open-file.ts';
import type { Workload } from '../workloads/workload.ts';
import { escoPlaces, fileOf } from './esco-places.ts';

const BETWEEN_MS = 20;

/** A line for a further requirement of a role, with nothing on it yet. */
export class CompletionSession {
    private readonly server: LanguageServer;
    private readonly file: OpenFile;
    private readonly line: number;

    private constructor(server: LanguageServer, file: OpenFile, line: number) {
        this.server = server;
        this.file = file;
        this.line = line;
    }

    /** Opens a file of a workload and makes the line. */
    static async start(server: LanguageServer, workload: Workload): Promise<CompletionSession> {
        const { leaf, role } = escoPlaces(workload.content);
        const file = await OpenFile.open(server, await workload.folder('gradus'), fileOf(leaf));
        const { line } = file.rangeBehind(role.purpose, /requires\n(.)/).range.start;
        const begin = { line, character: 0 };
        await file.told(() => file.change({ start: begin, end: begin }, '    \n'));
        const session = new CompletionSession(server, file, line);
        // What is only done the first time is not what somebody waits for at each key.
        await session.proposals(session.place(''));
        return session;
    }

    /**
     * Asks several times what fits behind some characters, which stay there: to be asked at last.
     *
     * @returns how long each answer took, in ms, and how many proposals there are
     */
    async ask(typed: string, count: number): Promise<{ readonly times: number[]; readonly proposals: number }> {
        const range = { start: this.place(''), end: this.place(typed) };
        if (typed !== '') await this.file.told(() => this.file.change({ start: range.start, end: range.start }, typed));
        await this.server.rest();
        const times: number[] = [];
        let proposals = 0;
        while (times.length < count) {
            await pause(BETWEEN_MS);
            const start = performance.now();
            proposals = await this.proposals(range.end);
            times.push(performance.now() - start);
        }
        return { times, proposals };
    }

    private place(typed: string): Position {
        return { line: this.line, character: 4 + typed.length };
    }

    private async proposals(position: Position): Promise<number> {
        const answer = await this.server.request<CompletionList | CompletionItem[] | null>(CompletionRequest.method, {
            textDocument: { uri: this.file.uri },
            position,
            context: { triggerKind: 1 }
        });
        const items = Array.isArray(answer) ? answer : (answer?.items ?? []);
        if (!items.some(({ label }) => /^C\d+\b/.test(label))) throw new Error('it proposes no competency');
        return items.length;
    }
}
