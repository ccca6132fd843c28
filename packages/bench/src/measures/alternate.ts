import { OutOfTime } from '../clock.ts';
import { median, ratioOf } from '../report/statistics.ts';
import type { Bench } from './bench.ts';
import type { Outcome } from './outcome.ts';

/** What one run gave: figures by name. */
export type Figures = Readonly<Record<string, number>>;

export interface Contender {
    readonly name: string;
    /** It takes part in so many rounds only, as it is slow and nothing is decided by it. */
    readonly atMost?: number;
    run(round: number): Promise<Figures>;
}

/** What all rounds gave. */
export class Runs {
    private readonly figures = new Map<string, Figures[]>();
    private readonly failures = new Map<string, string>();

    add(name: string, figures: Figures): void {
        const list = this.figures.get(name) ?? [];
        list.push(figures);
        this.figures.set(name, list);
    }

    /** Notes why there are no (further) figures of a contender. */
    fail(name: string, reason: string): void {
        this.failures.set(name, reason);
    }

    hasFailed(name: string): boolean {
        return this.failures.has(name);
    }

    takesPart(name: string): boolean {
        return this.figures.has(name) || this.hasFailed(name);
    }

    whyMissing(name: string): string {
        const wasThere = this.figures.has(name);
        return this.failures.get(name) ?? (wasThere ? 'this system does not say' : 'it does not take part');
    }

    /** A figure of a contender in the order of rounds; empty where it has none. */
    values(name: string, figure = 'ms'): number[] {
        return (this.figures.get(name) ?? []).flatMap(each => each[figure] ?? []);
    }

    median(name: string, figure = 'ms'): number | undefined {
        const values = this.values(name, figure);
        return values.length === 0 ? undefined : median(values);
    }

    /** How a figure of one contender compares with one of another. */
    ratio(name: string, other: string, figure = 'ms', otherFigure = figure): Outcome {
        const [values, others] = [this.values(name, figure), this.values(other, otherFigure)];
        for (const [each, list] of [
            [name, values],
            [other, others]
        ] as const) {
            if (list.length === 0) return { missing: `${each}: ${this.whyMissing(each)}` };
        }
        return ratioOf(values, others);
    }
}

/**
 * Lets contenders run in turns, A B C A B C, so that what slows the machine for a while slows all of them.
 * A contender that fails takes no further part; the others go on.
 *
 * @param seconds after which no further round begins in a quick run
 */
export async function alternate(
    bench: Bench,
    title: string,
    contenders: readonly Contender[],
    { rounds, seconds = 15 }: { readonly rounds: number; readonly seconds?: number }
): Promise<Runs> {
    const runs = new Runs();
    const start = performance.now();
    for (let round = 1; round <= rounds; round++) {
        const used = (performance.now() - start) / 1000;
        if (bench.isQuick && round > 1 && used + used / (round - 1) > seconds) {
            bench.progress.say(`${title}: ${round - 1} of ${rounds} rounds, as this is a quick run.`);
            break;
        }
        try {
            for (const contender of contenders) {
                if (round > (contender.atMost ?? rounds) || runs.hasFailed(contender.name)) continue;
                bench.progress.step(`${title}, round ${round} of ${rounds}: ${contender.name}`);
                await turn(contender, round, runs);
            }
        } catch (error) {
            if (!(error instanceof OutOfTime)) throw error;
            for (const { name } of contenders) if (runs.values(name).length === 0) runs.fail(name, error.message);
            break;
        }
    }
    return runs;
}

async function turn(contender: Contender, round: number, runs: Runs): Promise<void> {
    try {
        runs.add(contender.name, await contender.run(round));
    } catch (error) {
        if (error instanceof OutOfTime) throw error;
        runs.fail(contender.name, error instanceof Error ? error.message : String(error));
    }
}
