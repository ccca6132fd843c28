import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { readSources } from './read-sources.ts';

test('all files together have one limit, as they are when they are not compressed any more', async () => {
    const cwd = await mkdtemp(join(tmpdir(), 'gradus-sources-'));
    onTestFinished(() => rm(cwd, { recursive: true, force: true }));
    const text = 'a'.repeat(3_000_000);
    await writeFile(join(cwd, 'a.csv'), text);
    await writeFile(join(cwd, 'b.csv'), text);
    await writeFile(join(cwd, 'c.csv.gz'), gzipSync(text));
    const read = (paths: readonly string[], most: number) => readSources(paths, cwd, { extensions: ['.csv'] }, most);
    expect((await read(['a.csv', 'c.csv.gz'], 6_000_000)).map(({ name }) => name)).toEqual(['a.csv', 'c.csv']);
    await expect(read(['a.csv'], 2_000_000)).rejects.toThrow('a.csv is larger than 2 MB. Import a part of it.');
    await expect(read(['c.csv.gz'], 2_000_000)).rejects.toThrow('c.csv.gz is larger than 2 MB.');
    for (const second of ['b.csv', 'c.csv.gz']) {
        await expect(read(['a.csv', second], 5_000_000)).rejects.toThrow(
            `The files are larger than 5 MB together, with ${second}. Import a part of them.`
        );
    }
    await expect(read(['.'], 5_000_000)).rejects.toThrow('together');
});
