import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { NewCode } from './new-code.ts';

test('code that runs for the first time is noticed, and the second time is not', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'gradus-fuzz-code-'));
    const code = await NewCode.watch(folder);
    try {
        const file = path.join(folder, 'example.mjs');
        await writeFile(file, 'export function of(n) { if (n > 3) { return "large"; } return "small"; }\n');
        // By a variable, so that it is loaded as it is.
        const { of } = (await import(/* @vite-ignore */ file)) as { of(n: number): string };
        const isNew = async (n: number) => {
            of(n);
            return code.hasRun();
        };
        expect([await isNew(1), await isNew(2), await isNew(5), await isNew(6)]).toEqual([true, false, true, false]);
    } finally {
        code.stop();
        await rm(folder, { recursive: true });
    }
});
