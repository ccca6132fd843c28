import { describe, expect, test } from 'vitest';
import { EXAMPLE, gradus } from './gradus-command.ts';
import { BAD, GOOD, tempFolder } from './temp-folder.ts';

describe('gradus stats', () => {
    test('counts what a framework has, and shows how often levels are required', async () => {
        const cwd = await tempFolder({
            'a.gradus': GOOD.replace('{ }', '{ version "2" }').replace('"Teamwork"', '"Teamwork"\n  competency X "X"')
        });
        expect(await gradus(['stats'], { cwd })).toEqual({
            exitCode: 0,
            stdout: `Demo, version 2

      1 scale
      1 category
      2 competencies: 1 of them no role requires
      1 role
      1 requirement: 1 essential, 0 desirable, 0 taken over

Required on Levels
  1 Awareness     0
  2 Trained       1 ${'█'.repeat(40)}
`,
            stderr: ''
        });
    });

    test('as JSON', async () => {
        const { stdout, exitCode } = await gradus(['stats', EXAMPLE, '--format', 'json']);
        expect(exitCode).toBe(0);
        expect(JSON.parse(stdout)).toMatchObject({
            version: 1,
            framework: { code: 'EUCustoms' },
            requirements: { all: 244 },
            competencies: { all: 72 }
        });
    });

    test('of a framework with errors says that parts may be missing', async () => {
        const cwd = await tempFolder({ 'a.gradus': BAD });
        expect(await gradus(['stats', 'a.gradus'], { cwd })).toMatchObject({
            exitCode: 1,
            stderr: 'The framework has 1 error: parts may be missing. See gradus check.\n'
        });
    });

    test('shows nothing of an author’s text that a terminal obeys', async () => {
        const text = GOOD.replaceAll(/"(Demo|Levels|Trained)"/g, '"$1 \u001b[2J\u202e##[error]"');
        const cwd = await tempFolder({ 'a.gradus': text });
        for (const format of ['pretty', 'json']) {
            const { stdout } = await gradus(['stats', '-f', format], { cwd });
            expect(stdout).toContain('Demo');
            expect(stdout).not.toMatch(/[^\P{Cc}\n]|\p{Bidi_Control}|##\[/u);
        }
    });

    test.each([
        [['a', 'b'], 2, 'Name one file or folder of the framework.\nSee gradus --help.\n'],
        [['nowhere'], 3, 'There is no file or folder nowhere.\n']
    ])('%j ends with %i', async (paths, exitCode, stderr) => {
        expect(await gradus(['stats', ...paths], { cwd: await tempFolder() })).toEqual({
            exitCode,
            stdout: '',
            stderr
        });
    });
});
