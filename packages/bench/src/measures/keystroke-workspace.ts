import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { LanguageServer } from '../lsp/language-server.ts';
import { OpenFile } from '../lsp/open-file.ts';
import { Typing } from '../lsp/typing.ts';
import { GRADUS_SERVER, type ServerPeer, STOCK_SERVER } from '../peers/servers.ts';
import { alternate, type Contender, type Runs } from './alternate.ts';
import type { Bench } from './bench.ts';
import { type EscoPlaces, escoPlaces, fileOf } from './esco-places.ts';
import { keystrokeCell, keystrokeFigures } from './keystroke-figures.ts';
import type { Findings, Suite } from './outcome.ts';
import { Sessions } from './sessions.ts';

const CONTENT = {
    title: 'keystroke in a file everyone uses / in a leaf file, ESCO workspace (content edit)',
    target: 2
};
const CODE = {
    title: 'keystroke in a code everyone uses, to the diagnostics of all its users / in a leaf file, ESCO workspace',
    target: 20
};

const PLACES = ['leaf', 'hub', 'code'] as const;
type PlaceName = (typeof PLACES)[number];

/** A key in the midst of a very large workspace. */
export const keystrokeWorkspace: Suite = {
    name: 'keystroke-workspace',
    goals: [CONTENT, CODE],
    async run(bench): Promise<Findings> {
        const servers = bench.isQuick ? [GRADUS_SERVER] : [GRADUS_SERVER, STOCK_SERVER];
        const sessions = new Sessions();
        try {
            const contenders = servers.flatMap(server => {
                const desk = new Desk(bench, sessions, server);
                return PLACES.map(place => typist(bench, server, desk, place));
            });
            const rounds = bench.rounds({ full: 5, quick: 3 });
            const runs = await alternate(bench, 'keystroke, ESCO workspace', contenders, { rounds, seconds: 15 });
            const ratio = (server: ServerPeer, place: PlaceName) =>
                runs.ratio(nameOf(server, place), nameOf(server, 'leaf'));
            const stock = (place: PlaceName) => (bench.isQuick ? {} : { stock: ratio(STOCK_SERVER, place) });
            return {
                rows: [
                    { ...CONTENT, gradus: ratio(GRADUS_SERVER, 'hub'), ...stock('hub') },
                    { ...CODE, gradus: ratio(GRADUS_SERVER, 'code'), ...stock('code') }
                ],
                tables: [tableOf(runs, servers, bench)]
            };
        } finally {
            await sessions.end();
        }
    }
};

function typist(bench: Bench, server: ServerPeer, desk: Desk, place: PlaceName): Contender {
    return {
        name: nameOf(server, place),
        run: async () => {
            const count = bench.usual(place === 'code' ? { full: 10, quick: 6 } : { full: 20, quick: 12 });
            return keystrokeFigures(await desk.strokes(place, count));
        }
    };
}

/** An editor with the files of the places open. */
class Desk {
    private readonly bench: Bench;
    private readonly sessions: Sessions;
    private readonly peer: ServerPeer;
    private readonly places: EscoPlaces;
    private ready: Promise<{ server: LanguageServer; typing: Record<PlaceName, Typing>; folder: string }> | undefined;

    constructor(bench: Bench, sessions: Sessions, peer: ServerPeer) {
        this.bench = bench;
        this.sessions = sessions;
        this.peer = peer;
        this.places = escoPlaces(bench.workload('esco').content);
    }

    async strokes(place: PlaceName, count: number): Promise<number[]> {
        this.ready ??= this.start();
        const { server, typing, folder } = await this.ready;
        await server.rest();
        if (place !== 'code') return typing[place].strokes(count, 6);
        // The code is changed and put right by turns: its users have a mistake, and have none.
        return typing.code.repeated(count, 6, (press, isTyped) => this.toldOfUsers(server, folder, isTyped, press));
    }

    private async start() {
        const { bench, peer, places } = this;
        const folder = await bench.workload('esco').folder('gradus');
        const server = this.sessions.add(await LanguageServer.start(await peer.command(bench), folder, bench.clock));
        const hub = await OpenFile.open(server, folder, fileOf(places.hub));
        const leaf = await OpenFile.open(server, folder, fileOf(places.leaf));
        const typing = {
            leaf: new Typing(leaf, leaf.placeBehind(places.role.purpose.slice(0, -1))),
            hub: new Typing(hub, hub.placeBehind(places.shared.definition.slice(0, -1))),
            code: new Typing(hub, hub.placeBehind(`competency ${places.shared.code}`))
        };
        for (const place of ['leaf', 'hub'] as const) await typing[place].strokes(6, 3);
        return { server, typing, folder };
    }

    /** Waits until every file that requires the competency is said to have mistakes, or to have none. */
    private async toldOfUsers(
        server: LanguageServer,
        folder: string,
        areMistaken: boolean,
        press: () => Promise<void>
    ): Promise<void> {
        const waiting = new Set(this.places.users.map(part => pathToFileURL(path.join(folder, fileOf(part))).href));
        const { promise, resolve } = Promise.withResolvers<void>();
        const dispose = server.onDiagnostics(({ uri, diagnostics }) => {
            if (diagnostics.length > 0 === areMistaken) waiting.delete(uri);
            if (waiting.size === 0) resolve();
        });
        try {
            await press();
            await server.within(() => `the diagnostics of ${waiting.size} of all users`, promise);
        } finally {
            dispose();
        }
    }
}

function nameOf(server: ServerPeer, place: PlaceName): string {
    return `${server.name}, ${place}`;
}

function tableOf(runs: Runs, servers: readonly ServerPeer[], bench: Bench) {
    const { users } = escoPlaces(bench.workload('esco').content);
    return {
        title: 'Keystroke in the ESCO workspace',
        text:
            'p50 and p95 in ms. A key in a text is over when the problems of its file are told; one in a code when those ' +
            `of the ${users.length} files are that require the competency, which lose it and find it again.`,
        columns: ['', 'text of a leaf file', 'text of a file everyone uses', 'code of a competency'],
        rows: servers.map(server => [server.title, ...PLACES.map(place => keystrokeCell(runs, nameOf(server, place)))])
    };
}
