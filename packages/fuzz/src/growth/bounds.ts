import type { HeapUse } from './heap-use.ts';

/** More than this for eight times as much is not linear: eight times, and three times that for a noisy machine. */
export const MOST_RATIO = 8 * 3;
/** The same for four times as much, where programs are warm: four times, and two and a half times that. */
export const MOST_FURTHER_RATIO = 4 * 2.5;
/** The same for memory, of which less depends on the machine: eight times, and twice that. */
export const MOST_MEMORY_RATIO = 8 * 2;

const MB = 1024 * 1024;
/** Below that it is not seen how much is in use at most, since it is looked at only when so much has been taken. */
const LEAST_MOST = MB;
/** What is taken by anything, however small. */
const LEAST_ALL = MB / 4;

/** What eight times as much takes of memory, as multiples; 8 where it is linear. */
export interface MemoryRatios {
    readonly most: number;
    readonly all: number;
}

/** Compares what the largest of some sizes takes with what the smallest does. */
export function memoryRatios(uses: readonly HeapUse[]): MemoryRatios {
    const [first, last] = [uses.at(0), uses.at(-1)];
    return {
        most: (last?.most ?? 0) / Math.max(first?.most ?? 0, LEAST_MOST),
        all: (last?.all ?? 0) / Math.max(first?.all ?? 0, LEAST_ALL)
    };
}

/** Which of what was measured is more than it may be, in words; nothing where all is in proportion to the size. */
export function tooMuch(time: number, further: number | undefined, { most, all }: MemoryRatios): string[] {
    return [
        ...(time > MOST_RATIO ? [`${time.toFixed(1)} times the time for 8 times as much`] : []),
        ...(further !== undefined && further > MOST_FURTHER_RATIO
            ? [`${further.toFixed(1)} times the time for 32n as for 8n`]
            : []),
        ...(most > MOST_MEMORY_RATIO ? [`${most.toFixed(1)} times the memory in use for 8 times as much`] : []),
        ...(all > MOST_MEMORY_RATIO ? [`${all.toFixed(1)} times the memory taken in all for 8 times as much`] : [])
    ];
}
