import { chmod, readdir, readFile, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { EXAMPLE, gradus, IS_POSIX } from './gradus-command.ts';
import { GOOD, tempFolder } from './temp-folder.ts';

const SMALL = JSON.stringify({
    schemaVersion: 1,
    framework: { code: 'Demo', title: 'Demo' },
    terms: [{ code: 'A B', title: 'Term' }]
});

describe('gradus import', () => {
    test('makes a framework of what was exported, which is in order and formatted', async () => {
        const cwd = await tempFolder();
        await gradus(['export', 'json', EXAMPLE, '-o', path.join(cwd, 'eu.json')]);
        expect(await gradus(['import', 'json', 'eu.json', '-o', 'again'], { cwd })).toEqual({
            exitCode: 0,
            stdout: '',
            stderr: expect.stringMatching(/^Wrote \d files to again\. See what gradus check says\.\n$/)
        });
        expect((await gradus(['check', 'again'], { cwd })).stderr).toContain(' 0 errors');
        expect((await gradus(['format', '--check', 'again'], { cwd })).exitCode).toBe(0);
        await gradus(['export', 'json', 'again', '-o', 'eu-2.json'], { cwd });
        const [first, second] = await Promise.all(
            ['eu.json', 'eu-2.json'].map(file => readFile(path.join(cwd, file), 'utf8'))
        );
        expect(second).toBe(first);
    });

    test('says what was mended, also in a report, and writes into a folder called as the framework', async () => {
        const cwd = await tempFolder({ 'small.json': SMALL });
        const { exitCode, stderr } = await gradus(['import', 'json', 'small.json', '--report', 'report.json'], { cwd });
        expect(exitCode).toBe(0);
        expect(stderr).toContain('Wrote 2 files to Demo.');
        expect(stderr).toContain('\nMended. Some codes are none in Gradus');
        expect((await readdir(path.join(cwd, 'Demo'))).sort()).toEqual(['framework.gradus', 'terms.gradus']);
        expect(JSON.parse(await readFile(path.join(cwd, 'report.json'), 'utf8'))).toMatchObject({
            reportVersion: 1,
            format: 'json',
            framework: 'Demo',
            notes: [{ fate: 'mended', count: 1, examples: ['A B'] }]
        });
    });

    test('takes code, title and language as they are given', async () => {
        const cwd = await tempFolder({ 'small.json': SMALL });
        const args = ['import', 'json', 'small.json', '--code', 'X', '--title', 'Other', '--language', 'fr', '-o', '.'];
        expect((await gradus(args, { cwd })).exitCode).toBe(0);
        expect(await readFile(path.join(cwd, 'framework.gradus'), 'utf8')).toBe(
            'framework X "Other" {\n  language fr\n}\n'
        );
    });

    test('writes over nothing, unless that is wanted', async () => {
        const cwd = await tempFolder({ 'small.json': SMALL, 'there/terms.gradus': GOOD });
        const args = ['import', 'json', 'small.json', '-o', 'there'];
        const { exitCode, stderr } = await gradus(args, { cwd });
        expect(exitCode).toBe(2);
        expect(stderr).toMatch(/^There is a file terms\.gradus in there already\./);
        expect(await readFile(path.join(cwd, 'there/terms.gradus'), 'utf8')).toBe(GOOD);
        expect((await gradus([...args, '--force'], { cwd })).exitCode).toBe(0);
        expect(await readFile(path.join(cwd, 'there/terms.gradus'), 'utf8')).not.toBe(GOOD);
    });

    test('puts no two frameworks together, whatever is wanted', async () => {
        const nested = 'framework Inner "Inner" { }\n';
        const cwd = await tempFolder({
            'small.json': SMALL,
            'there/own.gradus': GOOD,
            'there/roles/more.gradus': 'role X "X" { }\n',
            'there/inner/a.gradus': nested
        });
        const args = ['import', 'json', 'small.json', '-o', 'there', '--force'];
        const { exitCode, stderr } = await gradus(args, { cwd });
        expect(exitCode).toBe(2);
        expect(stderr).toMatch(
            /^There are files in there that the import does not write and that would become part of its framework: (?:own\.gradus, roles\/more\.gradus|roles\/more\.gradus, own\.gradus)\. Remove/
        );
        expect(await readFile(path.join(cwd, 'there/own.gradus'), 'utf8')).toBe(GOOD);
        await rm(path.join(cwd, 'there/own.gradus'));
        await rm(path.join(cwd, 'there/roles'), { recursive: true });
        expect((await gradus(args, { cwd })).exitCode).toBe(0);
        expect(await readFile(path.join(cwd, 'there/inner/a.gradus'), 'utf8')).toBe(nested);
        // What was written before is written over.
        expect((await gradus(args, { cwd })).exitCode).toBe(0);
    });

    test.runIf(IS_POSIX)('says so where it cannot be seen whether something else is there', async () => {
        const cwd = await tempFolder({ 'small.json': SMALL, 'there/deep/a.gradus': GOOD, 'here/deep/a.txt': '' });
        await chmod(path.join(cwd, 'there/deep/a.gradus'), 0);
        await chmod(path.join(cwd, 'here/deep'), 0);
        for (const [folder, what] of [
            ['there', 'there/deep/a.gradus'],
            ['here', 'the folder here/deep']
        ] as const) {
            const args = ['import', 'json', 'small.json', '-o', folder];
            const { exitCode, stderr } = await gradus(args, { cwd, unprivileged: true });
            expect([exitCode, stderr]).toEqual([4, `Could not read ${what}: you have no permission for it.\n`]);
        }
    });

    test.runIf(IS_POSIX)('follows no link out of its folder', async () => {
        const cwd = await tempFolder({ 'small.json': SMALL, 'elsewhere.txt': 'mine', 'there/a.txt': '' });
        await symlink(path.join(cwd, 'elsewhere.txt'), path.join(cwd, 'there/terms.gradus'));
        const { exitCode, stderr } = await gradus(['import', 'json', 'small.json', '-o', 'there', '--force'], { cwd });
        expect(exitCode).toBe(2);
        expect(stderr).toContain('is a link');
        expect(await readFile(path.join(cwd, 'elsewhere.txt'), 'utf8')).toBe('mine');
    });

    test('reads the files of a folder, compressed ones too', async () => {
        const skills = 'preferredLabel,skillType\nmusic,knowledge\n';
        const cwd = await tempFolder({ 'esco/skills_en.csv.gz': gzipSync(skills), 'esco/readme.md': '' });
        const { exitCode } = await gradus(['import', 'esco', 'esco'], { cwd });
        expect(exitCode).toBe(0);
        expect(await readFile(path.join(cwd, 'ESCO/competencies.gradus'), 'utf8')).toContain(
            'competency Music "music"'
        );
    });

    test.each([
        [
            'skos',
            'a.ttl',
            '@prefix skos: <http://www.w3.org/2004/02/skos/core#> . <urn:a> skos:prefLabel "Mooring"@en .'
        ],
        ['ladder', 'a.yml', 'name: Harbour\ncompetencies:\n  - summary: Mooring\n']
    ])('loads what it needs to read %s', async (format, file, text) => {
        const cwd = await tempFolder({ [file]: text });
        const { exitCode, stderr } = await gradus(['import', format, file, '-o', 'out'], { cwd });
        expect([exitCode, stderr.split('\n')[0]]).toEqual([0, 'Wrote 2 files to out. See what gradus check says.']);
        expect(await readFile(path.join(cwd, 'out/competencies.gradus'), 'utf8')).toContain('"Mooring"');
    });

    test('reads a table as a mapping says, and tells cells that it did not read', async () => {
        const cwd = await tempFolder({
            'list.csv': 'Ref;What\nA1;First\nA2;Second\n',
            'mapping.json': '{ "kind": "competencies", "columns": { "Ref": "code", "What": "title" } }'
        });
        const args = ['import', 'csv', 'list.csv', '--mapping', 'mapping.json', '--title', 'My list', '-o', 'out'];
        expect((await gradus(args, { cwd })).exitCode).toBe(0);
        expect(await readFile(path.join(cwd, 'out/table.gradus'), 'utf8')).toContain('competency A1 "First"');
        expect((await gradus(['check', 'out'], { cwd })).stderr).toContain(' 0 errors');
        expect((await gradus(['format', '--check', 'out'], { cwd })).exitCode).toBe(0);
    });

    test('reads a table of words with signs between that it is told, lays it out, and tells much in a line', async () => {
        const rows = Array.from({ length: 40 }, (_, row) => `Skill, no. ${row}|${row % 2 ? 'Basic' : 'ask'}|Expert`);
        const cwd = await tempFolder({ 'list.csv': `Skill|Clerk|Chief\n${rows.join('\n')}\n` });
        const args = ['import', 'csv', 'list.csv', '--delimiter', 'pipe', '-o', 'out', '--report', 'report.json'];
        const { exitCode, stderr } = await gradus(args, { cwd });
        expect(exitCode).toBe(0);
        expect(stderr).toContain('\nRead. 40 competencies, 2 roles, 60 requirements\n');
        expect(stderr).toContain('B2 “ask”, B4 “ask”, B6 “ask”, B8 “ask”, B10 “ask” and 15 more\n');
        expect(stderr.split('\n').length).toBeLessThan(8);
        const { notes } = JSON.parse(await readFile(path.join(cwd, 'report.json'), 'utf8')) as {
            notes: { fate: string; examples: string[] }[];
        };
        expect(notes.map(({ fate }) => fate)).toEqual(['read', 'to check', 'to check', 'to check', 'left out']);
        expect(notes.at(-1)?.examples).toHaveLength(20);
        expect((await gradus(['check', 'out'], { cwd })).stderr).toContain(' 0 errors');
        expect((await gradus(['format', '--check', 'out'], { cwd })).exitCode).toBe(0);
    });

    test.each([
        [
            ['json', 'small.json', '--mapping', 'bad.json'],
            2,
            'The option --mapping does not go with gradus import json.'
        ],
        [
            ['csv', 'small.json', '--mapping', 'bad.json'],
            4,
            'bad.json cannot be read. It is no valid JSON from line 1, column 2 on.'
        ],
        [['json', 'small.json', '--delimiter', ';'], 2, 'The option --delimiter does not go with gradus import json.'],
        [
            ['csv', 'small.json', '--delimiter', 'x'],
            2,
            '--delimiter takes comma, semicolon, tab or pipe, or the sign itself; not x.'
        ],
        [['nothing'], 2, 'Say what to import: '],
        [['json'], 2, 'Name the files to import.'],
        [['json', 'small.json', '--code', 'not a code'], 2, 'not a code is none.'],
        [['csv', 'small.json', '--code', 'not a code'], 2, 'not a code is none.'],
        [['json', 'gone.json'], 3, 'There is no file or folder gone.json.'],
        [['json', 'bad.json'], 4, 'bad.json cannot be read. It is no valid JSON from line 1, column 2 on.'],
        [['json', 'bad.json.gz'], 4, 'Could not read bad.json.gz: it is no compressed file, in spite of its name.'],
        [['case', 'small.json'], 4, 'small.json is no package of CASE: it has no CFDocument.']
    ])('%j is refused', async (args, exitCode, message) => {
        const cwd = await tempFolder({ 'bad.json': '{', 'bad.json.gz': '{', 'small.json': SMALL });
        const outcome = await gradus(['import', ...args], { cwd });
        expect(outcome.exitCode).toBe(exitCode);
        expect(outcome.stderr).toContain(message);
    });
});
