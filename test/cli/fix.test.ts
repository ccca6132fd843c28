import { chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { gradus, IS_POSIX } from './gradus-command.ts';
import { BAD, GOOD, tempFolder, WARNED } from './temp-folder.ts';

const FIXED = WARNED.replace('"team work"', '"Teamwork"');

describe('check --fix', () => {
    test('puts right what can only be meant in one way, says so, and reports the rest', async () => {
        const other = 'role Q "Q" {\n  requires\n    "team work": 2..1\n    PC9: 1\n}\n';
        const cwd = await tempFolder({ 'a.gradus': WARNED, 'sub/b.gradus': other });
        const { exitCode, stdout, stderr } = await gradus(['check', '--fix'], { cwd });
        expect(exitCode).toBe(1);
        expect(stderr).toBe(
            [
                'a.gradus:8: fixed: Use the title “Teamwork”',
                'sub/b.gradus:3: fixed: Use the title “Teamwork”',
                'sub/b.gradus:3: fixed: Write 1..2',
                '3 findings in 2 files put right.',
                '2 files checked: 1 error, 0 warnings.',
                ''
            ].join('\n')
        );
        expect(stdout).toMatch(/^sub\/b\.gradus:4:5: error duplicate-requirement .*\n$/);
        expect(await readFile(path.join(cwd, 'a.gradus'), 'utf8')).toBe(FIXED);
        expect(await readFile(path.join(cwd, 'sub/b.gradus'), 'utf8')).toContain('    "Teamwork": 1..2\n');
    });

    test('does nothing the second time, and nothing that somebody has to decide', async () => {
        const cwd = await tempFolder({ 'a.gradus': WARNED });
        await gradus(['check', '--fix'], { cwd });
        const before = await stat(path.join(cwd, 'a.gradus'));
        expect((await gradus(['check', '--fix'], { cwd })).stderr).toMatch(/^Nothing put right\.\n/);
        expect((await stat(path.join(cwd, 'a.gradus'))).mtimeMs).toBe(before.mtimeMs);
        const typed = GOOD.replace('PC9: 2', 'PC99: 2');
        const unsure = await tempFolder({ 'a.gradus': typed });
        expect((await gradus(['check', '--fix'], { cwd: unsure })).exitCode).toBe(1);
        expect(await readFile(path.join(unsure, 'a.gradus'), 'utf8')).toBe(typed);
    });

    test('changes only the files that are named', async () => {
        const cwd = await tempFolder({
            'a.gradus': GOOD,
            'b.gradus': 'role Q "Q" { requires "team work": 1 }\n',
            'c.gradus': 'role P "P" { requires "team work": 1 }\n'
        });
        expect((await gradus(['check', '--fix', 'b.gradus'], { cwd })).stderr).toContain(
            '1 finding in 1 file put right.'
        );
        expect(await readFile(path.join(cwd, 'b.gradus'), 'utf8')).toContain('"Teamwork"');
        expect(await readFile(path.join(cwd, 'c.gradus'), 'utf8')).toContain('"team work"');
    });

    test('keeps line breaks, the byte order mark and permissions', async () => {
        const text = `\ufeff${WARNED.replaceAll('\n', '\r\n')}`;
        const cwd = await tempFolder({ 'a.gradus': text });
        if (IS_POSIX) await chmod(path.join(cwd, 'a.gradus'), 0o640);
        await gradus(['check', '--fix'], { cwd });
        expect(await readFile(path.join(cwd, 'a.gradus'), 'utf8')).toBe(`\ufeff${FIXED.replaceAll('\n', '\r\n')}`);
        if (IS_POSIX) expect((await stat(path.join(cwd, 'a.gradus'))).mode & 0o777).toBe(0o640);
    });

    test('leaves installed packages alone', async () => {
        const cwd = await tempFolder({ 'a.gradus': 'framework Own "Own" { adopt Kit from "kit" }\n' });
        const kit = path.join(cwd, 'node_modules/kit');
        await mkdir(kit, { recursive: true });
        await writeFile(path.join(kit, 'package.json'), '{ "name": "kit", "version": "1.0.0" }');
        const text = WARNED.replace('framework Demo', 'framework Kit');
        await writeFile(path.join(kit, 'k.gradus'), text);
        expect((await gradus(['check', '--fix'], { cwd })).stderr).toMatch(/^Nothing put right\.\n/);
        expect(await readFile(path.join(kit, 'k.gradus'), 'utf8')).toBe(text);
    });

    if (IS_POSIX)
        test('says which file it may not write, and leaves it whole', async () => {
            const cwd = await tempFolder({ 'a.gradus': WARNED });
            await chmod(path.join(cwd, 'a.gradus'), 0o444);
            const { exitCode, stderr } = await gradus(['check', '--fix'], { cwd, unprivileged: true });
            expect(exitCode).toBe(4);
            expect(stderr).toContain('it is read-only.');
            expect(await readFile(path.join(cwd, 'a.gradus'), 'utf8')).toBe(WARNED);
        });
});

describe('check -f pretty', () => {
    test('says how a finding can be put right, and what --fix would do', async () => {
        const cwd = await tempFolder({
            'a.gradus': WARNED,
            'sub/b.gradus': BAD.replace('framework Demo', 'framework Other')
        });
        const { stdout } = await gradus(['check', '-f', 'pretty'], { cwd });
        expect(stdout).toContain(
            '  └ fix: Use the title “Teamwork” (gradus check --fix does it)\n  └ fix: Use the code PC9\n'
        );
        expect(stdout).toContain('  └ fix: Use 2 Trained\n');
    });
});
