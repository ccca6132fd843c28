import { chmod, mkdir, readdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { EXAMPLE, gradus, IS_POSIX } from './gradus-command.ts';
import { BAD, GOOD, tempFolder, WARNED } from './temp-folder.ts';

const ERROR = 'error level-outside-scale PC9 goes up to 2 Trained; 5 is not a level of Levels.';
const BAD_ROLE = 'role R "R" at Nowhere { }\n';
const ALL_WELL = '1 file checked: 0 errors, 0 warnings.\n';

describe('what is checked', () => {
    test('the working folder where no path is given', async () => {
        const cwd = await tempFolder({ 'a.gradus': GOOD });
        expect(await gradus(['check'], { cwd })).toEqual({ exitCode: 0, stdout: '', stderr: ALL_WELL });
    });

    test('a folder, with all that is in it', async () => {
        const cwd = await tempFolder({ 'a/one.gradus': GOOD, 'b/sub/two.gradus': GOOD });
        const { exitCode, stderr } = await gradus(['check', '.'], { cwd });
        expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '2 files checked: 0 errors, 0 warnings.\n' });
    });

    test('a file whose name ends in capitals, as some programs of Windows write it', async () => {
        const cwd = await tempFolder({ 'framework.gradus': 'framework F "F" { }\n', 'ROLES.GRADUS': BAD_ROLE });
        const found = /^ROLES\.GRADUS:1:15: error unresolved-reference /;
        for (const paths of [[], ['ROLES.GRADUS']]) {
            const { exitCode, stdout } = await gradus(['check', ...paths], { cwd });
            expect(exitCode).toBe(1);
            expect(stdout).toMatch(found);
        }
    });

    test('a single file', async () => {
        const cwd = await tempFolder({ 'good.gradus': GOOD, 'elsewhere/bad.gradus': BAD });
        expect(await gradus(['check', 'good.gradus'], { cwd })).toEqual({ exitCode: 0, stdout: '', stderr: ALL_WELL });
    });

    test('only the file, though together with its framework', async () => {
        const header =
            'framework F "F" { }\nscale S "Levels" { level 1 "One" }\ncategory C "C" on S { competency X "X" }\n';
        const cwd = await tempFolder({
            'framework.gradus': header,
            'roles/deep/one.gradus': 'role R "R" {\n  requires\n    X: 1\n}\n',
            'roles/two.gradus': 'role Q "Q" {\n  requires\n    Nobody: 1\n}\n'
        });
        expect(await gradus(['check', 'roles/deep/one.gradus'], { cwd })).toMatchObject({
            exitCode: 0,
            stderr: ALL_WELL
        });
        // The header is also above where the command is run.
        const inside = path.join(cwd, 'roles/deep');
        expect(await gradus(['check'], { cwd: inside })).toMatchObject({ exitCode: 0, stderr: ALL_WELL });
        const { exitCode, stdout } = await gradus(['check', '../two.gradus'], { cwd: inside });
        expect(exitCode).toBe(1);
        expect(stdout).toMatch(/^\.\.\/two\.gradus:3:5: error unresolved-reference /);
    });

    test.each([
        ['in a comment', '/*\nframework of roles\n*/\n'],
        ['as the name of a section', '']
    ])('with the header above, though the word stands in the file as well, %s', async (_, comment) => {
        const cwd = await tempFolder({
            'main.gradus': `framework F "F" { }
section framework "Frame": text for role
scale S "Levels" { level 1 "One" }
category C "C" on S { competency X "X" }
`,
            'sub/role.gradus': `${comment}role R "R" {\n  framework "Text"\n  requires\n    X: 1\n}\n`
        });
        expect(await gradus(['check', 'sub/role.gradus'], { cwd })).toEqual({
            exitCode: 0,
            stdout: '',
            stderr: ALL_WELL
        });
    });

    test('with a header that does not begin its line', async () => {
        const cwd = await tempFolder({
            'main.gradus': `/* ours */ framework
  F "F" { }
scale S "Levels" { level 1 "One" }
category C "C" on S { competency X "X" }
`,
            'sub/role.gradus': 'role R "R" {\n  requires\n    X: 1\n}\n'
        });
        expect(await gradus(['check', 'sub'], { cwd })).toEqual({ exitCode: 0, stdout: '', stderr: ALL_WELL });
    });

    if (IS_POSIX)
        test('a file once, however often and in whatever way it is given', async () => {
            const cwd = await tempFolder({ 'a/bad.gradus': BAD });
            await symlink('a', path.join(cwd, 'link'));
            const given = ['a/bad.gradus', 'a/bad.gradus', './a/../a/bad.gradus', 'a', '.', 'link', 'link/bad.gradus'];
            const { exitCode, stdout, stderr } = await gradus(['check', ...given], { cwd });
            expect(stdout).toBe(`a/bad.gradus:8:10: ${ERROR}\n`);
            expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '1 file checked: 1 error, 0 warnings.\n' });
        });

    test('several frameworks in one folder, each by itself', async () => {
        const cwd = await tempFolder({ 'a/one.gradus': GOOD, 'b/two.gradus': BAD });
        const { exitCode, stdout } = await gradus(['check'], { cwd });
        expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: `b/two.gradus:8:10: ${ERROR}\n` });
    });

    test('files with names of all kinds', async () => {
        const names = ['with space', '100%', 'a#b', 'ünï', '名前', "apo'strophe", 'semi;colon', '%41'];
        if (IS_POSIX) names.push('what?', 'q"uote', 'co:lon', 'sta*r');
        const files = Object.fromEntries(names.map(name => [`${name}/${name}.gradus`, BAD]));
        const cwd = await tempFolder(files);
        const { stdout } = await gradus(['check', ...Object.keys(files)], { cwd });
        const reported = stdout.split('\n').filter(line => line !== '');
        expect(reported.sort()).toEqual(
            Object.keys(files)
                .map(file => `${file}:8:10: ${ERROR}`)
                .sort()
        );
    });

    if (IS_POSIX)
        test('a name with a backslash, where that is no separator', async () => {
            const cwd = await tempFolder({ 'a\\b.gradus': BAD });
            expect((await gradus(['check'], { cwd })).stdout).toBe(`a\\b.gradus:8:10: ${ERROR}\n`);
        });

    test('the examples, without errors: each alone, though they use each other, and all at once', async () => {
        const folder = path.dirname(EXAMPLE);
        const names = (await readdir(folder)).sort();
        expect(names).toContain('asean-blueprints');
        let files = 0;
        for (const name of names) {
            const { exitCode, stderr } = await gradus(['check', path.join(folder, name)]);
            expect(stderr).toMatch(/^\d+ files checked: 0 errors, /);
            expect(exitCode).toBe(0);
            files += Number.parseInt(stderr, 10);
        }
        const { exitCode, stderr } = await gradus(['check', folder]);
        expect(stderr).toMatch(new RegExp(`^${files} files checked: 0 errors, `));
        expect(exitCode).toBe(0);
    });

    test('a large file, to its end', async () => {
        const competencies = Array.from({ length: 5_000 }, (_, n) => `  competency C${n} "Competency ${n}"\n`);
        const requirements = Array.from({ length: 5_000 }, (_, n) => `    C${n}: ${n === 4_999 ? 3 : 2}\n`);
        const text = `framework F "F" { }
scale S "Levels" { level 1 "One" level 2 "Two" }
category C "C" on S {
${competencies.join('')}}
role R "R" {
  requires
${requirements.join('')}}
`;
        const cwd = await tempFolder({ 'large.gradus': text });
        const { exitCode, stdout } = await gradus(['check'], { cwd });
        expect({ exitCode, stdout }).toEqual({
            exitCode: 1,
            stdout: 'large.gradus:10006:12: error level-outside-scale C4999 goes up to 2 Two; 3 is not a level of Levels.\n'
        });
    });
});

describe('how it ends', () => {
    test('with 0 for warnings alone', async () => {
        const cwd = await tempFolder({ 'a.gradus': WARNED });
        expect(await gradus(['check'], { cwd })).toEqual({
            exitCode: 0,
            stdout: 'a.gradus:8:5: warning name-variant “team work” is called “Teamwork” in the dictionary (PC9).\n',
            stderr: '1 file checked: 0 errors, 1 warning.\n'
        });
    });

    test('with 1 for an error', async () => {
        const cwd = await tempFolder({ 'a.gradus': BAD });
        expect(await gradus(['check'], { cwd })).toMatchObject({ exitCode: 1 });
        expect(await gradus(['check', '-f', 'json'], { cwd })).toMatchObject({ exitCode: 1, stderr: '' });
        expect(await gradus(['check', '-f', 'pretty'], { cwd })).toMatchObject({ exitCode: 1 });
    });
});

describe('where there is nothing to check it says so and ends with 3', () => {
    const nothing = (message: string) => ({ exitCode: 3, stdout: '', stderr: `${message}\n` });

    test('no such path', async () => {
        const cwd = await tempFolder({ 'a.gradus': GOOD });
        expect(await gradus(['check', 'b.gradus'], { cwd })).toEqual(nothing('There is no file or folder b.gradus.'));
        expect(await gradus(['check', 'a.gradus', 'no/where'], { cwd })).toEqual(
            nothing('There is no file or folder no/where.')
        );
        expect(await gradus(['check', 'a.gradus/b'], { cwd })).toEqual(
            nothing('There is no file or folder a.gradus/b.')
        );
    });

    test('a file of another kind', async () => {
        const cwd = await tempFolder({ 'notes.txt': GOOD });
        const message = 'The names of Gradus files end in .gradus, unlike notes.txt.';
        expect(await gradus(['check', 'notes.txt'], { cwd })).toEqual(nothing(message));
    });

    test('an empty folder', async () => {
        const cwd = await tempFolder({ 'full/a.gradus': GOOD, 'notes/notes.txt': GOOD });
        await mkdir(path.join(cwd, 'empty'));
        const message = 'There is no .gradus file in empty.';
        expect(await gradus(['check', 'empty'], { cwd })).toEqual(nothing(message));
        expect(await gradus(['check', 'notes'], { cwd })).toEqual(nothing('There is no .gradus file in notes.'));
        // Not even beside another one that has something: its report would be taken for one of both.
        expect(await gradus(['check', 'full', 'empty'], { cwd })).toEqual(nothing(message));
        expect(await gradus(['check'], { cwd: path.join(cwd, 'empty') })).toEqual(
            nothing('There is no .gradus file in this folder.')
        );
    });

    test.each(['.hidden/a.gradus', '.a.gradus', 'out/a.gradus', 'node_modules/a.gradus', 'out', 'sub/out'])(
        'what lies where Gradus does not look: %s',
        async asked => {
            const files = asked.endsWith('.gradus') ? asked : `${asked}/a.gradus`;
            const cwd = await tempFolder({ 'main.gradus': GOOD, [files]: 'role Q "Q"\n' });
            const rule = 'Gradus reads nothing whose name begins with a dot, and no folder called out or node_modules';
            expect(await gradus(['check', asked], { cwd })).toEqual(nothing(`${rule}, so it did not read ${asked}.`));
        }
    );

    test('a name that would retitle the terminal', async () => {
        const cwd = await tempFolder();
        expect(await gradus(['check', '\u001b]0;owned\u0007'], { cwd })).toEqual(
            nothing('There is no file or folder \ufffd]0;owned\ufffd.')
        );
    });
});

describe('what cannot be read ends it with 4', () => {
    const unread = 'error unreadable-file This file could not be read, so nothing in it is known to the framework: ';

    test('UTF-16, as some editors save', async () => {
        const utf16 = new Uint8Array(Buffer.from(`\ufeff${GOOD}`, 'utf16le'));
        const cwd = await tempFolder({ 'a.gradus': utf16 });
        expect(await gradus(['check'], { cwd })).toEqual({
            exitCode: 4,
            stdout: `a.gradus:1:1: ${unread}it is in UTF-16. Save it again with the encoding UTF-8.\n`,
            stderr: '1 file checked: 1 error, 0 warnings.\n'
        });
    });

    test('another encoding, or no text at all', async () => {
        const cwd = await tempFolder({ 'a.gradus': Uint8Array.of(0x66, 0xfc, 0x72), 'b.gradus': GOOD });
        expect(await gradus(['check', '-f', 'json'], { cwd })).toMatchObject({ exitCode: 4, stderr: '' });
    });

    test('only where it was asked about: another file is told where something may come from it', async () => {
        const cwd = await tempFolder({
            'a.gradus': GOOD,
            'b.gradus': Uint8Array.of(0xff, 0x00),
            'c/c.gradus': GOOD,
            'd.gradus': 'role Clerk "Clerk" at Nobody\n'
        });
        const cache = await tempFolder();
        const check = (file: string) => gradus(['check', file], { cwd, env: { GRADUS_CACHE_DIR: cache } });
        const counts = '1 file checked: 0 errors, 0 warnings.\n';
        expect(await check('a.gradus')).toEqual({ exitCode: 0, stdout: '', stderr: counts });
        const note =
            'b.gradus could not be read, so nothing in it is known here, and what was found may come from that. ' +
            'Check it as well to see why.\n';
        // The second time as well: what is kept does not say it.
        for (const _ of ['first', 'second']) {
            const { exitCode, stdout, stderr } = await check('d.gradus');
            expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: counts.replace('0 errors', '1 error') + note });
            expect(stdout).toMatch(/^d\.gradus:1:23: error unresolved-reference .*\n$/);
        }
        expect(await check('b.gradus')).toMatchObject({ exitCode: 4 });
        // Of another framework it is no concern.
        expect(await check('c')).toMatchObject({ exitCode: 0 });
    });

    if (IS_POSIX)
        test('a file without permission', async () => {
            const cwd = await tempFolder({ 'a.gradus': GOOD });
            await chmod(path.join(cwd, 'a.gradus'), 0);
            const { exitCode, stdout } = await gradus(['check'], { cwd, unprivileged: true });
            expect(exitCode).toBe(4);
            expect(stdout).toContain(unread);
        });

    if (IS_POSIX)
        test('a folder without permission; all else is checked', async () => {
            const cwd = await tempFolder({
                'a.gradus': GOOD,
                'closed/b.gradus': BAD,
                'closed/deep/c.gradus': BAD,
                'open/d.gradus': 'role D "D" at NOWHERE\n',
                'open/sound.gradus': 'role E "E"\n'
            });
            await chmod(path.join(cwd, 'closed'), 0);
            const asked = async (...args: string[]) => gradus(['check', ...args], { cwd, unprivileged: true });
            const told = 'Could not read the folder closed: you have no permission for it.\n';
            for (const args of [['.'], ['.', '--fix'], ['.', '-f', 'json']]) {
                const { exitCode, stdout, stderr } = await asked(...args);
                expect(exitCode).toBe(4);
                expect(stdout).toContain('unresolved-reference');
                expect(stderr.split(told)).toHaveLength(2);
                expect(stderr).not.toContain('closed/');
            }
            expect((await asked('.')).stderr).toBe(`3 files checked: 1 error, 0 warnings.\n${told}`);
            // Nothing of it is known where somebody asks about other files.
            const beside = await asked('open/d.gradus');
            expect(beside).toMatchObject({ exitCode: 1 });
            expect(beside.stderr).toContain('closed could not be read, so nothing in it is known here');
            expect(await asked('open/sound.gradus')).toMatchObject({ exitCode: 0 });
            expect(await asked('closed')).toEqual({ exitCode: 4, stdout: '', stderr: told });
            const message = 'Could not read closed/deep: you have no permission for it.\n';
            expect(await asked('closed/deep')).toEqual({ exitCode: 4, stdout: '', stderr: message });
            // Half a framework passes for none.
            const exported = await gradus(['export', 'json', '.', '-o', '-'], { cwd, unprivileged: true });
            expect(exported).toEqual({ exitCode: 4, stdout: '', stderr: told });
            await chmod(path.join(cwd, 'closed'), 0o755);
        });

    if (IS_POSIX)
        test('links in a circle', async () => {
            const cwd = await tempFolder();
            await symlink('b.gradus', path.join(cwd, 'a.gradus'));
            await symlink('a.gradus', path.join(cwd, 'b.gradus'));
            const message = 'Could not read a.gradus: the links on the way to it lead in a circle.\n';
            expect(await gradus(['check', 'a.gradus'], { cwd })).toEqual({ exitCode: 4, stdout: '', stderr: message });
        });
});

describe('texts from other systems', () => {
    test('CRLF and a byte order mark change no position', async () => {
        const crlf = BAD.replaceAll('\n', '\r\n');
        const cwd = await tempFolder({
            'a/a.gradus': crlf,
            'b/b.gradus': `\ufeff${BAD}`,
            'c/c.gradus': `\ufeff${crlf}`
        });
        expect((await gradus(['check'], { cwd })).stdout).toBe(
            ['a/a', 'b/b', 'c/c'].map(file => `${file}.gradus:8:10: ${ERROR}\n`).join('')
        );
    });

    test('a byte order mark before the first word on the first line', async () => {
        const cwd = await tempFolder({ 'a.gradus': '\ufeffrole R\n' });
        expect((await gradus(['check'], { cwd })).stdout).toMatch(/^a\.gradus:1:6: error missing-title/m);
    });

    test('columns count UTF-16 units', async () => {
        const text = GOOD.replace('PC9: 2', '/* 👍🏽é名 */ PC9: 5');
        const cwd = await tempFolder({ 'a.gradus': text });
        expect((await gradus(['check'], { cwd })).stdout).toBe(`a.gradus:8:23: ${ERROR}\n`);
    });
});
