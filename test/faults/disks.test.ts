import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { gradus, type Outcome, type Surroundings } from '../cli/gradus-command.ts';
import { BAD } from '../cli/temp-folder.ts';
import { COMMANDS, type Command, type Files, filesIn, folderWith, halfDone } from './commands.ts';
import { failingDisk } from './failing-disk.ts';

/** More changes than any of the commands makes. */
const MOST_CHANGES = 80;

describe.each<[string, Command]>(Object.entries(COMMANDS))('%s', (_, command) => {
    test('a disk that fails once, at whatever change, leaves what was there, and nothing else', async () => {
        const whole = await tried(command, () => ({}));
        expect(whole.outcome.exitCode).toBe(0);
        let tries = 0;
        for (let at = 1; at <= MOST_CHANGES; at += 2) {
            const both = await Promise.all([at, at + 1].map(each => tried(command, failing('EIO', each, false))));
            const failed = both.filter(({ outcome }) => outcome.exitCode !== 0);
            for (const { outcome, files } of failed) {
                expectTold(outcome, 'the disk does not work as it should.');
                expect(halfDone(files, command, whole.files)).toEqual([]);
            }
            tries += failed.length;
            if (failed.length < both.length) break;
        }
        // As many as there are changes; with none it would have been tried nowhere.
        expect(tries).toBeGreaterThan(2);
        expect(tries).toBeLessThan(MOST_CHANGES);
    });

    test.each([
        ['ENOSPC', 'the disk is full.'],
        ['EROFS', 'the disk is read-only.']
    ])('a disk that takes nothing (%s) is told of', async (code, reason) => {
        const { outcome, files } = await tried(command, failing(code, 1, true));
        expectTold(outcome, reason);
        expect(halfDone(files, command, command.before)).toEqual([]);
    });
});

test('a disk that is full from some point on leaves the old files', async () => {
    const command: Command = COMMANDS['an export of several files'];
    for (const at of [3, 8]) {
        const { outcome, files } = await tried(command, failing('ENOSPC', at, true));
        expectTold(outcome, 'the disk is full.');
        expect(files).toEqual(await filesIn(await folderWith(command.before)));
    }
});

test('a cache that cannot be written costs time and nothing else', async () => {
    const cwd = await folderWith({ 'a.gradus': BAD, 'cache/': '' });
    const cache = path.join(cwd, 'cache');
    const plain = await gradus(['check', '.'], { cwd });
    for (const code of ['ENOSPC', 'EROFS', 'EIO']) {
        for (let at = 1; at <= 4; at++) {
            const { env, preload } = failingDisk({ code, at, stays: code !== 'EIO', below: cache });
            const outcome = await gradus(['check', '.'], { cwd, preload, env: { ...env, GRADUS_CACHE_DIR: cache } });
            expect(outcome).toEqual(plain);
            const names = await readdir(cache, { recursive: true });
            // What is kept has a whole name; what was not finished is gone.
            expect(names.filter(name => /\.\d+-[a-z\d]{6,}$/.test(name))).toEqual([]);
        }
    }
});

interface Tried {
    readonly outcome: Outcome;
    readonly files: Files;
}

/** @param surroundings of the command, in a folder */
async function tried({ args, before }: Command, surroundings: (cwd: string) => Surroundings): Promise<Tried> {
    const cwd = await folderWith(before);
    const outcome = await gradus(args, { ...surroundings(cwd), cwd });
    return { outcome, files: await filesIn(cwd) };
}

function failing(code: string, at: number, stays: boolean): (below: string) => Surroundings {
    return below => failingDisk({ code, at, stays, below });
}

/** Exit code 4, with one sentence on why; nothing of how the program is made. */
function expectTold({ exitCode, stderr }: Outcome, reason: string): void {
    expect({ exitCode, stderr }).toEqual({ exitCode: 4, stderr: expect.stringContaining(reason) });
    expect(stderr).toMatch(/^Could not (?:write|make the folder) \S+: .*\.$/m);
    expect(stderr).not.toMatch(/\bE[A-Z]{3,}\b|\n\s+at /);
}
