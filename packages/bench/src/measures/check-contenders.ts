import { type Checker, commandFor } from '../peers/checkers.ts';
import { runFirst } from '../peers/gradus.ts';
import { ProcessFailure, runProcess, type Sample } from '../processes/run-process.ts';
import type { Workload } from '../workloads/workload.ts';
import type { Contender, Figures, Runs } from './alternate.ts';
import type { Bench } from './bench.ts';
import type { Table } from './outcome.ts';

export const GRADUS = 'Gradus';

/** `gradus check` of a workload that it has not seen before. */
export function gradusContender(bench: Bench, workload: Workload, { memory = false } = {}): Contender {
    return {
        name: GRADUS,
        run: async () => figures(await runFirst(bench, ['check', await workload.folder('gradus')], { memory }))
    };
}

/** Another tool that checks the same. */
export function contender(
    bench: Bench,
    checker: Checker,
    workload: Workload,
    { memory = false, atMost }: { readonly memory?: boolean; readonly atMost?: number } = {}
): Contender {
    return {
        name: checker.name,
        ...(atMost !== undefined && { atMost }),
        run: async round => {
            if (round === 1) await mustFindMistake(checker, bench);
            return figures(await runProcess(await commandFor(checker, bench, workload), bench.clock, { memory }));
        }
    };
}

/** A tool that looks at nothing would be fast. */
async function mustFindMistake(checker: Checker, bench: Bench): Promise<void> {
    const command = await commandFor(checker, bench, bench.workload('eu-mistakes'));
    const found = await runProcess(command, bench.clock).then(
        () => false,
        error => {
            if (error instanceof ProcessFailure) return true;
            throw error;
        }
    );
    if (!found) throw new Error('it does not find a level that there is not');
}

/** The figures of one run of a process. */
export function figures({ ms, peakMb }: Sample): Figures {
    return { ms, ...(peakMb !== undefined && { peakMb }) };
}

/** How long each tool took, and how that compares with Gradus. */
export function checkTable(
    title: string,
    text: string,
    runs: Runs,
    lines: readonly { readonly name: string; readonly title: string }[]
): Table {
    const rows = lines.map(line => {
        const ms = runs.median(line.name);
        if (ms === undefined) return [line.title, `not measured: ${runs.whyMissing(line.name)}`, '', '', ''];
        const ratio = runs.ratio(line.name, GRADUS);
        const peak = runs.median(line.name, 'peakMb');
        const rounds = runs.values(line.name).length;
        return [
            line.title,
            ms.toFixed(0),
            'median' in ratio ? ratio.median.toFixed(2) : '–',
            peak === undefined ? '–' : peak.toFixed(0),
            String(rounds)
        ];
    });
    return { title, text, columns: ['', 'ms', '× Gradus', 'peak memory, MB', 'rounds'], rows };
}
