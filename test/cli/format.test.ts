import { chmod, link, lstat, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { gradus, IS_POSIX, ROOT } from './gradus-command.ts';
import { tempFolder } from './temp-folder.ts';

const UNTIDY = 'role   R "Officer"{\n requires PC9:2 // enough\n      }';
const TIDY = 'role R "Officer" {\n  requires\n    PC9: 2 // enough\n}\n';
const BROKEN = 'role R "Officer" {\n  requires\n    PC9: : 2\n}\n';

const read = (...parts: readonly string[]) => readFile(path.join(...parts), 'utf8');

describe('gradus format', () => {
    test('formats the files of a folder, says which, and leaves the others as they are', async () => {
        const cwd = await tempFolder({ 'b.gradus': UNTIDY, 'a/a.gradus': UNTIDY, 'c.gradus': TIDY, 'd.txt': UNTIDY });
        const before = await stat(path.join(cwd, 'c.gradus'));
        expect(await gradus(['format'], { cwd })).toEqual({
            exitCode: 0,
            stdout: 'a/a.gradus\nb.gradus\n',
            stderr: '3 files: 2 formatted, 1 unchanged.\n'
        });
        for (const file of ['b.gradus', 'a/a.gradus', 'c.gradus']) expect(await read(cwd, file)).toBe(TIDY);
        expect(await read(cwd, 'd.txt')).toBe(UNTIDY);
        const after = await stat(path.join(cwd, 'c.gradus'));
        expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
        expect((await readdir(cwd)).sort()).toEqual(['a', 'b.gradus', 'c.gradus', 'd.txt']);
    });

    test('takes files and folders, and each file once', async () => {
        const cwd = await tempFolder({ 'a/a.gradus': UNTIDY, 'b.gradus': UNTIDY, 'c.gradus': UNTIDY });
        expect(await gradus(['format', 'a/a.gradus', 'a', 'c.gradus', './c.gradus'], { cwd })).toEqual({
            exitCode: 0,
            stdout: 'a/a.gradus\nc.gradus\n',
            stderr: '2 files: 2 formatted, 0 unchanged.\n'
        });
        expect(await read(cwd, 'b.gradus')).toBe(UNTIDY);
    });

    test('leaves nothing for a second time', async () => {
        const cwd = await tempFolder({ 'a.gradus': UNTIDY });
        await gradus(['format', 'a.gradus'], { cwd });
        expect(await gradus(['format', 'a.gradus'], { cwd })).toEqual({
            exitCode: 0,
            stdout: '',
            stderr: '1 file: 0 formatted, 1 unchanged.\n'
        });
    });

    test('keeps the byte order mark, the line breaks and all that is not space', async () => {
        const text = '\ufeff// “Zoë” 👩‍✈️\n\nrole   R "R" {\n    tasks\n - Serves   as told {}\n}\n'.replaceAll(
            '\n',
            '\r\n'
        );
        const cwd = await tempFolder({ 'a.gradus': text });
        await gradus(['format'], { cwd });
        const tidy = '\ufeff// “Zoë” 👩‍✈️\n\nrole R "R" {\n  tasks\n    - Serves   as told {}\n}\n';
        expect(await read(cwd, 'a.gradus')).toBe(tidy.replaceAll('\n', '\r\n'));
    });

    test('needs no framework around a file', async () => {
        const cwd = await tempFolder({ 'a.gradus': 'role R "R" at Nobody{}' });
        expect(await gradus(['format'], { cwd })).toMatchObject({ exitCode: 0, stdout: 'a.gradus\n' });
        expect(await read(cwd, 'a.gradus')).toBe('role R "R" at Nobody { }\n');
    });

    test('passes over what is hidden, made or installed', async () => {
        const hidden = ['.old/a.gradus', 'out/a.gradus', 'node_modules/p/a.gradus', 'x/node_modules/p/a.gradus'];
        const cwd = await tempFolder({ 'b.gradus': TIDY, ...Object.fromEntries(hidden.map(file => [file, UNTIDY])) });
        expect(await gradus(['format'], { cwd })).toMatchObject({ stderr: '1 file: 0 formatted, 1 unchanged.\n' });
        expect(await gradus(['format', 'node_modules/p'], { cwd })).toEqual({
            exitCode: 3,
            stdout: '',
            stderr: 'What is installed in node_modules belongs to others and is not formatted, so nothing was done with node_modules/p.\n'
        });
        for (const file of hidden) expect(await read(cwd, file)).toBe(UNTIDY);
    });
});

describe('gradus format --check', () => {
    test('writes nothing, lists what it would change and fails', async () => {
        const cwd = await tempFolder({ 'a.gradus': UNTIDY, 'b.gradus': TIDY });
        expect(await gradus(['format', '--check'], { cwd })).toEqual({
            exitCode: 1,
            stdout: 'a.gradus\n',
            stderr: '2 files: 1 to format, 1 unchanged.\n'
        });
        expect(await read(cwd, 'a.gradus')).toBe(UNTIDY);
    });

    test('is content with what is formatted', async () => {
        const cwd = await tempFolder({ 'a.gradus': TIDY });
        expect(await gradus(['format', '--check', 'a.gradus'], { cwd })).toEqual({
            exitCode: 0,
            stdout: '',
            stderr: '1 file: 0 to format, 1 unchanged.\n'
        });
    });

    test('finds nothing to do in the examples', async () => {
        expect(await gradus(['format', '--check', 'examples'], { cwd: ROOT })).toMatchObject({
            exitCode: 0,
            stdout: ''
        });
    });
});

describe('a file with a syntax error', () => {
    test.each([[['format']], [['format', '--check']]])('is left alone and named by gradus %s', async args => {
        const cwd = await tempFolder({ 'a.gradus': BROKEN, 'b.gradus': TIDY, 'c.gradus': 'role R "R" {' });
        const { exitCode, stdout, stderr } = await gradus(args, { cwd });
        expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
        expect(stderr).toMatch(/^a\.gradus was left alone: it has a syntax error in line 3\. See gradus check\.$/m);
        expect(stderr).toMatch(/^c\.gradus was left alone: it has a syntax error at its end\. See gradus check\.$/m);
        expect(stderr).toMatch(/^3 files: 0 (?:formatted|to format), 1 unchanged, 2 left alone\.$/m);
        expect(await read(cwd, 'a.gradus')).toBe(BROKEN);
    });

    test('does not hinder the others', async () => {
        const cwd = await tempFolder({ 'a.gradus': BROKEN, 'b.gradus': UNTIDY });
        expect(await gradus(['format'], { cwd })).toMatchObject({ exitCode: 1, stdout: 'b.gradus\n' });
        expect(await read(cwd, 'b.gradus')).toBe(TIDY);
    });
});

describe('what cannot be formatted is told, ends it with 4, and does not hinder the others', () => {
    test('a file that is not in UTF-8', async () => {
        const bytes = new Uint8Array(Buffer.from('\ufeffrole', 'utf16le'));
        const cwd = await tempFolder({ 'a.gradus': bytes, 'b.gradus': UNTIDY });
        expect(await gradus(['format'], { cwd })).toEqual({
            exitCode: 4,
            stdout: 'b.gradus\n',
            stderr: 'Could not read a.gradus: it is in UTF-16. Save it again with the encoding UTF-8.\n2 files: 1 formatted, 0 unchanged, 1 failed.\n'
        });
        expect(new Uint8Array(await readFile(path.join(cwd, 'a.gradus')))).toEqual(bytes);
    });

    test('a file that is read-only', async () => {
        const cwd = await tempFolder({ 'a.gradus': UNTIDY, 'b.gradus': UNTIDY });
        const file = path.join(cwd, 'a.gradus');
        await chmod(file, 0o444);
        expect(await gradus(['format'], { cwd })).toEqual({
            exitCode: 4,
            stdout: 'b.gradus\n',
            stderr: 'Could not write a.gradus: it is read-only.\n2 files: 1 formatted, 0 unchanged, 1 failed.\n'
        });
        expect(await read(file)).toBe(UNTIDY);
        expect(await gradus(['format', '--check'], { cwd })).toMatchObject({ exitCode: 1, stdout: 'a.gradus\n' });
    });

    // Only an administrator can have files that are somebody else's.
    if (process.getuid?.() === 0)
        test('a file and a folder of somebody else', async () => {
            const cwd = await tempFolder({
                'mine/a.gradus': UNTIDY,
                'closed/b.gradus': UNTIDY,
                'shared/c.gradus': UNTIDY
            });
            const [mine, closed, shared] = ['mine', 'closed', 'shared'].map(name => path.join(cwd, name)) as [
                string,
                string,
                string
            ];
            // Only the owner may write to the first file, look into the second folder, change the third one.
            await chmod(mine, 0o777);
            await chmod(closed, 0o700);
            await chmod(path.join(shared, 'c.gradus'), 0o666);
            const { exitCode, stdout, stderr } = await gradus(['format'], { cwd, unprivileged: true });
            expect({ exitCode, stdout }).toEqual({ exitCode: 4, stdout: '' });
            expect(stderr.split('\n')).toEqual([
                'Could not read the folder closed: you have no permission for it.',
                'Could not write mine/a.gradus: you have no permission for it.',
                'Could not write shared/c.gradus: you have no permission for it.',
                '2 files: 0 formatted, 0 unchanged, 2 failed.',
                ''
            ]);
            expect(await readdir(mine)).toEqual(['a.gradus']);
            expect(await read(mine, 'a.gradus')).toBe(UNTIDY);
            expect(await read(shared, 'c.gradus')).toBe(UNTIDY);
        });
});

if (IS_POSIX)
    describe('links and permissions', () => {
        test('a link that is named stays one, and what it leads to is formatted', async () => {
            const cwd = await tempFolder({ 'real/a.gradus': UNTIDY });
            await symlink('real/a.gradus', path.join(cwd, 'link.gradus'));
            expect(await gradus(['format', 'link.gradus'], { cwd })).toMatchObject({
                exitCode: 0,
                stdout: 'real/a.gradus\n'
            });
            expect((await lstat(path.join(cwd, 'link.gradus'))).isSymbolicLink()).toBe(true);
            expect(await read(cwd, 'real/a.gradus')).toBe(TIDY);
        });

        test('links in a folder are not followed', async () => {
            const cwd = await tempFolder({ 'a/a.gradus': TIDY, 'b/b.gradus': UNTIDY });
            await symlink('../b/b.gradus', path.join(cwd, 'a/b.gradus'));
            await symlink('../b', path.join(cwd, 'a/b'));
            await symlink('.', path.join(cwd, 'a/circle'));
            expect(await gradus(['format', 'a'], { cwd })).toMatchObject({
                stderr: '1 file: 0 formatted, 1 unchanged.\n'
            });
            expect(await read(cwd, 'b/b.gradus')).toBe(UNTIDY);
        });

        test('who may read a file and who may not stays as it was', async () => {
            const cwd = await tempFolder({ 'a.gradus': UNTIDY });
            await chmod(path.join(cwd, 'a.gradus'), 0o640);
            await gradus(['format'], { cwd });
            expect((await stat(path.join(cwd, 'a.gradus'))).mode & 0o777).toBe(0o640);
        });

        test('a file is put in the place of the old one, never written over it', async () => {
            const cwd = await tempFolder({ 'a.gradus': UNTIDY });
            const kept = await tempFolder();
            await link(path.join(cwd, 'a.gradus'), path.join(kept, 'before'));
            await gradus(['format'], { cwd });
            expect(await read(kept, 'before')).toBe(UNTIDY);
        });
    });

test('there is nothing to format in a folder without Gradus files, and where nothing is', async () => {
    const cwd = await tempFolder({ 'a.txt': '' });
    await mkdir(path.join(cwd, 'empty'));
    await writeFile(path.join(cwd, 'empty/x.md'), '');
    expect(await gradus(['format'], { cwd })).toEqual({
        exitCode: 3,
        stdout: '',
        stderr: 'There is no .gradus file in this folder.\n'
    });
    expect(await gradus(['format', 'empty'], { cwd })).toMatchObject({
        exitCode: 3,
        stderr: 'There is no .gradus file in empty.\n'
    });
    expect(await gradus(['format', 'nowhere'], { cwd })).toMatchObject({ exitCode: 3 });
    expect(await gradus(['format', 'a.txt'], { cwd })).toMatchObject({ exitCode: 3 });
});

test('a name that means something to terminals and build servers is shown spoiled', async () => {
    if (!IS_POSIX) return;
    const cwd = await tempFolder({ '::error::\u001b[2J.gradus': UNTIDY });
    expect(await gradus(['format'], { cwd })).toMatchObject({ stdout: './::error::\ufffd[2J.gradus\n' });
});
