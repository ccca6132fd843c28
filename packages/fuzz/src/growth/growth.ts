import { cpuMs } from '../running/trying.ts';
import { MOST_FURTHER_RATIO, MOST_RATIO } from './bounds.ts';

/** What n, 2n, 4n and 8n of something cost. */
export interface Growth {
    readonly family: string;
    /** How many pieces there are at first: n. */
    readonly count: number;
    /** How large the largest input is, in bytes, of those up to 8n. */
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

export const STEPS = [1, 2, 4, 8] as const;
/**
 * What is steep from n to 8n may be so because the machine is, or because it has not come to its end yet: what is really more
 * than linear goes on being it.
 */
export const FURTHER_STEPS = [8, 16, 32] as const;
const STEEP_EXPONENT = 1.2;
/** What the last doubling alone may multiply the cost with. */
const STEEP_DOUBLING = 2.5;
/** What costs more than that for 8n would take minutes further on. */
const LONGEST_FURTHER_MS = 200;
/** Something is made larger until it costs so much; what costs less cannot be told from what everything costs. */
const ENOUGH_MS = 2;
const LARGEST_BYTES = 48_000;
const MOST = 8192;
const ROUNDS = 2;
/** Systems tell what was computed in steps of a few milliseconds: so long is measured together. */
const TOGETHER_MS = 40;
/** And so often, since memory is tidied up now and then, which costs whoever is on. */
const LEAST_TIMES = 4;
/** But not where that takes long, and tidying up is part of all of it. */
const LONG_MS = 200;
const MOST_TIMES = 50;

/** Measures how the cost of something grows. */
export async function growthOf(family: string, grows: Grows): Promise<Growth> {
    const count = await beginning(grows);
    const sizes = await Promise.all(STEPS.map(step => grows(count * step)));
    let growth = await measured(sizes);
    // A second look before something is said against it.
    if (growth.ratio > MOST_RATIO) {
        const again = await measured(sizes);
        if (again.ratio < growth.ratio) growth = again;
    }
    return { family, count, bytes: sizes.at(-1)?.bytes ?? 0, ...growth };
}

/** What 8n, 16n and 32n cost of what seems to be steep, measured again with each other. */
export async function furtherOn(growth: Growth, grows: Grows): Promise<readonly number[]> {
    const sizes = await Promise.all(FURTHER_STEPS.map(step => grows(growth.count * step)));
    const first = await msOf(sizes);
    if (furtherRatio(first) <= MOST_FURTHER_RATIO) return first;
    const again = await msOf(sizes);
    return furtherRatio(again) < furtherRatio(first) ? again : first;
}

/** Whether more of it would take too long to be looked at. */
export function isLong({ ms }: Pick<Growth, 'ms'>): boolean {
    return (ms.at(-1) ?? 0) > LONGEST_FURTHER_MS;
}

/** Whether it is worth looking what more of it costs. */
export function isSteep({ ms, exponent }: Pick<Growth, 'ms' | 'exponent'>): boolean {
    const [before = 0, last = 0] = ms.slice(-2);
    if (last < ENOUGH_MS) return false;
    return exponent > STEEP_EXPONENT || last > before * STEEP_DOUBLING;
}

/** What four times as much costs, further on, as a multiple; 4 where it is linear. */
export function furtherRatio(further: readonly number[]): number {
    return (further.at(-1) ?? 0) / Math.max(further[0] ?? 0, ENOUGH_MS);
}

/** How many pieces cost something that can be measured. */
async function beginning(grows: Grows): Promise<number> {
    for (let count = 16; ; count *= 2) {
        const grown = await grows(count);
        await grown.run();
        if ((await cost(grown)) >= ENOUGH_MS || grown.bytes > LARGEST_BYTES || count >= MOST) return count;
    }
}

async function measured(sizes: readonly Grown[]): Promise<Pick<Growth, 'ms' | 'ratio' | 'exponent'>> {
    const ms = await msOf(sizes);
    // What is still cheap when there is eight times as much is cheap, whatever it is a multiple of.
    const first = Math.max(ms[0] ?? 0, ENOUGH_MS / 4);
    return { ms, ratio: (ms.at(-1) ?? 0) / first, exponent: slope(ms) };
}

/** What each size costs: all in turn, the best of some rounds. */
async function msOf(sizes: readonly Grown[]): Promise<number[]> {
    const ms = sizes.map(() => Number.POSITIVE_INFINITY);
    for (let round = 0; round < ROUNDS; round++) {
        for (const [index, size] of sizes.entries()) ms[index] = Math.min(ms[index] ?? 0, await cost(size));
    }
    return ms;
}

/** What one time costs, of several that are measured together. */
async function cost({ run }: Grown): Promise<number> {
    const begin = cpuMs();
    for (let times = 1; ; times++) {
        await run();
        const spent = cpuMs() - begin;
        const isEnough = spent >= LONG_MS || (spent >= TOGETHER_MS && times >= LEAST_TIMES) || times >= MOST_TIMES;
        if (isEnough) return spent / times;
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
