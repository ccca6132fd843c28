import { chmod, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { gradus, IS_POSIX } from './gradus-command.ts';
import { BAD, GOOD, tempFolder } from './temp-folder.ts';

const NOT_KNOWN =
    'These tables do not know what they said when they were made, so all that is different counts as edited.\n';
const LOWER = 'Code,Competency,Category,Officer\nPC9,Teamwork,Core,1\n';
const LOWERED = GOOD.replace('PC9: 2', 'PC9: 1');

describe.each([
    ['a folder', 'demo'],
    ['a file', 'demo/a.gradus']
])('gradus import --into %s', (_, into) => {
    test('changes what somebody has edited, and says it', async () => {
        const cwd = await tempFolder({ 'demo/a.gradus': `\ufeff${GOOD}`, 'levels.csv': LOWER });
        const file = path.join(cwd, 'demo/a.gradus');
        const dry = await gradus(['import', 'csv', 'levels.csv', '--into', into, '--dry-run'], { cwd });
        expect(dry).toMatchObject({ exitCode: 0, stderr: `${NOT_KNOWN}Would change 1 file: demo/a.gradus.\n` });
        expect(await readFile(file, 'utf8')).toBe(`\ufeff${GOOD}`);
        const done = await gradus(['import', 'csv', 'levels.csv', '--into', into, '--report', 'r.json'], { cwd });
        expect(done).toEqual({
            exitCode: 0,
            stdout: [
                'Demo: 1 changed',
                '',
                'Role R “Officer”',
                '  ↓ Now needs PC9 “Teamwork” at 1 “Awareness” instead of 2 “Trained” (lowered).',
                ''
            ].join('\n'),
            stderr: `${NOT_KNOWN}Changed 1 file: demo/a.gradus.\n`
        });
        // The mark at its beginning stays as well.
        expect(await readFile(file, 'utf8')).toBe(`\ufeff${LOWERED}`);
        expect(JSON.parse(await readFile(path.join(cwd, 'r.json'), 'utf8'))).toEqual({
            reportVersion: 1,
            format: 'csv',
            framework: 'Demo',
            notes: [],
            notDone: []
        });
        const again = await gradus(['import', 'csv', 'levels.csv', '--into', into], { cwd });
        expect(again).toEqual({ exitCode: 0, stdout: '', stderr: `${NOT_KNOWN}Nothing to change.\n` });
    });
});

test('a workbook goes out and comes back', async () => {
    const cwd = await tempFolder({ 'demo/a.gradus': GOOD });
    expect((await gradus(['export', 'xlsx', 'demo', '-o', 'demo.xlsx'], { cwd })).exitCode).toBe(0);
    // In the meantime, somebody goes on in the text.
    await writeFile(path.join(cwd, 'demo/a.gradus'), LOWERED);
    const back = await gradus(['import', 'xlsx', 'demo.xlsx', '--into', 'demo'], { cwd });
    expect(back).toEqual({ exitCode: 0, stdout: '', stderr: 'Nothing to change.\n' });
    expect(await readFile(path.join(cwd, 'demo/a.gradus'), 'utf8')).toBe(LOWERED);
});

test('errors that are there already are no hindrance, and what is not taken over is told', async () => {
    const cwd = await tempFolder({
        'demo/a.gradus': BAD,
        'dictionary.csv': 'Code,Competency,Category,Identifier\nPC9,Cooperation,Elsewhere,\n'
    });
    const { exitCode, stdout, stderr } = await gradus(['import', 'csv', 'dictionary.csv', '--into', 'demo'], { cwd });
    expect(exitCode).toBe(1);
    expect(stdout).toContain('Title: “Cooperation” instead of “Teamwork”.');
    expect(stderr).toContain('Not taken over, as it has to be edited in the text:\nDemo: 1 added, ');
    expect(await readFile(path.join(cwd, 'demo/a.gradus'), 'utf8')).toBe(BAD.replace('Teamwork', 'Cooperation'));
});

describe('is refused:', () => {
    test.each([
        ['a format that is no table', ['json', 'a.json', '--into', '.'], 2, 'does not go with gradus import json'],
        [
            'an option of a framework that is made',
            ['csv', 'levels.csv', '--into', '.', '-o', 'x'],
            2,
            '--output does not go with --into'
        ],
        ['removing without a framework', ['csv', 'levels.csv', '--remove'], 2, '--remove goes with --into'],
        [
            'a table of somebody else',
            ['csv', 'other.csv', '--into', '.'],
            4,
            'has none of the tables that gradus export makes'
        ],
        [
            'a framework that is not there',
            ['csv', 'levels.csv', '--into', 'nowhere'],
            3,
            'There is no file or folder nowhere'
        ]
    ] as const)('%s', async (_, args, exitCode, message) => {
        const cwd = await tempFolder({
            'a.gradus': GOOD,
            'levels.csv': LOWER,
            'other.csv': 'a,b\n1,2\n',
            'a.json': '{}'
        });
        const outcome = await gradus(['import', ...args], { cwd });
        expect(outcome.stderr).toContain(message);
        expect(outcome).toMatchObject({ exitCode, stdout: '' });
        expect(await readFile(path.join(cwd, 'a.gradus'), 'utf8')).toBe(GOOD);
    });

    if (!IS_POSIX) return;
    test('a file that nobody may write to', async () => {
        const cwd = await tempFolder({ 'a.gradus': GOOD, 'levels.csv': LOWER });
        await chmod(path.join(cwd, 'a.gradus'), 0o444);
        const { exitCode, stderr } = await gradus(['import', 'csv', 'levels.csv', '--into', '.'], { cwd });
        expect(exitCode).toBe(4);
        expect(stderr).toContain('it is read-only');
        expect(await readFile(path.join(cwd, 'a.gradus'), 'utf8')).toBe(GOOD);
    });
});
