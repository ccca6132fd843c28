import { chmod, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { EXPORTERS } from '@gradus/exchange/exporters';
import { Workbook } from '@gradus/exchange/tables';
import { describe, expect, test } from 'vitest';
import { EXPORTS } from '../../packages/cli/src/formats.ts';
import { zipTexts } from '../export/formats/zip-texts.ts';
import { EXAMPLE, gradus, IS_POSIX } from './gradus-command.ts';
import { GOOD, tempFolder } from './temp-folder.ts';

/** With something that few formats can say. */
const REMARKED = `${GOOD}role Q "Clerk" { remark open "Is this enough?" }\n`;

test('the command knows the formats that there are', () => {
    expect([...EXPORTS].sort()).toEqual([...EXPORTERS.map(({ id }) => id), 'html'].sort());
});

describe('several files', () => {
    test('are written into a folder, which is made, beside what is there', async () => {
        const cwd = await tempFolder({ 'a.gradus': GOOD, 'out/deep/old.txt': 'old' });
        const first = await gradus(['export', 'csv', '.', '-o', 'out/deep'], { cwd });
        expect(first).toMatchObject({ exitCode: 0, stdout: '' });
        expect(first.stderr).toMatch(/^Wrote 6 files to out\/deep\.\nWhat CSV cannot say as the framework does:\n {2}/);
        const names = ['matrix', 'requirements', 'dictionary', 'roles', 'levels', 'about'].map(
            each => `Demo-${each}.csv`
        );
        expect((await readdir(path.join(cwd, 'out/deep'))).sort()).toEqual([...names, 'old.txt'].sort());
        const matrix = await readFile(path.join(cwd, 'out/deep/Demo-matrix.csv'), 'utf8');
        expect(matrix).toBe('Code,Competency,Category,Officer\r\nPC9,Teamwork,Core,2\r\n');
        expect(await gradus(['export', 'csv', '.', '-o', 'new/one'], { cwd })).toMatchObject({ exitCode: 0 });
        expect((await readdir(path.join(cwd, 'new/one'))).sort()).toEqual(names.sort());
    });

    test('are made for each role, named by its code', async () => {
        const cwd = await tempFolder({ 'a.gradus': GOOD.replace('role R', 'role A.B-C') });
        for (const [format, names] of [
            ['json', ['Demo-A-B-C.json']],
            ['markdown', ['Demo-A-B-C.md', 'Demo.md']],
            ['docx', ['Demo-A-B-C.docx']]
        ] as const) {
            const { exitCode } = await gradus(['export', format, '.', '--split', 'roles', '-o', format], { cwd });
            expect(exitCode).toBe(0);
            expect((await readdir(path.join(cwd, format))).sort()).toEqual(names);
        }
        expect(await gradus(['export', 'json', '.', '--split', 'roles'], { cwd })).toMatchObject({
            exitCode: 2,
            stderr: 'This makes several files. Name a folder for them with -o.\nSee gradus --help.\n'
        });
    });

    test('need a folder', async () => {
        const cwd = await tempFolder({ 'a.gradus': GOOD, 'there.txt': 'old' });
        const none = await gradus(['export', 'csv', '.'], { cwd });
        expect(none).toMatchObject({ exitCode: 2, stdout: '' });
        expect(none.stderr).toContain(
            'This makes several files. Name a folder for them with -o, or one of them with --only:'
        );
        expect(await gradus(['export', 'csv', '.', '-o', 'there.txt'], { cwd })).toMatchObject({
            exitCode: 2,
            stderr: 'there.txt is a file. This makes several files: name a folder for them.\nSee gradus --help.\n'
        });
        expect(await readFile(path.join(cwd, 'there.txt'), 'utf8')).toBe('old');
    });

    test.runIf(IS_POSIX)('never go over a file of a framework, though a link leads there', async () => {
        const cwd = await tempFolder({ 'a.gradus': GOOD });
        await mkdir(path.join(cwd, 'out'));
        await symlink('../a.gradus', path.join(cwd, 'out/Demo-matrix.csv'));
        expect(await gradus(['export', 'csv', '.', '-o', 'out'], { cwd })).toMatchObject({ exitCode: 2 });
        expect(await readFile(path.join(cwd, 'a.gradus'), 'utf8')).toBe(GOOD);
    });

    test.runIf(IS_POSIX)('never follow a link out of their folder, wherever it leads', async () => {
        const cwd = await tempFolder({ 'a.gradus': GOOD, 'mine.txt': 'old' });
        await mkdir(path.join(cwd, 'out'));
        const link = path.join(cwd, 'out/Demo-matrix.csv');
        for (const to of ['../mine.txt', '../not-there.txt']) {
            await symlink(to, link);
            const { exitCode, stderr } = await gradus(['export', 'csv', '.', '-o', 'out'], { cwd });
            expect(exitCode).toBe(2);
            expect(stderr).toContain('out/Demo-matrix.csv is a link to another place');
            expect(await readdir(path.join(cwd, 'out'))).toEqual(['Demo-matrix.csv']);
            await rm(link);
        }
        expect((await readdir(cwd)).sort()).toEqual(['a.gradus', 'mine.txt', 'out']);
        expect(await readFile(path.join(cwd, 'mine.txt'), 'utf8')).toBe('old');
    });

    test('one of them goes where a single file goes', async () => {
        const cwd = await tempFolder({ 'a.gradus': GOOD });
        const { exitCode, stdout } = await gradus(['export', 'csv', '.', '--only', 'matrix', '--bom'], { cwd });
        expect({ exitCode, stdout }).toEqual({
            exitCode: 0,
            stdout: '\ufeffCode,Competency,Category,Officer\r\nPC9,Teamwork,Core,2\r\n'
        });
        await gradus(['export', 'csv', '.', '--only', 'matrix', '--bom', '-o', 'm.csv'], { cwd });
        expect(await readFile(path.join(cwd, 'm.csv'), 'utf8')).toBe(stdout);
    });
});

test('what is no text is a file', async () => {
    const cwd = await tempFolder({ 'a.gradus': GOOD });
    const { stderr } = await gradus(['export', 'xlsx', '.', '-o', 'a.xlsx'], { cwd });
    expect(stderr).toMatch(/^Wrote a\.xlsx\.\n/);
    const book = await Workbook.open(await readFile(path.join(cwd, 'a.xlsx')));
    expect((await book.read('Role matrix')).rows[1]).toEqual(['PC9', 'Teamwork', 'Core', '2']);
});

test('descriptions of roles are a Word document, the same on every run', async () => {
    const cwd = await tempFolder({ 'a.gradus': REMARKED });
    const { exitCode, stderr } = await gradus(['export', 'docx', '.', '-o', 'a.docx'], { cwd });
    expect({ exitCode, stderr }).toMatchObject({
        exitCode: 0,
        stderr: expect.stringMatching(/^Wrote a\.docx\.\nWhat Word cannot say as the framework does:\n/)
    });
    expect(stderr).toContain('  left out: remarks of editors (1): Q\n');
    const texts = await zipTexts(await readFile(path.join(cwd, 'a.docx')));
    const document = texts.get('word/document.xml') ?? '';
    for (const text of ['Officer', 'PC9', 'Teamwork', 'Clerk']) expect(document).toContain(`>${text}</w:t>`);
    expect([...texts.values()].join('')).not.toContain(path.basename(cwd));
    await gradus(['export', 'docx', '.', '-o', 'b.docx'], { cwd });
    expect(await readFile(path.join(cwd, 'b.docx'))).toEqual(await readFile(path.join(cwd, 'a.docx')));
});

test('the Word document of a text with errors says so', async () => {
    const cwd = await tempFolder({ 'a.gradus': GOOD.replace('PC9: 2', 'PC9: 9') });
    expect(await gradus(['export', 'docx', '.', '-o', 'a.docx'], { cwd })).toMatchObject({ exitCode: 1 });
    expect(await gradus(['export', 'docx', '.', '-o', 'a.docx', '--force'], { cwd })).toMatchObject({ exitCode: 0 });
    const texts = await zipTexts(await readFile(path.join(cwd, 'a.docx')));
    expect(texts.get('word/document.xml')).toContain('Exported although the framework has 1 error');
});

test.each([
    ['docx', 'Wrote out. No role is described in it: the framework has none.\n'],
    ['sssom', 'Wrote out. No mapping is in it: the framework relates no element of it to another one.\n'],
    ['moodle', 'Wrote out. No competency is in it: the framework has none.\n'],
    ['csv', 'Wrote 0 files to out. No table has a row: the framework has neither competencies nor roles.\n']
])('that there is nothing to say as %s is said', async (format, message) => {
    const cwd = await tempFolder({ 'a.gradus': 'framework Demo "Demo" { }\n' });
    const { exitCode, stderr } = await gradus(['export', format, '.', '-o', 'out'], { cwd });
    expect(exitCode).toBe(0);
    expect(stderr.slice(0, message.length)).toBe(message);
});

test('what a format cannot hold is refused, and nothing is written', async () => {
    const roles = Array.from({ length: 16_385 }, (_, index) => `role R${index} "Role ${index}" { requires PC9: 1 }\n`);
    const cwd = await tempFolder({ 'a.gradus': `${GOOD}${roles.join('')}` });
    expect(await gradus(['export', 'xlsx', '.', '-o', 'a.xlsx'], { cwd })).toEqual({
        exitCode: 4,
        stdout: '',
        stderr: 'Not exported. The table “Role matrix” has 16,389 columns, and a sheet of Excel no more than 16,384. Export CSV instead.\n'
    });
    expect(await readdir(cwd)).toEqual(['a.gradus']);
});

describe('what is lost', () => {
    test('is told beside the result, and written as JSON', async () => {
        const cwd = await tempFolder({ 'a.gradus': REMARKED });
        const args = ['export', 'csv', '.', '--only', 'matrix', '--report', 'lost.json'];
        const { stderr, stdout } = await gradus(args, { cwd });
        expect(stdout).toMatch(/^Code,/);
        expect(stderr).toMatch(/^What is lost is in lost\.json\.\nWhat CSV cannot say as the framework does:\n/);
        expect(stderr).toContain('  left out: remarks of editors (1): Q\n');
        expect(stderr).toContain(
            '  changed: categories are told by title, and by code where several have the same one, where something is in them (1): C\n'
        );
        const report = JSON.parse(await readFile(path.join(cwd, 'lost.json'), 'utf8')) as Report;
        expect(report).toMatchObject({ reportVersion: 1, format: 'csv', framework: { code: 'Demo', title: 'Demo' } });
        expect(report.losses).toContainEqual({
            kind: 'remarks',
            fate: 'left out',
            name: 'remarks of editors',
            count: 1,
            examples: ['Q']
        });
    });

    test('is nothing of the compiled JSON', async () => {
        const cwd = await tempFolder({ 'a.gradus': REMARKED });
        const { stderr } = await gradus(['export', 'json', '.', '-o', 'a.json', '--report', 'lost.json'], { cwd });
        expect(stderr).toBe('Wrote a.json. What is lost is in lost.json.\n');
        expect((JSON.parse(await readFile(path.join(cwd, 'lost.json'), 'utf8')) as Report).losses).toEqual([]);
    });

    test('is not written over what it reports on', async () => {
        const cwd = await tempFolder({ 'a.gradus': GOOD });
        const same = [
            ['json', '.', '-o', 'a.json', '--report', './a.json'],
            ['csv', '.', '-o', 'out', '--report', 'out/Demo-matrix.csv']
        ];
        for (const args of same) {
            const { exitCode, stderr } = await gradus(['export', ...args], { cwd });
            expect({ exitCode, stderr }).toEqual({
                exitCode: 2,
                stderr: expect.stringMatching(/would both be .*Name another/)
            });
        }
        expect((await readdir(cwd)).filter(name => name !== 'out')).toEqual(['a.gradus']);
    });

    test.runIf(IS_POSIX)('does not take the place of a file that is read-only, nor does an export', async () => {
        const cwd = await tempFolder({ 'a.gradus': GOOD, 'kept.json': 'old' });
        await chmod(path.join(cwd, 'kept.json'), 0o444);
        for (const args of [
            ['-o', 'kept.json'],
            ['-o', 'new.json', '--report', 'kept.json']
        ]) {
            const { exitCode, stderr } = await gradus(['export', 'json', '.', ...args], { cwd });
            expect({ exitCode, stderr }).toEqual({ exitCode: 4, stderr: expect.stringMatching(/read-only/) });
        }
        expect(await readFile(path.join(cwd, 'kept.json'), 'utf8')).toBe('old');
    });

    test('is not written over a file of a framework, nor where nothing is exported', async () => {
        const cwd = await tempFolder({ 'a.gradus': GOOD });
        await writeFile(path.join(cwd, 'lost.json'), 'old');
        const refused = await gradus(['export', 'json', '.', '--report', 'a.gradus'], { cwd });
        expect(refused).toMatchObject({ exitCode: 2, stdout: '' });
        await gradus(['export', 'json', 'nowhere', '--report', 'lost.json'], { cwd });
        expect(await readFile(path.join(cwd, 'lost.json'), 'utf8')).toBe('old');
    });
});

interface Report {
    readonly losses: readonly object[];
}

test.each<[string, string[], string]>([
    ['a part of what has none', ['json', '--only', 'matrix'], 'The option --only does not go with gradus export json.'],
    [
        'a part that is not there',
        ['csv', '--only', 'matrx'],
        'There is no part matrx of csv: choose matrix, requirements, dictionary, statements, roles, levels, translations, about.'
    ],
    ['a mark that is not for it', ['json', '--bom'], 'The option --bom does not go with gradus export json.'],
    [
        'a split into something else',
        ['json', '--split', 'levels'],
        'An export can be split into roles, not into levels.'
    ],
    [
        'a split that is not for it',
        ['csv', '--split', 'roles'],
        'The option --split does not go with gradus export csv.'
    ]
])('%s is refused', async (_, [format = '', ...options], message) => {
    expect(await gradus(['export', format, EXAMPLE, ...options])).toEqual({
        exitCode: 2,
        stdout: '',
        stderr: `${message}\nSee gradus --help.\n`
    });
});
