import { cpuMs } from '../running/trying.ts';

/** What n, 2n, 4n and 8n of something cost. */
export interface Growth {
    readonly family: string;
    /** How large the largest input is, in bytes. */
    readonly bytes: number;
    readonly ms: readonly number[];
    /** What eight times as much costs, as a multiple; 8 where it is linear. */
    readonly ratio: number;
    /** The power of the size that the cost grows with; 1 where it is linear. */
    readonly exponent: number;
}

export interface Grown {
    readonly bytes: number;
    /** Does the work, once. */
    run(): Promise<void>;
}

/** Makes what costs something, of a number of pieces. */
export type Grows = (count: number) => Promise<Grown> | Grown;

const STEPS = [1, 2, 4, 8] as const;
/** Something is made larger until it costs so much; what costs less cannot be told from what everything costs. */
const ENOUGH_MS = 2;
const LARGEST_BYTES = 48_000;
const MOST = 8192;
const ROUNDS = 2;
/** Systems tell what was computed in steps of a few milliseconds: so long is measured together. */
const TOGETHER_MS = 40;
/** And so often, since memory is tidied up now and then, which costs whoever is on. */
const LEAST_TIMES = 4;
const MOST_TIMES = 50;

/** More than this for eight times as much is not linear: eight times, and three times that for a noisy machine. */
export const MOST_RATIO = 8 * 3;

/** Measures how the cost of something grows, all sizes in turn, the best of some rounds for each. */
export async function growthOf(family: string, grows: Grows): Promise<Growth> {
    const count = await beginning(grows);
    const sizes = await Promise.all(STEPS.map(step => grows(count * step)));
    let growth = await measured(family, sizes);
    // A second look before something is said against it.
    if (growth.ratio > MOST_RATIO) {
        const again = await measured(family, sizes);
        if (again.ratio < growth.ratio) growth = again;
    }
    return growth;
}

/** How many pieces cost something that can be measured. */
async function beginning(grows: Grows): Promise<number> {
    for (let count = 16; ; count *= 2) {
        const grown = await grows(count);
        await grown.run();
        if ((await cost(grown)) >= ENOUGH_MS || grown.bytes > LARGEST_BYTES || count >= MOST) return count;
    }
}

async function measured(family: string, sizes: readonly Grown[]): Promise<Growth> {
    const ms = sizes.map(() => Number.POSITIVE_INFINITY);
    for (let round = 0; round < ROUNDS; round++) {
        for (const [index, size] of sizes.entries()) ms[index] = Math.min(ms[index] ?? 0, await cost(size));
    }
    // What is still cheap when there is eight times as much is cheap, whatever it is a multiple of.
    const first = Math.max(ms[0] ?? 0, ENOUGH_MS / 4);
    return { family, bytes: sizes.at(-1)?.bytes ?? 0, ms, ratio: (ms.at(-1) ?? 0) / first, exponent: slope(ms) };
}

/** What one time costs, of several that are measured together. */
async function cost({ run }: Grown): Promise<number> {
    const begin = cpuMs();
    for (let times = 1; ; times++) {
        await run();
        const spent = cpuMs() - begin;
        if ((spent >= TOGETHER_MS && times >= LEAST_TIMES) || times >= MOST_TIMES) return spent / times;
    }
}

/** The slope of the line through the logarithms, of which each step is one doubling. */
export function slope(ms: readonly number[]): number {
    const points = ms.map((each, step) => [step, Math.log2(Math.max(each, 0.05))] as const);
    const meanStep = points.reduce((sum, [step]) => sum + step, 0) / points.length;
    const meanCost = points.reduce((sum, [, each]) => sum + each, 0) / points.length;
    const over = points.reduce((sum, [step, each]) => sum + (step - meanStep) * (each - meanCost), 0);
    return over / points.reduce((sum, [step]) => sum + (step - meanStep) ** 2, 0);
}
