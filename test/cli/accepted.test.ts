import { describe, expect, test } from 'vitest';
import { gradus } from './gradus-command.ts';
import { ACCEPTED, GOOD, tempFolder } from './temp-folder.ts';

const FILES = { 'a.gradus': GOOD, 'b.gradus': ACCEPTED };
const MESSAGE = '“team work” is called “Teamwork” in the dictionary (PC9).';
const SUMMARY = '2 files checked: 0 errors, 0 warnings, 1 accepted.\n';

describe('what authors accept', () => {
    test('is counted and not reported', async () => {
        const cwd = await tempFolder(FILES);
        expect(await gradus(['check'], { cwd })).toEqual({ exitCode: 0, stdout: '', stderr: SUMMARY });
    });

    test('is listed with its reason when that is asked for', async () => {
        const cwd = await tempFolder(FILES);
        expect(await gradus(['check', '--show-accepted'], { cwd })).toEqual({
            exitCode: 0,
            stdout: `b.gradus:4:5: accepted name-variant ${MESSAGE} Accepted because: The old title is on the badges.\n`,
            stderr: SUMMARY
        });
        expect((await gradus(['check', '--show-accepted', '-f', 'pretty'], { cwd })).stdout).toBe(
            `accepted ${MESSAGE} name-variant
  ┌ b.gradus:4:5
4 │     "team work": 1
  │     ───────────
  └ PC9 “Teamwork” is declared here: a.gradus:4:14
  └ accepted because: The old title is on the badges.

`
        );
    });

    test('is always in the report for programs', async () => {
        const cwd = await tempFolder(FILES);
        const { stdout } = await gradus(['check', '-f', 'json'], { cwd });
        expect(JSON.parse(stdout)).toMatchObject({
            diagnostics: [],
            accepted: [
                {
                    code: 'name-variant',
                    severity: 'warning',
                    file: 'b.gradus',
                    reason: 'The old title is on the badges.'
                }
            ]
        });
    });

    test('of another file is not counted for the one that is asked for', async () => {
        const cwd = await tempFolder(FILES);
        const { stderr } = await gradus(['check', 'a.gradus'], { cwd });
        expect(stderr).toBe('1 file checked: 0 errors, 0 warnings.\n');
    });

    test('has no commands to terminals and build servers in its reason', async () => {
        const cwd = await tempFolder({ ...FILES, 'b.gradus': ACCEPTED.replace('The old', '\u001b[2J##[error]') });
        for (const format of ['pretty', 'concise']) {
            const { stdout } = await gradus(['check', '--show-accepted', '-f', format], { cwd });
            expect(stdout).toContain('because: \ufffd[2J#\ufffd[error] title');
        }
    });
});
