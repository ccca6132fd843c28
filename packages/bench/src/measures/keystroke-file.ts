import { LanguageServer } from '../lsp/language-server.ts';
import { OpenFile } from '../lsp/open-file.ts';
import { findsMistake, Typing } from '../lsp/typing.ts';
import {
    EAGER_JSON_SERVER,
    EAGER_YAML_SERVER,
    GRADUS_SERVER,
    type ServerPeer,
    SHIPPED_JSON_SERVER,
    SHIPPED_YAML_SERVER,
    STOCK_SERVER,
    TYPESCRIPT_SERVER
} from '../peers/servers.ts';
import type { SizeName } from '../workloads/sizes.ts';
import { alternate, type Contender, type Runs } from './alternate.ts';
import type { Bench } from './bench.ts';
import { keystrokeCell, keystrokeFigures } from './keystroke-figures.ts';
import type { Findings, Suite, Table } from './outcome.ts';
import { Sessions } from './sessions.ts';

const BY_SIZE = { title: 'keystroke to diagnostics, 1 MB file / 10 kB file', target: 2 };
const TYPESCRIPT = { title: 'keystroke, 1 MB file / TypeScript 7’s server, same content', target: 0.05 };
const YAML = { title: 'keystroke, 1 MB file / yaml-language-server without debounce', target: 0.03 };

const FILES = ['k10', 'k100', 'k1000'] as const;
const FILE_TITLES: Readonly<Record<(typeof FILES)[number], string>> = { k10: '10 kB', k100: '100 kB', k1000: '1 MB' };
const EXTENSIONS = { gradus: 'gradus', json: 'json', yaml: 'yaml', typescript: 'ts', likec4: 'c4' } as const;

/** In a quick run the others work on the largest file only. */
const ESSENTIAL: readonly ServerPeer[] = [GRADUS_SERVER, TYPESCRIPT_SERVER, EAGER_YAML_SERVER];
const ALL: readonly ServerPeer[] = [
    ...ESSENTIAL,
    STOCK_SERVER,
    EAGER_JSON_SERVER,
    SHIPPED_YAML_SERVER,
    SHIPPED_JSON_SERVER
];

/** From a key to what is wrong with the text, in one file of different sizes. */
export const keystrokeFile: Suite = {
    name: 'keystroke-file',
    goals: [BY_SIZE, TYPESCRIPT, YAML],
    async run(bench): Promise<Findings> {
        const servers = bench.isQuick ? ESSENTIAL : ALL;
        const sessions = new Sessions();
        try {
            const contenders = servers.flatMap(server =>
                filesFor(server, bench).map(file => typist(bench, sessions, server, file))
            );
            const rounds = bench.rounds({ full: 5, quick: 3 });
            const runs = await alternate(bench, 'keystroke', contenders, { rounds, seconds: 15 });
            const large = nameOf(GRADUS_SERVER, 'k1000');
            const [stockLarge, stockSmall] = [nameOf(STOCK_SERVER, 'k1000'), nameOf(STOCK_SERVER, 'k10')];
            const stock = (name: string, other: string) => (bench.isQuick ? {} : { stock: runs.ratio(name, other) });
            const typescript = nameOf(TYPESCRIPT_SERVER, 'k1000');
            const yaml = nameOf(EAGER_YAML_SERVER, 'k1000');
            return {
                rows: [
                    {
                        ...BY_SIZE,
                        gradus: runs.ratio(large, nameOf(GRADUS_SERVER, 'k10')),
                        ...stock(stockLarge, stockSmall)
                    },
                    { ...TYPESCRIPT, gradus: runs.ratio(large, typescript), ...stock(stockLarge, typescript) },
                    { ...YAML, gradus: runs.ratio(large, yaml), ...stock(stockLarge, yaml) }
                ],
                tables: [tableOf(runs, servers)]
            };
        } finally {
            await sessions.end();
        }
    }
};

function filesFor(server: ServerPeer, { isQuick }: Bench): readonly (typeof FILES)[number][] {
    return isQuick && server !== GRADUS_SERVER ? ['k1000'] : FILES;
}

/** Presses some keys in a file; the server stays as it is between the rounds. */
function typist(bench: Bench, sessions: Sessions, server: ServerPeer, file: SizeName): Contender {
    let typing: Promise<Typing> | undefined;
    return {
        name: nameOf(server, file),
        run: async () => {
            typing ??= startTyping(bench, sessions, server, file);
            return keystrokeFigures(
                await (await typing).strokes(bench.usual({ full: 20, quick: 10 }), bench.usual({ full: 4, quick: 2 }))
            );
        }
    };
}

async function startTyping(bench: Bench, sessions: Sessions, peer: ServerPeer, size: SizeName): Promise<Typing> {
    const workload = bench.workload(size);
    const folder = await workload.folder(peer.format);
    const server = sessions.add(await LanguageServer.start(await peer.command(bench), folder, bench.clock));
    const [part] = workload.content.parts;
    if (!part) throw new Error('The workload has no file.');
    const file = await OpenFile.open(server, folder, `${part.name}.${EXTENSIONS[peer.format]}`);
    const role = part.roles.at(-1);
    const competencies = part.categories.flatMap(each => each.competencies);
    const competency = competencies[Math.floor(competencies.length / 2)];
    if (!role || !competency) throw new Error('The workload has nothing to type in.');
    // A server that does not look at what is wrong would be fast.
    const level = file.rangeBehind(role.purpose, /C\d+'?"?: (?:\{ "?level"?: )?\[?(\d)/);
    if (!(await findsMistake(file, level, '9'))) throw new Error('it does not find a level that there is not');
    const typing = new Typing(file, file.placeBehind(competency.definition.slice(0, -1)));
    await typing.strokes(10, 2);
    return typing;
}

function nameOf(server: ServerPeer, file: SizeName): string {
    return `${server.name}, ${file}`;
}

function tableOf(runs: Runs, servers: readonly ServerPeer[]): Table {
    const rows = servers.map(server => [server.title, ...FILES.map(file => keystrokeCell(runs, nameOf(server, file)))]);
    return {
        title: 'Keystroke to diagnostics',
        text:
            'From a letter typed into a definition to what is wrong with the file, over stdio: p50 and p95 in ms. The ' +
            'servers for YAML and JSON check one file against a schema and follow no reference.',
        columns: ['', ...FILES.map(file => FILE_TITLES[file])],
        rows
    };
}
