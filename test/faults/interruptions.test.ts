import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { gradus, IS_POSIX, startGradus } from '../cli/gradus-command.ts';
import { BAD, GOOD } from '../cli/temp-folder.ts';
import { COMMANDS, type Command, filesIn, folderFor, folderWith, halfDone, TABLE } from './commands.ts';
import { countedChanges, failingDisk, sampled } from './failing-disk.ts';

/** At so many of the changes that a command makes, it is ended. */
const MOST_TRIED = 8;
const TRIED_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

if (IS_POSIX)
    describe.each<[string, Command]>(Object.entries(COMMANDS))('%s that somebody ends', (_, command) => {
        test('leaves what was there, and nothing beside it', async () => {
            const done = await folderFor(command);
            const was = await filesIn(done);
            const { stderr } = await gradus(command.args, {
                cwd: done,
                ...failingDisk({ code: 'count', below: done })
            });
            const after = await filesIn(done);
            const places = sampled({ of: countedChanges(stderr).waitable, most: MOST_TRIED });
            expect(places.length).toBeGreaterThan(2);
            for (let from = 0; from < places.length; from += 3) {
                const ended = places.slice(from, from + 3).map(async (at, index) => {
                    const signal = TRIED_SIGNALS[index] ?? 'SIGINT';
                    const cwd = await folderFor(command);
                    await endAt(command, cwd, at, signal);
                    expect(halfDone(await filesIn(cwd), was, after, command), `at ${at} by ${signal}`).toEqual([]);
                });
                await Promise.all(ended);
            }
        });
    });

describe('two at once', () => {
    test('that export to one file leave the whole of one of them', async () => {
        const big = GOOD.replace('role R', `${rolesOf(400)}role R`);
        const cwd = await folderWith({ 'one/a.gradus': GOOD, 'two/a.gradus': big });
        const texts: string[] = [];
        for (const each of ['one', 'two']) {
            await gradus(['export', 'json', each, '-o', `${each}.json`], { cwd });
            texts.push((await filesIn(cwd))[`${each}.json`] ?? '');
        }
        const runs = ['one', 'two', 'one', 'two'].map(each =>
            gradus(['export', 'json', each, '-o', 'both.json'], { cwd })
        );
        for (const { exitCode } of await Promise.all(runs)) expect(exitCode).toBe(0);
        const files = await filesIn(cwd);
        expect(texts).toContain(files['both.json']);
        expect(Object.keys(files).filter(name => name.includes('.tmp'))).toEqual([]);
    });

    test('that make a framework in one folder: one of them does', async () => {
        const cwd = await folderWith({});
        const runs = await Promise.all(
            ['A', 'B', 'C'].map(title => gradus(['init', 'made', '--title', title], { cwd }))
        );
        const won = runs.filter(({ exitCode }) => exitCode === 0);
        expect(won).toHaveLength(1);
        for (const { exitCode, stderr } of runs.filter(each => !won.includes(each))) {
            expect([2, 4]).toContain(exitCode);
            expect(stderr).toMatch(/There is a file framework\.gradus in|there is a file of that name already\./);
        }
        expect(Object.keys(await filesIn(cwd))).toEqual(['made/', 'made/framework.gradus']);
    });

    test.each([
        ['that knows second names', {}],
        ['that knows none', { code: 'EPERM', at: 1, stays: true, only: 'link' }]
    ])('that import into one folder, on a disk %s: one of them does', async (_, failing) => {
        const cwd = await folderWith({ 'a.csv': TABLE, 'b.csv': TABLE, 'c.csv': TABLE });
        const surroundings = 'code' in failing ? failingDisk({ ...failing, below: cwd }) : {};
        const runs = await Promise.all(
            ['a', 'b', 'c'].map(name =>
                gradus(['import', 'csv', `${name}.csv`, '-o', 'made', '--code', name, '--title', name], {
                    cwd,
                    ...surroundings
                })
            )
        );
        const won = runs.findIndex(({ exitCode }) => exitCode === 0);
        expect(runs.filter(({ exitCode }) => exitCode === 0)).toHaveLength(1);
        for (const { exitCode, stderr } of runs.toSpliced(won, 1)) {
            expect([2, 4]).toContain(exitCode);
            expect(stderr).toMatch(/There is a file \S+ in|there is a file of that name already\./);
        }
        const files = await filesIn(cwd);
        expect(files['made/framework.gradus']).toContain(`framework ${['a', 'b', 'c'][won]} `);
        expect(Object.keys(files).filter(name => name.includes('.tmp'))).toEqual([]);
    });

    test('of which one formats what the other checks', async () => {
        const untidy = BAD.replaceAll('  ', '      ');
        const cwd = await folderWith({ 'in/a.gradus': untidy });
        const [formatted, ...checked] = await Promise.all([
            gradus(['format', 'in'], { cwd }),
            ...Array.from({ length: 3 }, () => gradus(['check', 'in', '-f', 'json'], { cwd }))
        ]);
        expect(formatted.exitCode).toBe(0);
        for (const { exitCode, stdout } of checked) {
            expect(exitCode).toBe(1);
            // Either text has the same finding; half of one would have others.
            expect(JSON.parse(stdout)).toMatchObject({ diagnostics: [{ code: 'level-outside-scale' }] });
        }
    });
});

describe('what somebody saves while a command is at work stays', () => {
    const THEIRS = `${GOOD}// saved meanwhile\n`;

    test.each<[string, Command, string]>([
        ['formatting', COMMANDS.formatting, 'in/a.gradus'],
        ['fixing', COMMANDS.fixing, 'in/framework.gradus'],
        ['an import into it', COMMANDS['an import into a framework'], 'in/framework.gradus'],
        ['an import that removes it', COMMANDS['an import into a framework'], 'in/roles.gradus']
    ])('%s', async (_, command, file) => {
        const { was, files, outcome } = await savedMeanwhile(command, { file, text: THEIRS });
        expect(outcome.exitCode).toBe(4);
        expect(outcome.stderr).toMatch(/^Could not (?:write|remove) \S+: it has changed in between\. Try again\.$/m);
        expect(files[file]).toBe(THEIRS);
        expect(Object.keys(files)).toEqual(Object.keys(was));
        if (command.isTogether) expect(files).toEqual({ ...was, [file]: THEIRS });
    });

    test.each(['framework', 'table'])('an import that makes a %s of the same name', async name => {
        const command = COMMANDS['an import'];
        const file = `made/of/it/${name}.gradus`;
        const { was, files, outcome } = await savedMeanwhile(command, { file, text: THEIRS });
        const stderr = `Could not write ${file}: there is a file of that name already.\n`;
        expect(outcome).toEqual({ exitCode: 4, stdout: '', stderr });
        expect(files).toEqual({ ...was, 'made/': '', 'made/of/': '', 'made/of/it/': '', [file]: THEIRS });
    });
});

/** Runs a command while somebody else saves a file, once all that it writes stands beside its place. */
async function savedMeanwhile(command: Command, saved: { readonly file: string; readonly text: string }) {
    const cwd = await folderFor(command);
    const was = await filesIn(cwd);
    const surroundings = failingDisk({ code: 'save', at: 1, only: 'sync', below: cwd, saved });
    const outcome = await gradus(command.args, { cwd, ...surroundings });
    return { was, files: await filesIn(cwd), outcome };
}

/** Ends a command at one of the changes that it makes, and waits for that. */
async function endAt(command: Command, cwd: string, at: number, signal: NodeJS.Signals): Promise<void> {
    const child = await startGradus(command.args, { cwd, ...failingDisk({ code: 'wait', at, below: cwd }) });
    const { promise: waiting, resolve } = Promise.withResolvers<void>();
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        if (said.includes('WAITING')) resolve();
    });
    const end = once(child, 'exit');
    await Promise.race([waiting, end]);
    expect(said).toContain('WAITING');
    child.kill(signal);
    // Whoever started it is told what ended it.
    expect(await end).toEqual([null, signal]);
    expect(said.replace(/.*WAITING\n/s, '')).toBe('');
}

function rolesOf(count: number): string {
    return Array.from({ length: count }, (_, index) => `role X${index} "Role ${index}"\n`).join('');
}
