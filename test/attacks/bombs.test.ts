import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { columnName } from '../../packages/exchange/src/tables/table.ts';
import { sheetOf, xlsxParts } from '../../packages/exchange/src/tables/testing/make-zip.ts';
import { tempFolder } from '../cli/temp-folder.ts';
import { type RawEntry, rawZip } from './raw-zip.ts';
import { withSmallMemory } from './small-memory.ts';

/** What the command takes at most, in megabytes, whatever it is given. */
const MOST = 600;

const packed = (text: string | Uint8Array) => deflateRawSync(text, { level: 9 });
const SHEET = sheetOf([
    ['Code', 'Title'],
    ['X', 'Teamwork']
]);

/** The parts of a workbook, some of them replaced. */
function workbook(sheets: Readonly<Record<string, string>>, strings = ''): RawEntry[] {
    return Object.entries(xlsxParts(sheets, strings)).map(([name, text]) => ({ name, packed: packed(text) }));
}

function replaced(entries: readonly RawEntry[], name: string, more: Partial<RawEntry>): RawEntry[] {
    return entries.map(entry => (entry.name === name ? { ...entry, ...more } : entry));
}

const FIRST = 'xl/worksheets/s1.xml';
const LAUGHS = [
    '<!DOCTYPE x [<!ENTITY a0 "boom">',
    ...Array.from({ length: 30 }, (_, n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`),
    ']>'
].join('');
const row = (cells: string, number: number) => `<row r="${number}">${cells}</row>`;
const inline = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;

describe('a workbook that is small and becomes large', () => {
    const spaces = packed(Buffer.alloc(400_000_000, ' '));
    const sheets = Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`Sheet ${n}`, SHEET]));
    const large = packed(`<worksheet><!--${' '.repeat(60_000_000)}--></worksheet>`);
    const long = 'x'.repeat(30_000);

    test.each<readonly [string, readonly RawEntry[]]>([
        ['a sheet of 400 MB', replaced(workbook({ One: SHEET }), FIRST, { packed: spaces })],
        ['a sheet that says that it is small', replaced(workbook({ One: SHEET }), FIRST, { packed: spaces, said: 99 })],
        ['a list of sheets of 400 MB', replaced(workbook({ One: SHEET }), 'xl/workbook.xml', { packed: spaces })],
        [
            'sixty sheets in one place',
            workbook(sheets).map(entry =>
                entry.name === FIRST
                    ? { ...entry, packed: large }
                    : /worksheets\/s/.test(entry.name)
                      ? { ...entry, packed: large, over: 3 }
                      : entry
            )
        ],
        [
            'more entries than are read',
            [
                ...Array.from({ length: 60_000 }, (_, n) => ({ name: `x${n}`, packed: new Uint8Array(), over: 0 })),
                ...workbook({ One: SHEET })
            ]
        ],
        [
            'one long text in all rows and columns',
            workbook({
                One: `<sheetData>${row(
                    Array.from({ length: 26 }, (_, n) => inline(`${String.fromCharCode(65 + n)}1`, long)).join(''),
                    1
                )}${row(inline('A7000', 'end'), 7000)}</sheetData><mergeCells>${Array.from(
                    { length: 26 },
                    (_, n) => `<mergeCell ref="${String.fromCharCode(65 + n)}1:${String.fromCharCode(65 + n)}7000"/>`
                ).join('')}</mergeCells>`
            })
        ],
        [
            'one long text that all cells refer to',
            workbook(
                {
                    One: `<sheetData>${Array.from({ length: 9000 }, (_, n) =>
                        row('<c t="s"><v>0</v></c>'.repeat(20), n + 1)
                    ).join('')}</sheetData>`
                },
                `<si><t>${long}</t></si>`
            )
        ]
    ])('is refused in a sentence, within %s', async (_, entries) => {
        const cwd = await tempFolder({ 'bomb.xlsx': rawZip(entries) });
        const { exitCode, said, peak } = await withSmallMemory(['import', 'xlsx', 'bomb.xlsx', '-o', 'out'], cwd);
        expect({ exitCode, said }).toEqual({ exitCode: 4, said: expect.stringMatching(/bomb.*\.\n$/s) });
        expect(said).not.toMatch(/fault of gradus|\n {4}at /);
        expect(peak).toBeLessThan(MOST);
        expect(await readdir(cwd)).toEqual(['bomb.xlsx']);
    });

    const LEVELS = sheetOf([['Scale', 'Level', 'Level title', 'Identifier']]);
    const DICTIONARY = sheetOf([['Code', 'Competency', 'Category', 'Identifier']]);
    const own = { Competencies: DICTIONARY, Levels: LEVELS, Gradus: sheetOf([['Made by Gradus']]) };
    /** A workbook as Gradus makes one, some sheets of which are others. */
    const ownWorkbook = (more: Readonly<Record<string, string>>) =>
        workbook({ ...own, ...more }).map(entry =>
            entry.name === 'xl/workbook.xml'
                ? {
                      ...entry,
                      packed: packed(
                          (xlsxParts({ ...own, ...more })[entry.name] ?? '').replace(
                              'name="Gradus"',
                              'name="Gradus" state="hidden"'
                          )
                      )
                  }
                : entry
        );
    const rows = (count: number) =>
        DICTIONARY.replace(
            '</sheetData>',
            `${Array.from({ length: count }, (_, n) => row(inline(`B${n + 2}`, `T${n}`), n + 2)).join('')}</sheetData>`
        );
    const letters = DICTIONARY.replace('</sheetData>', `${row(inline('B2', 'A'.repeat(70_000_000)), 2)}</sheetData>`);

    test.each<readonly [string, readonly RawEntry[]]>([
        ['a cell of 70 MB', ownWorkbook({ Competencies: letters })],
        ['a sheet of 400 MB', replaced(ownWorkbook({}), FIRST, { packed: spaces })],
        ['a first row that never ends', ownWorkbook({ 'Role matrix': `<sheetData><row>${' '.repeat(5_000_000)}` })],
        ['what it remembers, with 400,000 rows', ownWorkbook({ Gradus: rows(400_000) })],
        ['400,000 rows', ownWorkbook({ Competencies: rows(400_000) })],
        ['two sheets of many rows', ownWorkbook({ Competencies: rows(40_000), More: rows(40_000) })],
        [
            // Of each row by itself it is little.
            'rows that are wide at the top',
            ownWorkbook({
                Competencies: DICTIONARY.replace(
                    '</sheetData>',
                    `${Array.from({ length: 4000 }, (_, n) => inline(`${columnName(Math.min(16_383, Math.floor(3_900_000 / (n + 2))))}${n + 2}`, 'x')).join('')}</sheetData>`
                )
            })
        ],
        [
            'cells far away',
            ownWorkbook({
                Competencies: DICTIONARY.replace(
                    '</sheetData>',
                    `${Array.from({ length: 300 }, (_, n) => inline(`XFD${n + 2}`, 'x')).join('')}</sheetData>`
                )
            })
        ]
    ])('is refused where Gradus made it and somebody edited it, with %s', async (_, entries) => {
        const cwd = await tempFolder({ 'bomb.xlsx': rawZip(entries) });
        const { exitCode, said, peak } = await withSmallMemory(['import', 'xlsx', 'bomb.xlsx', '-o', 'out'], cwd);
        expect({ exitCode, said }).toEqual({
            exitCode: 4,
            said: expect.stringMatching(/^bomb\.xlsx cannot be read\. The workbook is too large to be read: .*\.\n$/)
        });
        expect(peak).toBeLessThan(MOST);
        expect(await readdir(cwd)).toEqual(['bomb.xlsx']);
    });

    test('is imported within that where Gradus made it, as large as it may be', async () => {
        const cwd = await tempFolder({ 'large.xlsx': rawZip(ownWorkbook({ Competencies: rows(59_000) })) });
        const { exitCode, peak } = await withSmallMemory(['import', 'xlsx', 'large.xlsx', '-o', 'out'], cwd);
        expect(exitCode).toBe(0);
        expect(peak).toBeLessThan(MOST);
    });

    test('has no entities of its own: none is followed, and none is read from a disk', async () => {
        const secret = await tempFolder({ 'secret.txt': 'a secret' });
        const outside = `<!DOCTYPE x [<!ENTITY f SYSTEM "file://${secret}/secret.txt">]>`;
        for (const [name, head, reference] of [
            ['laughs', LAUGHS, '&a30;'],
            ['outside', outside, '&f;']
        ] as const) {
            const sheet = SHEET.replace('Teamwork', `Teamwork ${reference}`);
            const parts = replaced(workbook({ One: SHEET }), FIRST, {
                packed: packed(`<?xml version="1.0"?>${head}<worksheet>${sheet}</worksheet>`)
            });
            const cwd = await tempFolder({ [`${name}.xlsx`]: rawZip(parts) });
            const { said, peak } = await withSmallMemory(['import', 'xlsx', `${name}.xlsx`, '-o', 'out'], cwd);
            expect(peak).toBeLessThan(MOST);
            const files = await readdir(path.join(cwd, 'out')).catch(() => []);
            const texts = await Promise.all(files.map(file => readFile(path.join(cwd, 'out', file), 'utf8')));
            expect([said, ...texts].join('\n')).not.toMatch(/boom|a secret/);
        }
    });
});

describe('a text that is small and stands for much', () => {
    const aliases = Array.from({ length: 30 }, (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n},`.repeat(9)}*a${n}]\n`);
    const deep = '['.repeat(3_000_000);
    const prefixes = `@prefix s: <http://www.w3.org/2004/02/skos/core#> . @prefix g: <urn:gradus:vocabulary:> .
        @prefix r: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .\n`;
    const each = (count: number, what: (n: number) => string) => Array.from({ length: count }, (_, n) => what(n));
    const empty = (count: number) => Object.fromEntries(each(count, n => `k${n}`).map(key => [key, []]));
    test.each([
        ['ladder', 'bomb.yaml', `a0: &a0 [x]\n${aliases.join('')}competencies: *a30\n`],
        [
            'ladder',
            'bomb.yaml',
            `a: &a "${'x'.repeat(1_000_000)}"\ncompetencies:\n  - {summary: A, examples: [${'*a,'.repeat(40_000)}]}\n`
        ],
        ['ladder', 'bomb.yaml', `competencies: ${'['.repeat(100_000)}`],
        ['ladder', 'bomb.yaml', '['.repeat(5_000_000)],
        ['ladder', 'bomb.yaml', '['.repeat(1_900_000)],
        ['ladder', 'bomb.yaml', '{a: '.repeat(450_000)],
        ['ladder', 'bomb.yaml', '- '.repeat(990_000)],
        ['ladder', 'bomb.yaml', '? '.repeat(990_000)],
        ['ladder', 'bomb.yaml', 'a: '.repeat(600_000)],
        ['ladder', 'bomb.yaml', Array.from({ length: 1900 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
        // Nothing of these is deep: it is many.
        ['ladder', 'bomb.yaml', ']'.repeat(1_900_000)],
        ['ladder', 'bomb.yaml', `[${','.repeat(148_000)}`],
        ['ladder', 'bomb.yaml', `[${','.repeat(1_900_000)}`],
        ['ladder', 'bomb.yaml', '%\n'.repeat(74_000)],
        ['ladder', 'bomb.yaml', '\n'.repeat(1_900_000)],
        ['ladder', 'bomb.yaml', '- a\n'.repeat(450_000)],
        ['ladder', 'bomb.yaml', 'x\n'.repeat(950_000)],
        ['ladder', 'bomb.yaml', `a: >\n${' x\n\n'.repeat(450_000)}`],
        ['json', 'bomb.json', deep],
        ['json', 'bomb.json', `${deep}${']'.repeat(3_000_000)}`],
        ['case', 'bomb.json', `{"CFDocument":${'{"x":'.repeat(500_000)}1${'}'.repeat(500_000)}`],
        ['skos', 'bomb.jsonld', `{"@graph":${'['.repeat(500_000)}${']'.repeat(500_000)}}`],
        ['skos', 'bomb.jsonld', `{"@context":${'['.repeat(50_000)}${']'.repeat(50_000)},"@graph":[{"@id":"x"}]}`],
        [
            'skos',
            'bomb.ttl',
            `@prefix a: <x:${'a'.repeat(200_000)}> .\n${Array.from({ length: 10_000 }, (_, n) => `a:${n} a a:b .\n`).join('')}`
        ],
        [
            'skos',
            'bomb.jsonld',
            JSON.stringify({
                '@context': { '@base': `http://x/${'a'.repeat(1_000_000)}/` },
                '@graph': Array.from({ length: 5_000 }, (_, n) => ({ '@id': `n${n}` }))
            })
        ],
        [
            'skos',
            'bomb.jsonld',
            JSON.stringify({
                '@context': { '@vocab': 'a'.repeat(1_000_000) },
                ...empty(10_000)
            })
        ],
        [
            'skos',
            'bomb.jsonld',
            JSON.stringify({
                '@context': { '@vocab': 'a'.repeat(990) },
                ...empty(300_000)
            })
        ],
        [
            'skos',
            'bomb.ttl',
            `${prefixes}<n> r:value "${'a'.repeat(1_000_000)}" .\n${each(1000, n => `<c${n}> s:prefLabel "C" ; s:definition <n> .`).join('\n')}`
        ],
        [
            'skos',
            'bomb.ttl',
            `${prefixes}${each(5000, n => `_:l${n} r:first <c${n}> ; r:rest _:l${n + 1} . <c${n}> s:prefLabel "C" . <k${n}> a s:Collection ; s:memberList _:l0 .`).join('\n')}`
        ],
        [
            'skos',
            'bomb.ttl',
            `${prefixes}${each(3000, n => `<q${n}> g:competency <c${n}> . <p> g:requires <q${n}> . <c${n}> s:prefLabel "C" . <r${n}> a g:Role ; g:extends <p> .`).join('\n')} <p> a g:Role .`
        ],
        ['skos', 'bomb.ttl', `<x:a> <x:b> ${'['.repeat(300_000)}`],
        ['skos', 'bomb.ttl', `<x:a> <x:b> ${'('.repeat(300_000)}${')'.repeat(300_000)} .`]
    ])('gradus import %s refuses %s (%#)', async (format, name, text) => {
        const cwd = await tempFolder({ [name]: text });
        const { exitCode, said, peak } = await withSmallMemory(['import', format, name, '-o', 'out'], cwd);
        expect({ exitCode, said }).toEqual({ exitCode: 4, said: expect.stringMatching(/\.\n$/) });
        expect(said).not.toMatch(/fault of gradus|\n {4}at /);
        expect(said.length).toBeLessThan(1000);
        expect(peak).toBeLessThan(MOST);
    });
});
