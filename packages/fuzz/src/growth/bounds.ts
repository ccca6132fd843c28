import type { HeapUse } from './heap-use.ts';

/** More than this for eight times as much is not linear: eight times, and three times that for a noisy machine. */
export const MOST_RATIO = 8 * 3;
/** The same for memory, of which less depends on the machine: eight times, and twice that. */
export const MOST_MEMORY_RATIO = 8 * 2;
/** The same for four times as much, where programs are warm: four times, and two and a half times that. */
export const MOST_FURTHER_RATIO = 4 * 2.5;
/** The same for memory: four times, and one and a half times that. */
export const MOST_FURTHER_MEMORY_RATIO = 4 * 1.5;

const MB = 1024 * 1024;
/** Below that it is not seen how much is in use at most, since it is looked at only when so much has been taken. */
const LEAST_MOST = MB;
/** What is taken by anything, however small. */
const LEAST_ALL = MB / 4;

/** What so many times as much takes of memory, as multiples; the same number where it is linear. */
export interface MemoryRatios {
    readonly most: number;
    readonly all: number;
}

/** What 32n costs as multiples of 8n; each absent where it was not looked at. */
export interface FurtherRatios {
    readonly time?: number | undefined;
    readonly memory?: MemoryRatios | undefined;
}

/** Compares what the largest of some sizes takes with what the smallest does. */
export function memoryRatios(uses: readonly HeapUse[]): MemoryRatios {
    const [first, last] = [uses.at(0), uses.at(-1)];
    return {
        most: (last?.most ?? 0) / Math.max(first?.most ?? 0, LEAST_MOST),
        all: (last?.all ?? 0) / Math.max(first?.all ?? 0, LEAST_ALL)
    };
}

/** Whether memory grows more than it may from n to 8n. */
export function isGreedy({ most, all }: MemoryRatios): boolean {
    return most > MOST_MEMORY_RATIO || all > MOST_MEMORY_RATIO;
}

/**
 * Which of what was measured is more than it may be, in words; nothing where all is in proportion to the size. What was looked
 * at further on is judged by that: what grows with the square, but has an end, is steep before its end alone.
 *
 * @param time what 8n costs as a multiple of n
 * @param further the multiples of 32n and 8n
 */
export function tooMuch(time: number, memory: MemoryRatios, further: FurtherRatios): string[] {
    const [most, times] = further.memory
        ? [MOST_FURTHER_MEMORY_RATIO, 'for 32n as for 8n']
        : [MOST_MEMORY_RATIO, 'for 8n as for n'];
    const { most: inUse, all } = further.memory ?? memory;
    return [
        ...(further.time === undefined
            ? over(time, MOST_RATIO, 'the time for 8n as for n')
            : over(further.time, MOST_FURTHER_RATIO, 'the time for 32n as for 8n')),
        ...over(inUse, most, `the memory in use ${times}`),
        ...over(all, most, `the memory taken in all ${times}`)
    ];
}

function over(ratio: number, most: number, what: string): string[] {
    return ratio > most ? [`${ratio.toFixed(1)} times ${what}`] : [];
}
