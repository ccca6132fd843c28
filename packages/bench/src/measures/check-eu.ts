import { JSON_SCRIPT, LIKEC4, OTHERS, STOCK } from '../peers/checkers.ts';
import { alternate } from './alternate.ts';
import { checkTable, contender, GRADUS, gradusContender } from './check-contenders.ts';
import { HELD_BY_THE_TREE } from './held-by-the-tree.ts';
import type { Findings, Suite } from './outcome.ts';

const GOAL = {
    title: 'check, EU size / JSON.parse + ajv + script',
    target: 0.4,
    heldBy: HELD_BY_THE_TREE
};

/** A framework as most are: some dozen competencies, some roles. */
export const checkEu: Suite = {
    name: 'check-eu',
    goals: [GOAL],
    async run(bench): Promise<Findings> {
        const workload = bench.workload('eu');
        const others = bench.isQuick ? [] : [STOCK, ...OTHERS];
        const contenders = [
            gradusContender(bench, workload, { memory: true }),
            contender(bench, JSON_SCRIPT, workload, { memory: true }),
            ...others.map(each => contender(bench, each, workload, { memory: true })),
            ...(bench.isQuick ? [] : [contender(bench, LIKEC4, workload, { memory: true, atMost: 3 })])
        ];
        const rounds = bench.rounds({ full: 9, quick: 7 });
        const runs = await alternate(bench, 'check, EU size', contenders, { rounds });
        const lines = [
            { name: GRADUS, title: '`gradus check`' },
            JSON_SCRIPT,
            ...(bench.isQuick ? [] : [...others, LIKEC4])
        ];
        return {
            rows: [
                {
                    ...GOAL,
                    gradus: runs.ratio(GRADUS, JSON_SCRIPT.name),
                    ...(!bench.isQuick && { stock: runs.ratio(STOCK.name, JSON_SCRIPT.name) })
                }
            ],
            tables: [checkTable('Check, EU size', 'The whole process, from its start to its end.', runs, lines)]
        };
    }
};
