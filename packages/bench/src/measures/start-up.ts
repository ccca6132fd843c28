import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CACHE } from '../cache.ts';
import { JSON_SCRIPT, STOCK } from '../peers/checkers.ts';
import { runFirst } from '../peers/gradus.ts';
import { runProcess, type Sample } from '../processes/run-process.ts';
import { alternate, type Contender } from './alternate.ts';
import type { Bench } from './bench.ts';
import { checkTable, contender, figures, GRADUS, gradusContender } from './check-contenders.ts';
import type { Findings, Suite } from './outcome.ts';

const NODE = 'bare node';
const NEW = 'Gradus, new machine';
const GOAL = {
    title: '`gradus check` of a tiny file / bare `node` start',
    target: 1.5,
    heldBy:
        '800 kB of compiled code, and the tables of the parser and of the types of node. A snapshot of the heap would ' +
        'need a process of its own, or a Node that is built with it.'
};

/** What it costs to start. */
export const startUp: Suite = {
    name: 'start-up',
    goals: [GOAL],
    async run(bench): Promise<Findings> {
        const workload = bench.workload('tiny');
        const folder = await workload.folder('gradus');
        const others = bench.isQuick ? [] : [STOCK, JSON_SCRIPT];
        const contenders: Contender[] = [
            bareNode(bench),
            gradusContender(bench, workload),
            { name: NEW, run: async () => figures(await runFirst(bench, ['check', folder], { state: 'empty' })) },
            ...others.map(each => contender(bench, each, workload))
        ];
        const runs = await alternate(bench, 'start-up', contenders, { rounds: bench.rounds({ full: 15, quick: 7 }) });
        const table = checkTable('Start-up', 'Check of a tiny file, the whole process.', runs, [
            { name: NODE, title: '`node` with an empty script' },
            { name: GRADUS, title: '`gradus check`' },
            { name: NEW, title: '`gradus check` for the first time on a machine: its code is not compiled yet' },
            ...others
        ]);
        return {
            rows: [
                {
                    ...GOAL,
                    gradus: runs.ratio(GRADUS, NODE),
                    ...(!bench.isQuick && { stock: runs.ratio(STOCK.name, NODE) })
                }
            ],
            tables: [table]
        };
    }
};

/** Node with nothing to do: what no command can be faster or smaller than. */
export function bareNode(bench: Bench, options: { memory?: boolean } = {}): Contender {
    return { name: NODE, run: async () => figures(await runEmptyScript(bench, options)) };
}

async function runEmptyScript(bench: Bench, options: { memory?: boolean }): Promise<Sample> {
    const script = path.join(CACHE, 'empty.mjs');
    await writeFile(script, '');
    return runProcess({ program: process.execPath, args: [script] }, bench.clock, options);
}
