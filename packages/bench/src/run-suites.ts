import { OutOfTime } from './clock.ts';
import type { Bench } from './measures/bench.ts';
import type { Findings, Suite } from './measures/outcome.ts';

/** A suite may take more than its share of the time that is left, as others mostly take less. */
const GENEROSITY = 1.7;
/** What is kept for those that run last. */
const RESERVED_SECONDS = 32;

/**
 * Runs suites one after the other, those last that wait for others most. One that fails leaves its rows empty
 * and says why.
 *
 * @returns what was found, in the order of the suites as they were given
 */
export async function runSuites(bench: Bench, suites: readonly Suite[]): Promise<Findings> {
    const whole = bench.clock;
    const found = new Map<Suite, Findings>();
    const order = suites.toSorted((a, b) => Number(a.isLong ?? false) - Number(b.isLong ?? false));
    for (const [index, suite] of order.entries()) {
        const rest = order.slice(index);
        bench.clock = whole.part(timeFor(suite, rest, whole.secondsLeft()));
        const begun = performance.now();
        found.set(suite, await findingsOf(suite, bench));
        bench.progress.say(`${suite.name}: done after ${((performance.now() - begun) / 1000).toFixed(0)} s`);
    }
    bench.clock = whole;
    const all = suites.flatMap(suite => found.get(suite) ?? []);
    return { rows: all.flatMap(({ rows }) => rows), tables: all.flatMap(({ tables }) => tables) };
}

/** The seconds that a suite may take of those that are left for it and for what comes after it. */
function timeFor(suite: Suite, rest: readonly Suite[], seconds: number): number {
    if (suite.isLong || !Number.isFinite(seconds)) return seconds;
    const others = rest.filter(each => !each.isLong).length;
    const reserved = others < rest.length ? RESERVED_SECONDS : 0;
    return (Math.max(0, seconds - reserved) / others) * GENEROSITY;
}

async function findingsOf(suite: Suite, bench: Bench): Promise<Findings> {
    try {
        return await suite.run(bench);
    } catch (error) {
        const missing = error instanceof Error ? error.message : String(error);
        if (!(error instanceof OutOfTime)) bench.progress.say(`${suite.name} failed: ${missing}`);
        return { rows: suite.goals.map(goal => ({ ...goal, gradus: { missing } })), tables: [] };
    }
}
