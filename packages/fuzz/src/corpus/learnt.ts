import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Json } from '@gradus/exchange/importers';

/** Inputs from which others are made, one on each line of a file for each target. */
export const LEARNT = path.resolve(import.meta.dirname, '../../corpus-of-code');

/** So that what is kept stays small: the signs of one input, and of all of a target. */
const LONGEST = 3000;
const MOST = 20_000;

/** The inputs that led, in runs before, to code that none of those before them had led to. */
export async function learntInputs(target: string, folder = LEARNT): Promise<readonly Json[]> {
    const text = await readFile(fileOf(target, folder), 'utf8').catch(() => '');
    return text.split('\n').flatMap(line => (line === '' ? [] : [JSON.parse(line) as Json]));
}

/** Keeps what a run has learnt beside what was known, as far as there is room. */
export async function keepLearnt(target: string, learnt: readonly Json[], folder = LEARNT): Promise<void> {
    let left = MOST;
    const lines: string[] = [];
    const all = [...(await learntInputs(target, folder)), ...learnt].map(input => JSON.stringify(input));
    for (const line of new Set(all)) {
        if (line.length > LONGEST || line.length >= left) continue;
        left -= line.length + 1;
        lines.push(`${line}\n`);
    }
    if (lines.length === 0) return;
    await mkdir(folder, { recursive: true });
    await writeFile(fileOf(target, folder), lines.join(''));
}

function fileOf(target: string, folder: string): string {
    return path.join(folder, `${target}.jsonl`);
}
