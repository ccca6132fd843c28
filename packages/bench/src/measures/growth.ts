import { runFirst } from '../peers/gradus.ts';
import { median, type Ratio } from '../report/statistics.ts';
import { GROWTH, type SizeName } from '../workloads/sizes.ts';
import { alternate, type Runs } from './alternate.ts';
import { figures } from './check-contenders.ts';
import type { Findings, Outcome, Suite } from './outcome.ts';

const GOAL = {
    title: 'cost of check as size doubles (EU → ESCO by steps of four), the worst step / linear',
    target: 1.1
};
/** A step that costs less is lost in what starting a process costs one time more and the next time less. */
const LEAST_MS = 15;
const START = 'tiny';

/** Whether twice as much costs twice as much. What it takes to start, a check of a tiny file, is taken off. */
export const growth: Suite = {
    name: 'growth',
    goals: [GOAL],
    async run(bench): Promise<Findings> {
        const names: readonly SizeName[] = ['tiny', ...GROWTH];
        const contenders = names.map(name => ({
            name,
            run: async () => figures(await runFirst(bench, ['check', await bench.workload(name).folder('gradus')]))
        }));
        const rounds = bench.rounds({ full: 5, quick: 3 });
        const runs = await alternate(bench, 'growth', contenders, { rounds, seconds: 15 });
        const bytes = new Map<SizeName, number>();
        for (const name of GROWTH) bytes.set(name, await bench.workload(name).bytes('gradus'));
        const measured = { runs, bytes };
        const rows = GROWTH.map((name, index) => {
            const megabytes = (bytes.get(name) ?? 0) / 1e6;
            const step = index === 0 ? undefined : perDoubling(measured, GROWTH[index - 1] ?? name, name);
            const cost = net(runs, name);
            return [
                bench.workload(name).size.title,
                megabytes.toFixed(2),
                runs.median(name)?.toFixed(0) ?? `not measured: ${runs.whyMissing(name)}`,
                cost === undefined ? '–' : (cost / megabytes).toFixed(0),
                step === undefined ? '–' : (2 * step.median).toFixed(2)
            ];
        });
        return {
            rows: [{ ...GOAL, gradus: worstStep(measured) }],
            tables: [
                {
                    title: 'Growth',
                    text:
                        '`gradus check` of frameworks of the same shape. The last two columns are without what starting ' +
                        'takes; a doubling that costs 2.00 is linear.',
                    columns: ['', 'MB', 'ms', 'ms for each MB', 'cost of a doubling'],
                    rows
                }
            ]
        };
    }
};

/** What is known of each size: its text and what was measured. */
interface Measured {
    readonly runs: Runs;
    readonly bytes: ReadonlyMap<SizeName, number>;
}

function worstStep(measured: Measured): Outcome {
    const { runs } = measured;
    const unmeasured = GROWTH.find(name => runs.values(name).length === 0);
    if (unmeasured !== undefined) return { missing: `${unmeasured}: ${runs.whyMissing(unmeasured)}` };
    const steps = GROWTH.slice(1).flatMap((name, index) => perDoubling(measured, GROWTH[index] ?? name, name) ?? []);
    const [worst] = steps.sort((a, b) => b.median - a.median);
    return worst ?? { missing: 'every step is too cheap to tell it from what starting costs' };
}

/** What a doubling costs from one size to the next, as a multiple of what is linear; nothing where it is too little. */
function perDoubling({ runs, bytes }: Measured, smaller: SizeName, larger: SizeName): Ratio | undefined {
    const before = net(runs, smaller);
    const after = net(runs, larger);
    if (before === undefined || after === undefined || before < LEAST_MS) return undefined;
    const start = runs.median(START) ?? 0;
    const bySize = (bytes.get(larger) ?? Number.NaN) / (bytes.get(smaller) ?? Number.NaN);
    const relative = (from: number, to: number) => (to / from / bySize) ** (1 / Math.log2(bySize));
    const smallerRounds = runs.values(smaller);
    const single = runs.values(larger).flatMap((ms, round) => {
        const other = (smallerRounds[round] ?? 0) - start;
        return other > 0 ? [relative(other, ms - start)] : [];
    });
    return { median: relative(before, after), low: Math.min(...single), high: Math.max(...single) };
}

function net(runs: Runs, name: SizeName): number | undefined {
    const values = runs.values(name);
    const start = runs.median(START);
    return values.length === 0 || start === undefined ? undefined : median(values) - start;
}
