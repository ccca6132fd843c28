import { JSON_SCRIPT, LIKEC4, OTHERS, STOCK } from '../peers/checkers.ts';
import { alternate, type Contender } from './alternate.ts';
import { checkTable, contender, GRADUS, gradusContender } from './check-contenders.ts';
import { HELD_BY_THE_TREE } from './held-by-the-tree.ts';
import type { Findings, Suite } from './outcome.ts';

const SPLIT = {
    title: 'check, O*NET size, split / JSON.parse + ajv + script',
    target: 0.8,
    heldBy: HELD_BY_THE_TREE
};
const ONE_FILE = { title: 'check, O*NET size, one file / split', target: 1 };
const ONE = ', one file';

/** Many roles that all require the same competencies: in 92 files, and the same in a single one. */
export const checkOnet: Suite = {
    name: 'check-onet',
    goals: [SPLIT, ONE_FILE],
    async run(bench): Promise<Findings> {
        const split = bench.workload('onet-split');
        const one = bench.workload('onet-one');
        const inOne = (each: Contender): Contender => ({ ...each, name: each.name + ONE });
        const full: Contender[] = [
            contender(bench, STOCK, split, { memory: true, atMost: 3 }),
            inOne(contender(bench, STOCK, one, { atMost: 3 })),
            ...OTHERS.map(each => contender(bench, each, split, { memory: true })),
            contender(bench, LIKEC4, split, { memory: true, atMost: 1 })
        ];
        const contenders = [
            gradusContender(bench, split, { memory: true }),
            inOne(gradusContender(bench, one, { memory: true })),
            contender(bench, JSON_SCRIPT, split, { memory: true }),
            ...(bench.isQuick ? [] : full)
        ];
        const rounds = bench.rounds({ full: 5, quick: 3 });
        const runs = await alternate(bench, 'check, O*NET size', contenders, { rounds });
        const stock = bench.isQuick
            ? [undefined, undefined]
            : [runs.ratio(STOCK.name, JSON_SCRIPT.name), runs.ratio(STOCK.name + ONE, STOCK.name)];
        const lines = [
            { name: GRADUS, title: '`gradus check`, split' },
            { name: GRADUS + ONE, title: '`gradus check`, one file' },
            JSON_SCRIPT,
            ...(bench.isQuick
                ? []
                : [STOCK, { name: STOCK.name + ONE, title: `${STOCK.title}, one file` }, ...OTHERS, LIKEC4])
        ];
        return {
            rows: [
                { ...SPLIT, gradus: runs.ratio(GRADUS, JSON_SCRIPT.name), ...(stock[0] && { stock: stock[0] }) },
                { ...ONE_FILE, gradus: runs.ratio(GRADUS + ONE, GRADUS), ...(stock[1] && { stock: stock[1] }) }
            ],
            tables: [checkTable('Check, O*NET size', 'All in 92 files where nothing else is said.', runs, lines)]
        };
    }
};
