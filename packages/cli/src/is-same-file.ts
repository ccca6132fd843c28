import type { BigIntStats, Stats } from 'node:fs';

/** Whether what was found under two names, or is open under two numbers, is one file, pipe or device. */
export function isSameFile<T extends Stats | BigIntStats>(one: T, other: T): boolean {
    return one.ino === other.ino && one.dev === other.dev;
}
