import type { Stats } from 'node:fs';
import { chmod, chown, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { writeAtomically } from '../write-atomically.ts';
import { writeTogether } from '../write-together.ts';
import { keepAccess } from './keep-access.ts';

const isRoot = process.getuid?.() === 0;

async function fileOf(mode: number): Promise<{ cwd: string; path: string }> {
    const cwd = await mkdtemp(join(tmpdir(), 'gradus-access-'));
    onTestFinished(() => rm(cwd, { recursive: true, force: true }));
    const path = join(cwd, 'a');
    await writeFile(path, 'old');
    await chmod(path, mode);
    // Nobody else may give files away.
    if (isRoot) await chown(path, 65534, 5);
    return { cwd, path };
}

async function accessTo(path: string): Promise<readonly unknown[]> {
    const { uid, gid, mode } = await stat(path);
    return [uid, gid, (mode & 0o777).toString(8)];
}

describe.skipIf(process.platform === 'win32')(
    'who may read a file may read what takes its place, and nobody else',
    () => {
        test.each([0o640, 0o600, 0o664, 0o604])('%o', async mode => {
            const { cwd, path } = await fileOf(mode);
            const before = await accessTo(path);
            await writeAtomically(path, 'new', cwd);
            expect(await accessTo(path)).toEqual(before);
            await writeTogether([{ target: path, text: 'newer' }], cwd);
            expect(await accessTo(path)).toEqual(before);
        });
    }
);

describe('where files cannot be given to others', () => {
    /** A new file of 1:1, which may be given to some groups, in the place of one of 2:3. */
    async function accessOf(mode: number, groups: readonly number[], old = { uid: 2, gid: 3 }) {
        const chownTo = vi.fn(async (uid: number, gid: number) => {
            if (uid !== 1 || !groups.includes(gid)) throw Object.assign(new Error(), { code: 'EPERM' });
        });
        const chmodTo = vi.fn(async (_: number) => {});
        const made = { uid: 1, gid: 1 } as Stats;
        await keepAccess(
            { stat: (async () => made) as never, chown: chownTo, chmod: chmodTo as never },
            { ...old, mode: 0o100000 | mode }
        );
        return { given: chownTo.mock.calls, mode: chmodTo.mock.calls[0]?.[0].toString(8) };
    }

    test('a group that the user is in keeps what it may do', async () => {
        expect(await accessOf(0o640, [1, 3])).toEqual({
            given: [
                [2, 3],
                [1, 3]
            ],
            mode: '640'
        });
    });

    test('another group may do what anybody may', async () => {
        expect(await accessOf(0o660, [1])).toMatchObject({ mode: '600' });
        expect(await accessOf(0o664, [1])).toMatchObject({ mode: '644' });
    });

    test('nothing is given away that is theirs already', async () => {
        expect(await accessOf(0o640, [1], { uid: 1, gid: 1 })).toEqual({ given: [], mode: '640' });
        expect(await accessOf(0o640, [1], { uid: 2, gid: 1 })).toMatchObject({ mode: '640' });
    });
});
