import { existsSync } from 'node:fs';
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
