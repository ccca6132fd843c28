import {
    dictionarySheet,
    EXPORTERS,
    exporterOf,
    levelsSheet,
    matrixSheet,
    requirementsSheet,
    rolesSheet,
    type Sheet,
    statementsSheet,
    translationsSheet,
    writeCsv
} from '@gradus/exchange/exporters';
import { fromTable, readCsv, readHtmlTable } from '@gradus/exchange/tables';
import { fileNameOf, withFormulas, withoutFormulas } from '@gradus/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tabSeparated } from '../../../packages/preview/src/view-model/shared/delimited.ts';
import { htmlTable } from '../../../packages/preview/src/view-model/shared/html-table.ts';
import { anyModel } from '../any-model.ts';
import { FRAMEWORKS, modelOf } from './frameworks.ts';
import { HOSTILE, hostile, withTexts } from './with-texts.ts';

const SHEETS = [
    matrixSheet,
    requirementsSheet,
    dictionarySheet,
    statementsSheet,
    rolesSheet,
    levelsSheet,
    translationsSheet
];

/** A reader of RFC 4180, written from its grammar alone. */
function parsed(csv: string): string[][] {
    const rows: string[][] = [];
    let row: string[] = [];
    const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
    while (field.lastIndex < csv.length) {
        const at = field.lastIndex;
        const [, quoted, plain, end] = field.exec(csv) ?? [];
        if (end === undefined) throw new Error(`No field at ${at}: ${csv.slice(at, at + 50)}`);
        row.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
        if (end === ',') continue;
        rows.push(row);
        row = [];
    }
    return rows;
}

function textsOf({ columns, rows }: Sheet): string[][] {
    return [columns.map(({ header }) => header), ...rows.map(({ cells }) => cells.map(({ text }) => text))];
}

/** What spreadsheets calculate, once blanks before it are taken away; wide, small and mathematical forms as well. */
const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@\u2212\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b])/;

function expectRoundTrip(sheet: Sheet): void {
    const cells = parsed(writeCsv(sheet));
    for (const cell of cells.flat()) expect(cell).not.toMatch(FORMULA);
    expect(cells.map(row => row.map(withFormulas))).toEqual(textsOf(sheet));
    for (const row of cells) expect(row.length).toBe(sheet.columns.length);
    // Where commas are decimal signs, lines are divided elsewhere, and quotation marks within a cell are none.
    for (const cell of writeCsv(sheet).split(/[;|\t\r\n]/)) expect(cell).not.toMatch(FORMULA);
}

test.each(FRAMEWORKS)('%s is read from CSV as it was written', async name => {
    const model = await modelOf(name);
    for (const sheet of SHEETS) expectRoundTrip(sheet(model));
});

test('whatever a framework says is read from CSV as it was written, and nothing begins a formula', async () => {
    const model = hostile(await modelOf('every-construct'));
    for (const sheet of SHEETS) expectRoundTrip(sheet(model));
    fc.assert(
        fc.property(anyModel, any => {
            for (const sheet of SHEETS) expectRoundTrip(sheet(any));
        })
    );
});

test('the mark before a formula can be taken away again, whatever the text', () => {
    for (const text of HOSTILE) expect(withFormulas(withoutFormulas(text))).toBe(text);
    fc.assert(
        fc.property(
            fc.string({ unit: fc.constantFrom("'", '=', '@', '-', '\t', '\n', ';', ' ', '\u00a0', 'a') }),
            text => {
                const marked = withoutFormulas(text);
                expect(withFormulas(marked)).toBe(text);
                expect(marked).not.toMatch(FORMULA);
                for (const cell of marked.split(/[;|\t\r\n]/)) expect(cell).not.toMatch(FORMULA);
            }
        )
    );
});

test.each([
    ['x; =1+1', "x;' =1+1"],
    ['b | +1', "b |' +1"],
    ['  =1', "'  =1"],
    ['a\n\u00a0@b', "a\n'\u00a0@b"],
    ['\u2212 2', "'\u2212 2"],
    ['a;\ufe66b|\ufe62c', "a;'\ufe66b|'\ufe62c"],
    ["' =1", "'' =1"],
    [" '=1", " '=1"],
    ['a; b - c', 'a; b - c']
])('%j is %j in CSV', (text, marked) => {
    expect(withoutFormulas(text)).toBe(marked);
    expect(withFormulas(marked)).toBe(text);
});

test('text begins with a byte order mark if it is asked for, and only then', async () => {
    const model = await modelOf('smallest');
    const contents = async (bom: boolean) =>
        (await exporterOf('csv')?.export(model, { part: 'dictionary', bom }))?.files.map(({ content }) => content);
    expect(await contents(true)).toEqual((await contents(false))?.map(content => `\ufeff${content}`));
});

test('one table can be asked for, and what it does not say is lost then', async () => {
    const model = await modelOf('eu-customs');
    const whole = await exporterOf('csv')?.export(model);
    const part = await exporterOf('csv')?.export(model, { part: 'matrix' });
    expect(whole?.files.map(({ name }) => name)).toEqual(
        ['matrix', 'requirements', 'dictionary', 'roles', 'levels', 'about'].map(each => `EUCustoms-${each}.csv`)
    );
    expect(part?.files).toEqual(whole?.files.slice(0, 1));
    const lost = (losses: readonly { kind: string }[] = []) => losses.map(({ kind }) => kind);
    expect(lost(whole?.losses)).not.toContain('tasks');
    expect(lost(part?.losses)).toContain('tasks');
});

test('a matrix has the roles and competencies that are asked for, in that order', async () => {
    const model = await modelOf('eu-customs');
    const { columns, rows } = matrixSheet(model, { roles: ['CM-CO', 'none', 'CM-SM'], competencies: ['OC1', 'PC1'] });
    const titles = ['CM-CO', 'CM-SM'].map(code => model.roles.find(each => each.code === code)?.title);
    expect(columns.slice(3).map(({ header }) => header)).toEqual(titles);
    expect(rows.map(({ cells }) => cells[0]?.text)).toEqual(['OC1', 'PC1']);
});

test('a matrix says every requirement, with the colour that its level has in the preview', async () => {
    const model = await modelOf('eu-customs');
    const cells = matrixSheet(model).rows.flatMap(row => row.cells.slice(3));
    expect(cells.filter(({ text }) => text !== '').length).toBe(244);
    const steps = new Set(cells.filter(({ text }) => text !== '').map(({ text, step }) => `${text} ${step}`));
    expect([...steps].sort()).toEqual(['1 1', '2 4', '3 6', '4 9']);
});

test('roles with one title are told apart by their codes', async () => {
    const model = withTexts(await modelOf('eu-customs'), () => 'The same');
    const headers = matrixSheet(model)
        .columns.slice(3)
        .map(({ header }) => header);
    expect(headers).toEqual(model.roles.map(({ code }) => code));
});

describe('what the import of tables makes of it', () => {
    test('is nothing new for a framework that says it already', async () => {
        const model = await modelOf('eu-customs');
        const { text, understanding } = fromTable(readCsv(writeCsv(matrixSheet(model))), { model }) ?? { text: 'none' };
        expect(text).toBe('');
        expect(understanding?.kind).toBe('roles');
        expect(understanding?.unread).toEqual([]);
    });

    test('is what roles require, where they require nothing yet', async () => {
        const whole = await modelOf('eu-customs');
        const model = { ...whole, roles: whole.roles.map(role => ({ ...role, requirements: [] })) };
        const { text, understanding } = fromTable(readCsv(writeCsv(matrixSheet(whole))), { model }) ?? { text: '' };
        expect(understanding?.unread).toEqual([]);
        expect(text.match(/(?<=\| +)[1-4](?= +\|)/g)?.length).toBe(244);
    });
});

describe('on the clipboard', () => {
    test('it is what the import reads there, and nothing in it is HTML', async () => {
        const model = await modelOf('eu-customs');
        const sheet = matrixSheet(model);
        const rows = textsOf(sheet);
        expect(readHtmlTable(htmlTable('', rows))?.rows).toEqual(rows);
        expect(
            tabSeparated(rows)
                .split('\r\n')
                .map(line => line.split('\t'))
        ).toEqual(rows);
        const spoiled = htmlTable('', textsOf(matrixSheet(hostile(model))));
        expect(
            spoiled
                .match(/<\/?[a-z]+/gi)
                ?.every(tag => /^<\/?(?:meta|table|caption|thead|tbody|tr|t[dh]|br)$/.test(tag))
        ).toBe(true);
    });
});

describe('names of files', () => {
    test.each([
        ['EUCustoms', 'EUCustoms'],
        ['../../etc/passwd', 'etc-passwd'],
        ['C:\\x', 'C-x'],
        ['con', 'con_'],
        ['COM¹', 'COM¹_'],
        ['..', 'unnamed'],
        ['a\u0000b', 'a-b'],
        ['Zoll/Ä.1', 'Zoll-Ä-1'],
        ['x'.repeat(300), 'x'.repeat(80)]
    ])('%j gives %j', (code, name) => {
        expect(fileNameOf(code)).toBe(name);
    });

    test('are never paths, and never the same twice', () => {
        fc.assert(
            fc.asyncProperty(anyModel, async model => {
                for (const exporter of EXPORTERS) {
                    const { files } = await exporter.export(model);
                    const names = files.map(({ name }) => name.toLowerCase());
                    expect(new Set(names).size).toBe(names.length);
                    for (const name of names) expect(name).toMatch(/^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_-]*(?:\.[a-z]+)+$/u);
                }
            }),
            { numRuns: 30 }
        );
    });
});
