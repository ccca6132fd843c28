import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makePrivateFolder } from './make-private-folder.ts';

const IS_POSIX = process.platform !== 'win32';

async function folder(): Promise<string> {
    const made = await mkdtemp(path.join(tmpdir(), 'gradus-private-'));
    onTestFinished(() => rm(made, { recursive: true, force: true }));
    return made;
}

test('folders in folders are made, for their owner alone, and those that are there stay', async () => {
    const place = path.join(await folder(), 'a', 'b', 'c');
    makePrivateFolder(place);
    makePrivateFolder(place);
    const { mode } = await stat(path.dirname(place));
    expect(mode & 0o077).toBe(IS_POSIX ? 0 : mode & 0o077);
});

test('what cannot be made fails', async () => {
    const file = path.join(await folder(), 'file');
    await writeFile(file, '');
    expect(() => makePrivateFolder(path.join(file, 'a', 'b'))).toThrow();
});

// Where folders are asked for all at once, this never ends.
if (process.platform === 'linux')
    test('nobody waits for a folder that takes none', () => {
        expect(() => makePrivateFolder('/proc/none')).toThrow('ENOENT');
        expect(() => makePrivateFolder('/proc/none/of/it')).toThrow('ENOENT');
    });
