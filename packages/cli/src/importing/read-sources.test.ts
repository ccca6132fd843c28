import { execFile } from 'node:child_process';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
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

test.skipIf(process.platform === 'win32')('what is no file is refused, and passed over in folders', async () => {
    const cwd = await mkdtemp(join(tmpdir(), 'gradus-sources-'));
    onTestFinished(() => rm(cwd, { recursive: true, force: true }));
    await symlink('/dev/zero', join(cwd, 'link.csv'));
    await promisify(execFile)('mkfifo', [join(cwd, 'pipe.csv')]);
    await writeFile(join(cwd, 'a.csv'), 'Code');
    const read = (path: string) => readSources([path], cwd, { extensions: ['.csv'] });
    for (const name of ['link.csv', 'pipe.csv', '/dev/zero']) {
        await expect(read(name)).rejects.toThrow(
            `Could not read ${name}: it is no file. Save what comes of it in one, and name that.`
        );
    }
    expect((await read('.')).map(({ name }) => name)).toEqual(['a.csv']);
});

// Linux says of some files that there is nothing in them, although there is.
test.runIf(process.platform === 'linux')('the limit holds whatever a file says of its size', async () => {
    const read = (most: number) => readSources(['/proc/self/status'], '/', { extensions: ['.csv'] }, most);
    expect((await read(1_000_000))[0]?.bytes.length).toBeGreaterThan(100);
    await expect(read(100)).rejects.toThrow('status is larger than');
});
