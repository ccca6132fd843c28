import { mkdir, mkdtemp, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const { watch } = vi.hoisted(() => ({ watch: vi.fn<typeof import('node:fs').watch>() }));
vi.mock('node:fs', async load => ({ ...(await load<typeof import('node:fs')>()), watch }));

const { watch: realWatch } = await vi.importActual<typeof import('node:fs')>('node:fs');
const { FolderWatch } = await import('./folder-watch.ts');

let folder: string;

beforeEach(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'gradus-test-')));
    watch.mockImplementation(realWatch);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('many changes at once are one, and none is heard of a folder that is no longer followed', async () => {
    const onChange = vi.fn();
    const folders = new FolderWatch(onChange, () => {});
    folders.follow(new Set([folder]));
    for (let n = 0; n < 20; n++) await writeFile(join(folder, `${n}.txt`), '');
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(1));
    folders.follow(new Set());
    await writeFile(join(folder, 'later.txt'), '');
    await new Promise(resolve => setTimeout(resolve, 300));
    expect(onChange).toHaveBeenCalledTimes(1);
    folders.close();
});

test('a folder that takes the place of another one is watched instead of it', async () => {
    const onChange = vi.fn();
    const [watched, other] = [join(folder, 'watched'), join(folder, 'other')];
    for (const each of [watched, other]) await mkdir(each);
    const folders = new FolderWatch(onChange, () => {});
    expect(folders.follow(new Set([watched]))).toBe(true);
    expect(folders.follow(new Set([watched]))).toBe(false);
    await rm(watched, { recursive: true });
    await rename(other, watched);
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(1));
    expect(folders.follow(new Set([watched]))).toBe(true);
    await writeFile(join(watched, 'a.txt'), '');
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(2));
    folders.close();
});

test('a folder that is not there is nothing to worry about; a limit of the system is said once', () => {
    const onLimit = vi.fn();
    const folders = new FolderWatch(() => {}, onLimit);
    folders.follow(new Set([join(folder, 'nowhere')]));
    expect(onLimit).not.toHaveBeenCalled();
    watch.mockImplementation(() => {
        throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
    });
    folders.follow(new Set([folder, tmpdir()]));
    expect(onLimit).toHaveBeenCalledTimes(1);
    folders.close();
});
