import type { BigIntStats, Stats } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Whether what was found under two names, or is open under two numbers, is one file, pipe or device. */
export function isSameFile<T extends Stats | BigIntStats>(one: T, other: T): boolean {
    return one.ino === other.ino && one.dev === other.dev;
}

/**
 * Whether two absolute paths lead to one file, or will once it is there: in a folder that has two names, where names in large
 * and small letters are one, or where a file has two names.
 */
export async function leadToSameFile(one: string, other: string): Promise<boolean> {
    const [place, otherPlace] = await Promise.all([one, other].map(placeOf));
    if (place === otherPlace) return true;
    const [first, second] = await Promise.all([one, other].map(each => stat(each).catch(() => undefined)));
    return first !== undefined && second !== undefined && isSameFile(first, second);
}

/** A path in a folder without links on the way to it. */
async function placeOf(path: string): Promise<string> {
    return join(await realpath(dirname(path)).catch(() => dirname(path)), basename(path));
}
