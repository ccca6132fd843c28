import { link, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { leadToSameFile } from './is-same-file.ts';

let folder: string;
const same = (one: string, other: string) => leadToSameFile(join(folder, one), join(folder, other));

beforeEach(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'gradus-same-')));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    await mkdir(join(folder, 'real'));
    await mkdir(join(folder, 'other'));
    await symlink(join(folder, 'real'), join(folder, 'link'), 'junction');
});

test('a file that is there is known by whatever name leads to it', async () => {
    await writeFile(join(folder, 'real/a'), '');
    await link(join(folder, 'real/a'), join(folder, 'other/b'));
    await writeFile(join(folder, 'other/a'), '');
    expect(await same('real/a', 'link/a')).toBe(true);
    expect(await same('real/a', 'other/b')).toBe(true);
    expect(await same('real/a', 'other/a')).toBe(false);
});

test('so is one that is not there yet', async () => {
    expect(await same('real/a', 'link/a')).toBe(true);
    expect(await same('real/a', 'real/b')).toBe(false);
    expect(await same('real/a', 'other/a')).toBe(false);
    expect(await same('nowhere/a', 'nowhere/a')).toBe(true);
    expect(await same('nowhere/a', 'elsewhere/a')).toBe(false);
});
