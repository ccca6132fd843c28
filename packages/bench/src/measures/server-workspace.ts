import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { LanguageServer } from '../lsp/language-server.ts';
import { GRADUS_SERVER, type ServerPeer, STOCK_SERVER } from '../peers/servers.ts';
import { median, quantile } from '../report/statistics.ts';
import type { Workload } from '../workloads/workload.ts';
import { alternate, type Contender, type Figures, type Runs } from './alternate.ts';
import type { Bench } from './bench.ts';
import { CompletionSession } from './completion-session.ts';
import { fileOf } from './esco-places.ts';
import { shortMs } from './keystroke-figures.ts';
import type { Findings, Suite, Table } from './outcome.ts';

const COLD = { title: 'server cold to all diagnostics, ESCO workspace / stock Langium', target: 0.15 };
const MEMORY = { title: 'server memory after that / stock Langium', target: 0.3 };
const NOTHING = { title: 'completion in the ESCO workspace / stock Langium (nothing typed yet)', target: 0.1 };
const PREFIX = {
    title: 'completion in the ESCO workspace / stock Langium (three characters typed)',
    target: 0.1,
    heldBy:
        'What fits at the place is found by reading the text around it with Langium’s parser, for each kind of thing that ' +
        'can stand there.'
};

const TYPED = 'C12';
const COMPLETION = ', completion';
/** What a server may still tidy up before its memory is looked at. */
const REST_MS = 1000;

const SERVERS = [GRADUS_SERVER, STOCK_SERVER];

/** From opening a very large workspace to the last problem in it, and to finding one name among its thousands. */
export const serverWorkspace: Suite = {
    name: 'server-workspace',
    goals: [COLD, MEMORY, NOTHING, PREFIX],
    isLong: true,
    async run(bench): Promise<Findings> {
        const rounds = bench.rounds({ full: 5, quick: 2 });
        const desks = SERVERS.map(server => new Desk(bench, server));
        try {
            const contenders: Contender[] = [
                ...desks.map(desk => ({ name: desk.name, run: () => desk.start() })),
                ...desks.map(desk => ({ name: desk.name + COMPLETION, run: () => desk.complete() }))
            ];
            const runs = await alternate(bench, 'server in the ESCO workspace', contenders, { rounds, seconds: 20 });
            const ratio = (what: string, figure: string) =>
                runs.ratio(GRADUS_SERVER.name + what, STOCK_SERVER.name + what, figure);
            return {
                rows: [
                    { ...COLD, gradus: ratio('', 'ms') },
                    { ...MEMORY, gradus: ratio('', 'memoryMb') },
                    { ...NOTHING, gradus: ratio(COMPLETION, 'nothing') },
                    { ...PREFIX, gradus: ratio(COMPLETION, 'prefix') }
                ],
                tables: [tableOf(runs)]
            };
        } finally {
            for (const desk of desks) await desk.end();
        }
    }
};

/** An editor that is opened and closed in every round. */
class Desk {
    readonly name: string;
    private readonly bench: Bench;
    private readonly peer: ServerPeer;
    private readonly workload: Workload;
    private server: LanguageServer | undefined;

    constructor(bench: Bench, peer: ServerPeer) {
        this.name = peer.name;
        this.bench = bench;
        this.peer = peer;
        this.workload = bench.workload('esco-mistakes');
    }

    /** Starts the server and waits for all diagnostics. */
    async start(): Promise<Figures> {
        await this.end();
        const folder = await this.workload.folder('gradus');
        const command = await this.peer.command(this.bench);
        const { parts } = this.workload.content;
        const filled = parts.filter(({ categories, roles }) => categories.length + roles.length > 0);
        const waiting = new Set(filled.map(part => pathToFileURL(path.join(folder, fileOf(part))).href));
        const { promise, resolve } = Promise.withResolvers<void>();
        const start = performance.now();
        const server = await LanguageServer.start(command, folder, this.bench.clock, ({ uri, diagnostics }) => {
            if (diagnostics.length > 0) waiting.delete(uri);
            if (waiting.size === 0) resolve();
        });
        this.server = server;
        await server.within(() => `the diagnostics of ${waiting.size} of all files`, promise);
        const ms = performance.now() - start;
        await pause(REST_MS);
        const memoryMb = await server.memoryMb();
        return { ms, ...(memoryMb !== undefined && { memoryMb }) };
    }

    /** Asks the server for completion, and ends it. */
    async complete(): Promise<Figures> {
        if (!this.server) throw new Error('it was not started');
        const session = await CompletionSession.start(this.server, this.workload);
        const count = this.bench.usual({ full: 15, quick: 8 });
        const nothing = await session.ask('', count);
        const prefix = await session.ask(TYPED, count);
        await this.end();
        return {
            nothing: median(nothing.times),
            nothingP95: quantile(nothing.times, 0.95),
            nothingProposals: nothing.proposals,
            prefix: median(prefix.times),
            prefixP95: quantile(prefix.times, 0.95),
            prefixProposals: prefix.proposals
        };
    }

    async end(): Promise<void> {
        await this.server?.stop();
        this.server = undefined;
    }
}

function tableOf(runs: Runs): Table {
    return {
        title: 'The server in the ESCO workspace',
        text:
            'There is a level in every file that does not exist, so that each server has to tell something of each file: ' +
            'the start is measured from that of the process until the last file is told of, the memory (resident) a ' +
            'second later. Completion is that of a competency which a role requires, on a line of its own: p50 and p95.',
        columns: ['', 'start, ms', 'memory, MB', 'completion, nothing typed, ms', `completion, “${TYPED}” typed, ms`],
        rows: SERVERS.map(({ name, title }) => {
            const ms = runs.median(name);
            if (ms === undefined) return [title, `not measured: ${runs.whyMissing(name)}`, '', '', ''];
            const memory = runs.median(name, 'memoryMb')?.toFixed(0) ?? '–';
            return [
                title,
                ms.toFixed(0),
                memory,
                completionCell(runs, name + COMPLETION, 'nothing'),
                completionCell(runs, name + COMPLETION, 'prefix')
            ];
        })
    };
}

function completionCell(runs: Runs, name: string, figure: string): string {
    const [p50, p95, proposals] = ['', 'P95', 'Proposals'].map(part => runs.median(name, figure + part));
    if (p50 === undefined || p95 === undefined) return '–';
    return `${shortMs(p50)} / ${shortMs(p95)} (${proposals} proposals)`;
}
