import { importerOf, noteLines } from '@gradus/exchange/importers';
import { expect, test } from 'vitest';
import { makeZip, sheetOf, xlsxParts } from '../../packages/exchange/src/tables/testing/make-zip.ts';

/** Sheets whose texts that begin with an equals sign are formulas of which nobody has stored the result. */
async function linesOf(sheets: Readonly<Record<string, readonly (readonly string[])[]>>): Promise<readonly string[]> {
    const xml = Object.entries(sheets).map(([name, rows]) => {
        const plain = sheetOf(rows).replace(/<c t="inlineStr"><is><t>=([^<]*)<\/t><\/is><\/c>/g, '<c><f>$1</f></c>');
        return [name, plain] as const;
    });
    const bytes = await makeZip(xlsxParts(Object.fromEntries(xml)));
    const read = await importerOf('xlsx')?.import([{ name: 'harbour.xlsx', bytes }]);
    return noteLines(read?.notes ?? []).filter(line => line.includes('formula'));
}

const told = (cells: string) =>
    `Please check. Some cells have a formula without a result, or one that fails, so nobody knows what they say: ${cells}. Write the result itself, or open the file in a spreadsheet program and save it there`;
const LIST = [
    ['Code', 'Competency', 'Description'],
    ['A1', 'Law', '=1+1'],
    ['A2', 'Tariff', 'What is paid.']
];
const MATRIX = [
    ['Competency', 'Officer', 'Chief'],
    ['Law', '=1+1', '2'],
    ['Tariff', '2', '=B3+1']
];

test('a formula without a result is told with its cell, in any kind of table', async () => {
    expect(await linesOf({ List: LIST })).toEqual([told('C2')]);
    expect(await linesOf({ Matrix: MATRIX })).toEqual([told('B2, C3')]);
    const required = [
        ['Role', 'Competency', 'Level'],
        ['Officer', 'Law', '=1'],
        ['Officer', 'Tariff', '2']
    ];
    expect(await linesOf({ Requirements: required })).toEqual([told('C2')]);
});

test('in several sheets, each is told with its sheet', async () => {
    const levels = [
        ['Level', 'Meaning'],
        ['1', 'Helps'],
        ['2', 'Leads'],
        ['3', '=A1']
    ];
    expect(await linesOf({ Levels: levels, List: LIST, Matrix: MATRIX })).toEqual([
        told('Levels!B4'),
        told('List!C2'),
        told('Matrix!B2, Matrix!C3')
    ]);
});

test('where all of a column are calculated, the first ones are named', async () => {
    const rows = Array.from({ length: 20 }, (_, index) => [`A${index}`, `Competency ${index}`, '=1']);
    expect(await linesOf({ List: [['Code', 'Competency', 'Description'], ...rows] })).toEqual([
        told('C2, C3, C4, C5, C6, C7 and 14 more')
    ]);
});
