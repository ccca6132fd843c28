import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { gradus, type Outcome, type Surroundings } from '../cli/gradus-command.ts';
import { BAD } from '../cli/temp-folder.ts';
import { COMMANDS, type Command, type Files, filesIn, folderFor, folderWith, halfDone } from './commands.ts';
import { type Changes, countedChanges, failingDisk, sampled } from './failing-disk.ts';
import { untold } from './told-files.ts';

/** At so many of the changes that a command makes, it is tried what happens if they fail. */
const MOST_TRIED = 8;

describe.each<[string, Command]>(Object.entries(COMMANDS))('%s', (_, command) => {
    test('a disk that fails once, at whatever change, leaves what was there, and nothing else', async () => {
        const whole = await wholeOf(command);
        let failed = 0;
        await atSome(whole.changes.all, async at => {
            const { outcome, files } = await tried(command, failing('EIO', at, false));
            // There is another way for some, such as to copy what cannot have a second name.
            if (outcome.exitCode === 0) return expect(files, `at ${at}`).toEqual(whole.files);
            failed++;
            expectTold(outcome, 'the disk does not work as it should.');
            expect(halfDone(files, whole.was, whole.files, command), `at ${at}`).toEqual([]);
        });
        expect(failed).toBeGreaterThan(2);
    });

    test('one that fails for good, at whatever change, loses nothing, and it is told where what is', async () => {
        const whole = await wholeOf(command);
        await atSome(whole.changes.all, async at => {
            const { outcome, files, cwd } = await tried(command, failing('EPERM', at, true));
            expectTold(outcome, '');
            const faults = untold(files, whole.was, whole.files, outcome.stderr, cwd, command);
            expect(faults, `at ${at}: ${outcome.stderr}`).toEqual([]);
        });
    });

    test('one that knows no second names for files takes all of it', async () => {
        const whole = await wholeOf(command);
        const { outcome, files } = await tried(command, below =>
            failingDisk({ code: 'EPERM', at: 1, stays: true, only: 'link', below })
        );
        expect(outcome).toMatchObject({ exitCode: 0 });
        expect(files).toEqual(whole.files);
    });

    test('nothing takes the name of an old file that the disk does not surely have', async () => {
        const whole = await wholeOf(command);
        const { outcome, files } = await tried(command, below =>
            failingDisk({ code: 'EIO', at: 1, only: 'sync', below })
        );
        expectTold(outcome, 'the disk does not work as it should.');
        expect(halfDone(files, whole.was, whole.files, command)).toEqual([]);
    });

    test.each([
        ['ENOSPC', 'the disk is full.'],
        ['EROFS', 'the disk is read-only.']
    ])('a disk that takes nothing (%s) is told of', async (code, reason) => {
        const { outcome, files, was } = await tried(command, failing(code, 1, true));
        expectTold(outcome, reason);
        expect(files).toEqual(was);
    });
});

/** Commands that make folders for what they write. */
const MAKERS = {
    init: ['init', 'new/one'],
    import: ['import', 'csv', 'table.csv', '-o', 'new/one', '--code', 'Made', '--title', 'Made'],
    export: ['export', 'csv', 'in', '-o', 'new/one'],
    pack: ['pack', 'in', '-o', 'new/one']
} as const;

describe.each(Object.entries(MAKERS))('gradus %s', (_, args) => {
    const before = { ...COMMANDS.packing.before, ...COMMANDS['an import'].before };

    test.each([
        ['EROFS', 'the disk is read-only.'],
        ['EACCES', 'you have no permission for it.'],
        ['ENOENT', 'the system lets none be made there.']
    ])('a folder that cannot be made (%s) is told of as one', async (code, reason) => {
        const cwd = await folderWith(before);
        const { exitCode, stderr } = await gradus(args, { ...failing(code, 1, true)(cwd), cwd });
        expect({ exitCode, stderr }).toEqual({
            exitCode: 4,
            stderr: expect.stringMatching(
                /^Could not write new\/one\S*: the folder new could not be made, as [^\n]*\n$/
            )
        });
        expect(stderr).toContain(`as ${reason}`);
    });

    test('a file in the place of a folder is told of', async () => {
        const cwd = await folderWith({ ...before, new: '' });
        const { exitCode, stderr } = await gradus(args, { cwd });
        expect({ exitCode, stderr }).toEqual({
            exitCode: 4,
            stderr: expect.stringMatching(/: the folder new could not be made, as there is a file of that name\.\n$/)
        });
    });
});

if (process.platform === 'linux')
    test('where the system lets nothing be made, it is told of, and nobody waits', async () => {
        const cwd = await folderWith(COMMANDS.packing.before);
        const folder = 'as the system lets none be made there.';
        for (const [args, told] of [
            [
                ['init', '/proc/made/new'],
                `/proc/made/new/framework.gradus: the folder made could not be made, ${folder}`
            ],
            [['init', '/proc'], '/proc/framework.gradus: the system lets no file be made there.'],
            [['pack', 'in', '-o', '/proc/made'], `/proc/made: the folder made could not be made, ${folder}`],
            [
                ['export', 'json', 'in', '-o', '/proc/made.json'],
                '/proc/made.json: the system lets no file be made there.'
            ]
        ] as const) {
            const { exitCode, stderr } = await gradus(args, { cwd });
            expect({ exitCode, stderr }).toEqual({ exitCode: 4, stderr: `Could not write ${told}\n` });
        }
    });

test('a disk that is full from some point on leaves the old files', async () => {
    const command: Command = COMMANDS['an export of several files'];
    const { changes, files: after } = await wholeOf(command);
    let full = 0;
    await atSome(changes.all, async at => {
        const { outcome, files, was } = await tried(command, failing('ENOSPC', at, true));
        // What is left to do then needs no room.
        if (outcome.exitCode === 0) return expect(files).toEqual(after);
        full++;
        expectTold(outcome, 'the disk is full.');
        expect(files).toEqual(was);
    });
    expect(full).toBeGreaterThan(2);
});

test('a cache that cannot be written costs time and nothing else', async () => {
    const cwd = await folderWith({ 'a.gradus': BAD, 'cache/': '' });
    const cache = path.join(cwd, 'cache');
    const plain = await gradus(['check', '.'], { cwd });
    for (const code of ['ENOSPC', 'EROFS', 'EIO']) {
        // What is read-only takes nothing from the beginning.
        for (let at = 1; at <= (code === 'EROFS' ? 1 : 4); at++) {
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
    readonly cwd: string;
    /** What was there before, and is afterwards. */
    readonly was: Files;
    readonly files: Files;
}

/** @param surroundings of the command, in a folder */
async function tried(command: Command, surroundings: (cwd: string) => Surroundings): Promise<Tried> {
    const cwd = await folderFor(command);
    const was = await filesIn(cwd);
    const outcome = await gradus(command.args, { ...surroundings(cwd), cwd });
    return { outcome, cwd, was, files: await filesIn(cwd) };
}

const wholes = new Map<Command, Promise<Tried & { readonly changes: Changes }>>();

/** What a command does where nothing fails, and by how many changes. */
function wholeOf(command: Command): Promise<Tried & { readonly changes: Changes }> {
    const whole = wholes.get(command) ?? counted(command);
    wholes.set(command, whole);
    return whole;
}

async function counted(command: Command): Promise<Tried & { readonly changes: Changes }> {
    const whole = await tried(command, below => failingDisk({ code: 'count', below }));
    expect(whole.outcome).toMatchObject({ exitCode: 0 });
    expect(whole.files).not.toEqual(whole.was);
    return { ...whole, changes: countedChanges(whole.outcome.stderr) };
}

/** Tries something at some of so many changes, a few at a time. */
async function atSome(changes: number, attempt: (at: number) => Promise<void>): Promise<void> {
    const places = sampled({ of: changes, most: MOST_TRIED });
    expect(places.length).toBeGreaterThan(2);
    for (let index = 0; index < places.length; index += 3) {
        await Promise.all(places.slice(index, index + 3).map(attempt));
    }
}

function failing(code: string, at: number, stays: boolean): (below: string) => Surroundings {
    return below => failingDisk({ code, at, stays, below });
}

/** Exit code 4, with one sentence on why; nothing of how the program is made. */
function expectTold({ exitCode, stderr }: Outcome, reason: string): void {
    expect({ exitCode, stderr }).toEqual({ exitCode: 4, stderr: expect.stringContaining(reason) });
    expect(stderr).toMatch(/^(?:Could not (?:write|remove) \S+: |Everything was written, ).*\.$/m);
    expect(stderr).not.toMatch(/\bE[A-Z]{3,}\b|\n\s+at /);
}
