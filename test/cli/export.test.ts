import { existsSync } from 'node:fs';
import { chmod, lstat, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { EXAMPLE, gradus, IS_POSIX, shell } from './gradus-command.ts';
import { BAD, GOOD, tempFolder, WARNED } from './temp-folder.ts';

const REFUSAL = `a.gradus:8:10: error level-outside-scale PC9 goes up to 2 Trained; 5 is not a level of Levels.
Not exported: the framework has 1 error. Correct them, or use --force.
`;

describe('which framework', () => {
    test('that of a folder, of a file, and of a file whose header is above', async () => {
        const cwd = await tempFolder({ 'a.gradus': GOOD, 'sub/b.gradus': 'role Q "Q"\n' });
        const { stdout, exitCode } = await gradus(['export', 'json', '.'], { cwd });
        expect(exitCode).toBe(0);
        expect((JSON.parse(stdout) as { roles: { code: string }[] }).roles.map(role => role.code)).toEqual(['R', 'Q']);
        for (const asked of ['a.gradus', 'sub', 'sub/b.gradus', cwd]) {
            expect(await gradus(['export', 'json', asked], { cwd })).toEqual({ exitCode: 0, stdout, stderr: '' });
        }
    });

    test('warnings do not hinder it', async () => {
        const cwd = await tempFolder({ 'a.gradus': WARNED });
        expect(await gradus(['export', 'json', '.'], { cwd })).toMatchObject({ exitCode: 0, stderr: '' });
    });

    test('not one of two', async () => {
        const cwd = await tempFolder({ 'a/a.gradus': GOOD, 'b/b.gradus': GOOD });
        expect(await gradus(['export', 'json', '.'], { cwd })).toEqual({
            exitCode: 2,
            stdout: '',
            stderr: 'There are 2 frameworks in this folder. Name the folder of the one you mean.\nSee gradus --help.\n'
        });
        expect(await gradus(['export', 'json', 'b'], { cwd })).toMatchObject({ exitCode: 0 });
    });

    test('the outer one where its own folder is named, though it holds another', async () => {
        const inner = GOOD.replace('framework Demo', 'framework Inner');
        const cwd = await tempFolder({ 'outer/a.gradus': GOOD, 'outer/inner/b.gradus': inner });
        const codeOf = async (asked: string) => {
            const { stdout } = await gradus(['export', 'json', asked], { cwd });
            return (JSON.parse(stdout) as { framework: { code: string } }).framework.code;
        };
        expect(await codeOf('outer')).toBe('Demo');
        expect(await codeOf('outer/a.gradus')).toBe('Demo');
        expect(await codeOf('outer/inner')).toBe('Inner');
        expect(await gradus(['export', 'json', '.'], { cwd })).toMatchObject({ exitCode: 2 });
    });

    test('none where there is no header', async () => {
        const cwd = await tempFolder({ 'a.gradus': 'role R "R"\n', 'b/b.gradus': 'framework "No code" { }\n' });
        const none = (asked: string) => ({
            exitCode: 3,
            stdout: '',
            stderr: `There is no framework in ${asked}: no file there or in a folder above begins one with framework CODE "Title" { }.\n`
        });
        expect(await gradus(['export', 'json', 'a.gradus', '--force'], { cwd })).toEqual(none('a.gradus'));
        expect(await gradus(['export', 'html', 'b', '--force'], { cwd })).toEqual(none('b'));
    });

    test('none where there is nothing', async () => {
        const cwd = await tempFolder({ 'a.txt': '' });
        expect(await gradus(['export', 'json', 'b'], { cwd })).toEqual({
            exitCode: 3,
            stdout: '',
            stderr: 'There is no file or folder b.\n'
        });
        expect(await gradus(['export', 'json', '.'], { cwd })).toMatchObject({ exitCode: 3, stdout: '' });
    });
});

describe('a framework with errors', () => {
    test('is not exported, and no file written', async () => {
        const cwd = await tempFolder({ 'a.gradus': BAD });
        for (const format of ['json', 'html']) {
            expect(await gradus(['export', format, '.'], { cwd })).toEqual({
                exitCode: 1,
                stdout: '',
                stderr: REFUSAL
            });
            const written = await gradus(['export', format, '.', '-o', 'out.json'], { cwd });
            expect(written).toEqual({ exitCode: 1, stdout: '', stderr: REFUSAL });
        }
        expect(await readdir(cwd)).toEqual(['a.gradus']);
    });

    test('is not exported for an error in a file that was not named', async () => {
        const cwd = await tempFolder({ 'a.gradus': GOOD, 'b.gradus': 'role Q "Q" at Nobody\n' });
        expect(await gradus(['export', 'json', 'a.gradus'], { cwd })).toMatchObject({ exitCode: 1, stdout: '' });
    });

    test('is exported with --force, and the file says so', async () => {
        const cwd = await tempFolder({ 'a.gradus': BAD });
        const { exitCode, stdout, stderr } = await gradus(['export', 'json', '.', '--force'], { cwd });
        expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
        expect(JSON.parse(stdout)).toMatchObject({ schemaVersion: 1, forced: { errors: 1 } });
        const note = 'Exported although the framework has 1 error: parts may be missing.';
        const page = await gradus(['export', 'html', '.', '--force'], { cwd });
        expect(page.stdout).toContain(note);
        const written = await gradus(['export', 'json', '.', '--force', '-o', 'out.json'], { cwd });
        expect(written).toEqual({ exitCode: 0, stdout: '', stderr: `Wrote out.json. ${note}\n` });
        expect(await readFile(path.join(cwd, 'out.json'), 'utf8')).toBe(stdout);
    });

    test('says so only then', async () => {
        const cwd = await tempFolder({ 'a.gradus': WARNED });
        expect((await gradus(['export', 'json', '.', '--force'], { cwd })).stdout).not.toContain('forced');
        expect((await gradus(['export', 'html', '.', '--force'], { cwd })).stdout).not.toContain('Exported although');
    });

    test('that could not be read is not exported and ends it with 4', async () => {
        const cwd = await tempFolder({
            'a.gradus': GOOD,
            'b.gradus': new Uint8Array(Buffer.from('\ufeffrole', 'utf16le'))
        });
        const { exitCode, stdout, stderr } = await gradus(['export', 'json', 'a.gradus'], { cwd });
        expect({ exitCode, stdout }).toEqual({ exitCode: 4, stdout: '' });
        expect(stderr).toMatch(/^b\.gradus:1:1: error unreadable-file .*\nNot exported: /);
        const forced = await gradus(['export', 'json', 'a.gradus', '--force'], { cwd });
        expect(forced.exitCode).toBe(0);
        expect(JSON.parse(forced.stdout)).toMatchObject({ forced: { errors: 1 } });
    });
});

describe('the output', () => {
    test('is the same in a file as on standard output', async () => {
        const cwd = await tempFolder();
        for (const format of ['json', 'html']) {
            const { stdout } = await gradus(['export', format, EXAMPLE], { cwd });
            const written = await gradus(['export', format, EXAMPLE, '--output', `eu.${format}`], { cwd });
            expect(written).toMatchObject({ exitCode: 0, stdout: '' });
            expect(written.stderr).toMatch(new RegExp(`^Wrote eu\\.${format}\\.\\n`));
            expect(await readFile(path.join(cwd, `eu.${format}`), 'utf8')).toBe(stdout);
        }
        expect((await readdir(cwd)).sort()).toEqual(['eu.html', 'eu.json']);
    });

    test('of html is a page that stands alone', async () => {
        const { stdout } = await gradus(['export', 'html', EXAMPLE]);
        expect(stdout).toMatch(/^<!DOCTYPE html>\n<html lang="en"/);
        expect(stdout).toContain('<title>EU Customs Competency Framework</title>');
        expect(stdout).not.toMatch(/<(?:script|link|img)[^>]+(?:src|href)=/);
    });

    if (IS_POSIX)
        test('takes the place of an older file, with its permissions', async () => {
            const cwd = await tempFolder({ 'a.gradus': GOOD, 'out.json': 'old '.repeat(10_000) });
            const output = path.join(cwd, 'out.json');
            await chmod(output, 0o600);
            expect(await gradus(['export', 'json', '.', '-o', 'out.json'], { cwd })).toMatchObject({ exitCode: 0 });
            expect(JSON.parse(await readFile(output, 'utf8'))).toMatchObject({ schemaVersion: 1 });
            expect((await stat(output)).mode & 0o777).toBe(0o600);
        });

    if (IS_POSIX)
        test('follows a link and leaves it one', async () => {
            const cwd = await tempFolder({ 'a.gradus': GOOD, 'real/out.json': 'old' });
            await symlink('real/out.json', path.join(cwd, 'link.json'));
            expect(await gradus(['export', 'json', '.', '-o', 'link.json'], { cwd })).toMatchObject({ exitCode: 0 });
            expect((await lstat(path.join(cwd, 'link.json'))).isSymbolicLink()).toBe(true);
            expect(await readFile(path.join(cwd, 'real/out.json'), 'utf8')).toContain('schemaVersion');
            expect(await readdir(path.join(cwd, 'real'))).toEqual(['out.json']);
        });

    // By a link, so that a command that replaces what it should write to replaces the link.
    if (IS_POSIX)
        test('may be a device, which stays one', async () => {
            const cwd = await tempFolder({ 'a.gradus': GOOD });
            await symlink('/dev/null', path.join(cwd, 'nowhere'));
            expect(await gradus(['export', 'json', '.', '-o', 'nowhere'], { cwd })).toMatchObject({ exitCode: 0 });
            expect((await lstat(path.join(cwd, 'nowhere'))).isSymbolicLink()).toBe(true);
            expect((await stat('/dev/null')).isCharacterDevice()).toBe(true);
        });

    if (IS_POSIX)
        test('never is a file of a framework', async () => {
            const cwd = await tempFolder({ 'a.gradus': GOOD });
            await symlink('a.gradus', path.join(cwd, 'out.json'));
            for (const output of ['a.gradus', './a.gradus', 'new.gradus', 'out.json']) {
                expect(await gradus(['export', 'json', '.', '-o', output], { cwd })).toEqual({
                    exitCode: 2,
                    stdout: '',
                    stderr: `The export would overwrite ${output}, which by its name is part of a framework. Choose another name.\nSee gradus --help.\n`
                });
            }
            expect(await readFile(path.join(cwd, 'a.gradus'), 'utf8')).toBe(GOOD);
            expect((await readdir(cwd)).sort()).toEqual(['a.gradus', 'out.json']);
        });
});

describe('an output that cannot be written is told, ends it with 4 and leaves all as it was', () => {
    const failure = (file: string, reason: string) => ({
        exitCode: 4,
        stdout: '',
        stderr: `Could not write ${file}: ${reason}\n`
    });

    test('in a folder that is not there', async () => {
        const cwd = await tempFolder({ 'a.gradus': GOOD });
        expect(await gradus(['export', 'json', '.', '-o', 'no/where/out.json'], { cwd })).toEqual(
            failure('no/where/out.json', 'its folder does not exist.')
        );
        expect(await gradus(['export', 'json', '.', '-o', 'a.gradus/out.json'], { cwd })).toEqual(
            failure('a.gradus/out.json', 'its folder does not exist.')
        );
        expect(await readdir(cwd)).toEqual(['a.gradus']);
    });

    test('over a folder', async () => {
        const cwd = await tempFolder({ 'a.gradus': GOOD });
        await mkdir(path.join(cwd, 'out.json'));
        for (const output of ['out.json', 'out.json/', '.']) {
            expect(await gradus(['export', 'json', '.', '-o', output], { cwd })).toEqual(
                failure(output === '.' ? 'this folder' : 'out.json', 'there is a folder of that name.')
            );
        }
        expect((await readdir(cwd)).sort()).toEqual(['a.gradus', 'out.json']);
        expect(await readdir(path.join(cwd, 'out.json'))).toEqual([]);
        expect((await readdir(path.dirname(cwd))).filter(name => name.startsWith('.gradus-'))).toEqual([]);
    });

    if (IS_POSIX)
        test('without permission', async () => {
            const cwd = await tempFolder({ 'a.gradus': GOOD, 'closed/out.json': 'old' });
            const closed = path.join(cwd, 'closed');
            await chmod(closed, 0o555);
            const outcome = await gradus(['export', 'json', '.', '-o', 'closed/out.json'], { cwd, unprivileged: true });
            expect(outcome).toEqual(failure('closed/out.json', 'you have no permission for it.'));
            await chmod(closed, 0o755);
            expect(await readdir(closed)).toEqual(['out.json']);
            expect(await readFile(path.join(closed, 'out.json'), 'utf8')).toBe('old');
        });

    if (existsSync('/dev/full'))
        test('on a full disk', async () => {
            const cwd = await tempFolder({ 'a.gradus': GOOD });
            await symlink('/dev/full', path.join(cwd, 'full'));
            expect(await gradus(['export', 'json', '.', '-o', 'full'], { cwd })).toEqual(
                failure('/dev/full', 'the disk is full.')
            );
            expect((await stat('/dev/full')).isCharacterDevice()).toBe(true);
        });

    if (IS_POSIX)
        test('when only its beginning fits, and keeps the old file', async () => {
            const cwd = await tempFolder({ 'out.json': 'old' });
            await writeFile(path.join(cwd, 'a.gradus'), GOOD);
            // The shell allows no file above one block, as if the disk ended there.
            const line = "trap '' XFSZ; ulimit -f 1; $GRADUS export json . -o out.json";
            expect(await shell(line, { cwd })).toEqual(failure('out.json', 'it would become larger than is allowed.'));
            expect(await readFile(path.join(cwd, 'out.json'), 'utf8')).toBe('old');
            expect((await readdir(cwd)).sort()).toEqual(['a.gradus', 'out.json']);
        });
});
