import path from 'node:path';
import { commandFor, JSON_SCRIPT, LIKEC4, OTHERS, STOCK } from '../peers/checkers.ts';
import { gradus, withCache } from '../peers/gradus.ts';
import { runProcess } from '../processes/run-process.ts';
import { withTempFolder } from '../processes/temp-folder.ts';
import { alternate, type Contender, type Figures } from './alternate.ts';
import type { Bench } from './bench.ts';
import { checkTable, contender, figures, GRADUS } from './check-contenders.ts';
import { HELD_BY_THE_TREE } from './held-by-the-tree.ts';
import type { Findings, Suite } from './outcome.ts';
import { bareNode } from './start-up.ts';

const CHECK = {
    title: 'check, ESCO size / JSON.parse + ajv + script',
    target: 0.6,
    heldBy: HELD_BY_THE_TREE
};
const EXPORT = {
    title: 'export json, ESCO size / the same script writing JSON',
    target: 1,
    heldBy:
        'The check before it, whose goal is not reached either, and 33 MB of JSON with identifiers and places, which the ' +
        'script does not write. A writer of our own was slower than JSON.stringify.'
};
const MEMORY = {
    title: 'peak memory of the check, ESCO size / bare `node`',
    target: 4,
    heldBy:
        'The tree of all files and what the rules remember take 120 MB; the rest is garbage that V8 is in no hurry to ' +
        'collect while there is memory. Collecting it sooner takes time.'
};
const UNCHANGED = { title: 'unchanged check, ESCO size / first check', target: 0.4 };

const EXPORTED = 'Gradus, export json';
const WRITTEN = 'JSON script, writing JSON';
const NODE = 'bare node';

/** A very large framework: the check, the same again, its export, and the memory for it. */
export const checkEsco: Suite = {
    name: 'check-esco',
    goals: [CHECK, EXPORT, MEMORY, UNCHANGED],
    async run(bench): Promise<Findings> {
        const workload = bench.workload('esco');
        const memory = true;
        const full: Contender[] = [
            contender(bench, STOCK, workload, { memory, atMost: 3 }),
            ...OTHERS.map(each => contender(bench, each, workload, { memory, atMost: 3 })),
            contender(bench, LIKEC4, workload, { memory, atMost: 1 })
        ];
        const contenders = [
            bareNode(bench, { memory }),
            twice(bench),
            contender(bench, JSON_SCRIPT, workload, { memory }),
            exported(bench),
            written(bench),
            ...(bench.isQuick ? [] : full)
        ];
        const rounds = bench.rounds({ full: 5, quick: 3 });
        const runs = await alternate(bench, 'check and export, ESCO size', contenders, { rounds, seconds: 20 });
        const lines = [
            { name: NODE, title: '`node` with an empty script' },
            { name: GRADUS, title: '`gradus check`' },
            { name: EXPORTED, title: '`gradus export json`' },
            JSON_SCRIPT,
            { name: WRITTEN, title: `${JSON_SCRIPT.title}, writing JSON` },
            ...(bench.isQuick ? [] : [STOCK, ...OTHERS, LIKEC4])
        ];
        const stock = (other: string, figure?: string) =>
            bench.isQuick ? {} : { stock: runs.ratio(STOCK.name, other, figure) };
        return {
            rows: [
                { ...CHECK, gradus: runs.ratio(GRADUS, JSON_SCRIPT.name), ...stock(JSON_SCRIPT.name) },
                { ...EXPORT, gradus: runs.ratio(EXPORTED, WRITTEN) },
                { ...MEMORY, gradus: runs.ratio(GRADUS, NODE, 'peakMb'), ...stock(NODE, 'peakMb') },
                { ...UNCHANGED, gradus: runs.ratio(GRADUS, GRADUS, 'unchangedMs', 'ms') }
            ],
            tables: [checkTable('Check and export, ESCO size', 'In 198 files.', runs, lines)]
        };
    }
};

/** Checks, and checks the same again. */
function twice(bench: Bench): Contender {
    return {
        name: GRADUS,
        run: async (): Promise<Figures> => {
            const folder = await bench.workload('esco').folder('gradus');
            return withCache(bench, 'used', async cache => {
                const command = gradus(bench, ['check', folder], cache);
                const first = await runProcess(command, bench.clock, { memory: true });
                const unchanged = await runProcess(command, bench.clock, { memory: true });
                return { ...figures(first), unchangedMs: unchanged.ms };
            });
        }
    };
}

function exported(bench: Bench): Contender {
    return {
        name: EXPORTED,
        run: async () => {
            const folder = await bench.workload('esco').folder('gradus');
            return withTempFolder(temp =>
                withCache(bench, 'used', async cache => {
                    const args = ['export', 'json', folder, '--output', path.join(temp, 'framework.json')];
                    return figures(await runProcess(gradus(bench, args, cache), bench.clock, { memory: true }));
                })
            );
        }
    };
}

function written(bench: Bench): Contender {
    return {
        name: WRITTEN,
        run: async () => {
            const { program, args } = await commandFor(JSON_SCRIPT, bench, bench.workload('esco'));
            return withTempFolder(async temp => {
                const command = { program, args: [...args, '--output', path.join(temp, 'framework.json')] };
                return figures(await runProcess(command, bench.clock, { memory: true }));
            });
        }
    };
}
