import { describe, expect, test } from 'vitest';
import { gradus } from './gradus-command.ts';
import { BAD, GOOD, tempFolder, WARNED } from './temp-folder.ts';

const NOTED = GOOD.replace('role R "Officer" {', 'role R "Officer" {\n  remark open "Is this all?"');

describe('check --fail-on', () => {
    test.each([
        ['error', BAD, 1],
        ['error', WARNED, 0],
        ['warning', BAD, 1],
        ['warning', WARNED, 1],
        ['warning', NOTED, 0],
        ['info', WARNED, 1],
        ['info', NOTED, 1],
        ['info', GOOD, 0]
    ])('%s, case %#', async (severity, text, exitCode) => {
        const cwd = await tempFolder({ 'a.gradus': text });
        expect((await gradus(['check', '--fail-on', severity], { cwd })).exitCode).toBe(exitCode);
    });
});

describe('check --max-warnings', () => {
    test('fails beyond the number, and says why', async () => {
        const cwd = await tempFolder({ 'a.gradus': WARNED });
        expect(await gradus(['check', '--max-warnings', '0', '-f', 'json'], { cwd })).toMatchObject({
            exitCode: 1,
            stderr: '1 warning, and --max-warnings allows 0.\n'
        });
        expect((await gradus(['check', '--max-warnings', '1'], { cwd })).exitCode).toBe(0);
    });

    test.each(['-1', 'many', '1.5', ''])('takes no %j', async typed => {
        const { exitCode, stderr } = await gradus(['check', `--max-warnings=${typed}`]);
        expect({ exitCode, stderr }).toEqual({
            exitCode: 2,
            stderr: `--max-warnings takes a whole number such as 0 or 10, not ${typed}.\nSee gradus --help.\n`
        });
    });
});
