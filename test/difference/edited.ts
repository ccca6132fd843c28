import { cp, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** A change of one file: what is written in it, and what is to be written instead. */
export type Edit = readonly [file: string, before: string, after: string];

/** A copy of a framework's folder with some edits, removed when the test is done. */
export async function edited(folder: string, edits: readonly Edit[]): Promise<string> {
    const parent = await realpath(await mkdtemp(path.join(tmpdir(), 'gradus-difference-')));
    onTestFinished(() => rm(parent, { recursive: true, force: true }));
    const copy = path.join(parent, 'framework');
    await cp(folder, copy, { recursive: true });
    for (const [name, before, after] of edits) {
        const file = path.join(copy, name);
        const text = await readFile(file, 'utf8');
        if (!text.includes(before)) throw new Error(`There is no “${before}” in ${name}.`);
        await writeFile(
            file,
            text.replace(before, () => after)
        );
    }
    return copy;
}
