import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { EXAMPLE, gradus, IS_POSIX, shell } from './gradus-command.ts';
import { BAD, GOOD, tempFolder } from './temp-folder.ts';

describe('results go to standard output, all else to the other', () => {
    test('check', async () => {
        const cwd = await tempFolder({ 'a.gradus': BAD });
        for (const format of ['pretty', 'concise']) {
            const { stdout, stderr } = await gradus(['check', '-f', format], { cwd });
            expect(stdout).toContain('level-outside-scale');
            expect(stderr).toBe('1 file checked: 1 error, 0 warnings.\n');
        }
    });

    test('export', async () => {
        const cwd = await tempFolder({ 'a.gradus': GOOD });
        const { stdout, stderr } = await gradus(['export', 'json', '.'], { cwd });
        expect(stderr).toBe('');
        expect(JSON.parse(stdout)).toMatchObject({ schemaVersion: 1 });
    });
});

test('standard output may be named', async () => {
    const cwd = await tempFolder({ 'a.gradus': GOOD, 'b/b.gradus': GOOD });
    const { stdout } = await gradus(['export', 'json', '.'], { cwd });
    expect(await gradus(['export', 'json', '.', '-o', '-'], { cwd })).toEqual({ exitCode: 0, stdout, stderr: '' });
    for (const args of [
        ['check', '-f', 'json'],
        ['diff', '.', 'b']
    ])
        expect(await gradus([...args, '-o', '-'], { cwd })).toEqual(await gradus(args, { cwd }));
    expect(existsSync(`${cwd}/-`)).toBe(false);
    expect(await gradus(['export', 'json', '.', '-o', './-'], { cwd })).toMatchObject({ stderr: 'Wrote -.\n' });
});

if (IS_POSIX)
    describe('what a shell has opened is an output like any other', () => {
        test('standard output, by its name in the system, also where more is in it', async () => {
            const cwd = await tempFolder({ 'a.gradus': GOOD });
            const { stdout } = await gradus(['export', 'json', '.'], { cwd });
            const named = '$GRADUS export json . -o /dev/stdout';
            expect(await shell(`${named} | cat`, { cwd })).toEqual({ exitCode: 0, stdout, stderr: '' });
            const log = `echo first >log; ${named} >>log; cat log`;
            expect(await shell(log, { cwd })).toEqual({ exitCode: 0, stdout: `first\n${stdout}`, stderr: '' });
        });

        test('another program, a file and standard error', async () => {
            const cwd = await tempFolder({ 'a.gradus': GOOD });
            const { stdout } = await gradus(['export', 'json', '.'], { cwd });
            const program =
                '$GRADUS export json . -o >(cat >made) 2>told; while [ ! -s made ]; do sleep 0.1; done; cat made';
            expect(await shell(program, { cwd })).toEqual({ exitCode: 0, stdout, stderr: '' });
            const file = 'echo first >log; $GRADUS export json . -o /dev/fd/3 3>>log; cat log';
            expect(await shell(file, { cwd })).toEqual({
                exitCode: 0,
                stdout: `first\n${stdout}`,
                stderr: 'Wrote /dev/fd/3.\n'
            });
            const errors = await shell('$GRADUS export json . -o /dev/stderr 2>&1 >/dev/null | cat', { cwd });
            expect(errors.stdout).toBe(`${stdout}Wrote /dev/stderr.\n`);
        });

        test('in the log of a build server, nothing in it is obeyed', async () => {
            const cwd = await tempFolder({ 'a.gradus': GOOD.replace('"Teamwork"', '"Team ##[error]work"') });
            const { stdout } = await shell('$GRADUS export json . -o /dev/stderr 2>&1 | cat', {
                cwd,
                env: { CI: '1' }
            });
            expect(stdout).toContain('"Team #\\u0023[error]work"');
        });

        test('nor under another number, nor by another name of it, and JSON is the same there', async () => {
            const cwd = await tempFolder({ 'a.gradus': GOOD.replace('"Teamwork"', '"Team ##[error]work"') });
            const surroundings = { cwd, env: { CI: '1' } };
            const { stdout } = await shell('$GRADUS export json . | cat', surroundings);
            expect(JSON.stringify(JSON.parse(stdout))).toContain('Team ##[error]work');
            for (const output of [
                '/dev/fd/3 3>&1',
                '/dev/stderr 2>&1',
                '/proc/self/fd/1',
                '/dev/fd/3 2>&1 >/dev/null 3>&2'
            ]) {
                const logged = await shell(`$GRADUS export json . -o ${output} | cat`, surroundings);
                expect(logged.stdout, output).toContain(stdout);
            }
            const report = '$GRADUS export csv . --only roles -o roles.csv --report /dev/stderr 2>&1 | cat';
            expect((await shell(report, surroundings)).stdout).not.toContain('##[');
        });

        test('what is no text does not go there', async () => {
            const cwd = await tempFolder({ 'a.gradus': GOOD });
            for (const output of ['/dev/stderr 2>&1', '/dev/fd/3 3>&1']) {
                const line = `$GRADUS export xlsx . -o ${output} | cat`;
                const { stdout, stderr } = await shell(line, { cwd, env: { CI: '1' } });
                const path = output.split(' ')[0];
                const told = `Could not write ${path}: it is the log of a build server, which takes nothing but text. Name a file.\n`;
                expect(stdout + stderr).toBe(told);
            }
        });

        if (process.platform === 'linux')
            test('what the shell has not opened is refused under every number', async () => {
                const cwd = await tempFolder({ 'a.gradus': GOOD });
                // Whoever runs the tests may have opened some.
                const line =
                    'for n in {3..30}; do eval "exec $n>&-"; done; ' +
                    'for n in {3..30}; do $GRADUS export json . -o /dev/fd/$n </dev/null; echo $?; done';
                const { stdout, stderr } = await shell(line, { cwd });
                expect(stdout).toBe('4\n'.repeat(28));
                const told = Array.from(
                    { length: 28 },
                    (_, n) => `Could not write /dev/fd/${n + 3}: nothing is open there that can be written to.\n`
                );
                expect(stderr).toBe(told.join(''));
            }, 60_000);

        test('a pipe that nobody reads is refused, and one that somebody reads is written to', async () => {
            const cwd = await tempFolder({ 'a.gradus': GOOD });
            const lonely = await shell('mkfifo p; $GRADUS export json . -o p', { cwd });
            const reason = 'nobody reads what is written there. Start what reads it first, or name a file.';
            expect(lonely).toEqual({ exitCode: 4, stdout: '', stderr: `Could not write p: ${reason}\n` });
            const { stdout } = await gradus(['export', 'html', '.'], { cwd });
            const read = '(sleep 0.2; cat) <p >made & $GRADUS export html . -o p 2>told; wait; cat made';
            expect(await shell(read, { cwd })).toEqual({ exitCode: 0, stdout, stderr: '' });
        });
    });

test('what is no text goes into files and to programs, and not into a log', async () => {
    const cwd = await tempFolder({ 'a.gradus': GOOD });
    const surroundings = { cwd, env: { CI: '', TF_BUILD: '', TEAMCITY_VERSION: '' } };
    await gradus(['export', 'xlsx', '.', '-o', 'a.xlsx'], surroundings);
    await shell('$GRADUS export xlsx . >b.xlsx', { ...surroundings, env: { CI: '1' } });
    await shell('$GRADUS export xlsx . -o - | cat >c.xlsx', surroundings);
    for (const name of ['b.xlsx', 'c.xlsx'])
        expect(await readFile(`${cwd}/${name}`)).toEqual(await readFile(`${cwd}/a.xlsx`));
    expect(await gradus(['export', 'xlsx', '.'], { cwd, env: { CI: '1' } })).toEqual({
        exitCode: 2,
        stdout: '',
        stderr: 'What gradus export xlsx makes is not text, so it cannot be shown. Name a file for it with -o.\nSee gradus --help.\n'
    });
});

if (IS_POSIX)
    describe('a reader that has seen enough', () => {
        const many = BAD.replace('PC9: 5', Array.from({ length: 5_000 }, () => 'PC9: 5').join('\n    '));

        test('of findings does not hide that there are some', async () => {
            const cwd = await tempFolder({ 'a.gradus': many });
            const line = '$GRADUS check 2>errors | head -1; echo "$' + '{PIPESTATUS[0]}"; cat errors';
            const { stdout } = await shell(line, { cwd });
            expect(stdout).toMatch(/^a\.gradus:8:10: error .*\n1\n1 file checked: .* errors, 0 warnings\.\n$/);
        });

        test('of an export is no failure', async () => {
            const line = '$GRADUS export json . | head -1; echo "$' + '{PIPESTATUS[0]}"';
            expect(await shell(line, { cwd: EXAMPLE })).toEqual({ exitCode: 0, stdout: '{\n0\n', stderr: '' });
        });

        test('of complaints neither', async () => {
            const cwd = await tempFolder({ 'a.gradus': many });
            const line = '$GRADUS export json . 2>&1 >/dev/null | head -1 >/dev/null; echo "$' + '{PIPESTATUS[0]}"';
            expect(await shell(line, { cwd })).toEqual({ exitCode: 0, stdout: '1\n', stderr: '' });
        });

        test('from the beginning is none either', async () => {
            const line = '$GRADUS export json . | true; echo "$' + '{PIPESTATUS[0]}"';
            expect(await shell(line, { cwd: EXAMPLE })).toEqual({ exitCode: 0, stdout: '0\n', stderr: '' });
        });
    });

if (existsSync('/dev/full'))
    test('a full disk below a redirection is told and ends it with 4', async () => {
        const full = { exitCode: 4, stdout: '', stderr: 'The output could not be written: the disk is full.\n' };
        expect(await shell('$GRADUS export json . >/dev/full', { cwd: EXAMPLE })).toEqual(full);
        expect(await shell('$GRADUS --help >/dev/full')).toEqual(full);
    });
