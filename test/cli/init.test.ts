import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { gradus, IS_POSIX } from './gradus-command.ts';
import { GOOD, tempFolder } from './temp-folder.ts';

describe('gradus init', () => {
    test('writes a framework without findings into a new folder, called as the folder is', async () => {
        const cwd = await tempFolder();
        expect(await gradus(['init', 'harbour-office'], { cwd })).toEqual({
            exitCode: 0,
            stdout: '',
            stderr: 'Wrote harbour-office/framework.gradus. Open it, and see what gradus check says.\n'
        });
        expect(await readdir(path.join(cwd, 'harbour-office'))).toEqual(['framework.gradus']);
        const text = await readFile(path.join(cwd, 'harbour-office/framework.gradus'), 'utf8');
        expect(text).toContain('framework HarbourOffice "Harbour office" {\n  version "0.1"\n  language en\n}');
        expect(await gradus(['check', '--fail-on', 'warning'], { cwd })).toMatchObject({
            exitCode: 0,
            stderr: expect.stringMatching(/^1 file checked: 0 errors, 0 warnings/)
        });
        expect((await gradus(['format', '--check'], { cwd })).exitCode).toBe(0);
    });

    test('takes title, code and language as they are given, into the folder where one is', async () => {
        const cwd = await tempFolder({ 'README.md': '' });
        const args = ['init', '--title', 'Référentiel "douane"', '--code', 'RD.1', '--language', 'fr-CA'];
        expect((await gradus(args, { cwd })).exitCode).toBe(0);
        const text = await readFile(path.join(cwd, 'framework.gradus'), 'utf8');
        expect(text).toContain('framework RD.1 “Référentiel "douane"” {\n  version "0.1"\n  language fr-CA\n}');
        expect(text).toContain('scale Levels "Niveaux"');
        expect((await gradus(['check', '--fail-on', 'warning'], { cwd })).exitCode).toBe(0);
    });

    test('writes nothing where something is', async () => {
        const cwd = await tempFolder({ 'demo/roles.gradus': GOOD });
        expect(await gradus(['init', 'demo'], { cwd })).toEqual({
            exitCode: 2,
            stdout: '',
            stderr: 'There is a file roles.gradus in demo already. Each framework has a folder of its own: name another one.\nSee gradus --help.\n'
        });
        expect(await readdir(path.join(cwd, 'demo'))).toEqual(['roles.gradus']);
        if (IS_POSIX) expect((await gradus(['init', 'demo/roles.gradus'], { cwd })).exitCode).toBe(4);
    });

    test.each([
        [['--code', 'a b'], 'A code has letters and digits; between them, “-”, “.” or “/”. a b is none.'],
        [
            ['--language', 'English!'],
            'A language is written in its short form, such as en, fr or pt-BR. English! is none.'
        ],
        [['--title', ' '], 'A framework needs a title.'],
        [['one', 'two'], 'Name one folder for the framework, or none for this one.']
    ])('%j is refused', async (args, message) => {
        const cwd = await tempFolder();
        const { exitCode, stderr } = await gradus(['init', ...args], { cwd });
        expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: `${message}\nSee gradus --help.\n` });
        expect(await readdir(cwd)).toEqual([]);
    });
});

test('gradus fmt is gradus format', async () => {
    const cwd = await tempFolder({ 'a.gradus': GOOD.replace('role R "Officer"', 'role   R "Officer"') });
    expect(await gradus(['fmt'], { cwd })).toEqual({
        exitCode: 0,
        stdout: 'a.gradus\n',
        stderr: '1 file: 1 formatted, 0 unchanged.\n'
    });
    expect(await readFile(path.join(cwd, 'a.gradus'), 'utf8')).toContain('\nrole R "Officer" {\n');
    expect((await gradus(['fmt', '--rev', 'x'], { cwd })).stderr).toMatch(
        /^The option --rev does not go with gradus format\./
    );
});
