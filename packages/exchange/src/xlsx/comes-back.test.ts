import { expect, test } from 'vitest';
import type { Sheet } from '../sheets/sheet.ts';
import { comesBack } from './comes-back.ts';
import { writeXlsx } from './write-xlsx.ts';

/** A sheet of so many rows below its header, in each of which so many cells have a text. */
function sheet(rows: number, columns: number, text = 'x', filled = columns): Sheet {
    const cells = Array.from({ length: columns }, (_, index) => ({ text: index < filled ? text : '' }));
    return {
        name: 'dictionary',
        title: 'Competencies',
        keys: 1,
        columns: cells.map(() => ({ header: 'X', holds: 'text' })),
        rows: Array.from({ length: rows }, () => ({ cells }))
    };
}

const SMALL = await writeXlsx([sheet(1, 1)]);

test.each([
    ['few cells', sheet(5, 5), true],
    ['rows', sheet(56_999, 1), true],
    ['too many rows', sheet(57_000, 1), false],
    ['cells', sheet(4749, 100), true],
    ['too many cells', sheet(4750, 100), false],
    ['letters', sheet(18, 40, 'x'.repeat(26_000)), true],
    ['too many letters', sheet(19, 40, 'x'.repeat(26_000)), false],
    ['places for cells', sheet(1999, 1900, 'x', 1), true],
    ['too many places for cells', sheet(2000, 1900, 'x', 1), false]
])('of a workbook with %s it is known whether it can be read again', (_, each, is) => {
    expect(comesBack([each], undefined, SMALL)).toBe(is);
    // What it keeps for programs is held to the same, by itself.
    expect(comesBack([sheet(5, 5)], each, SMALL)).toBe(is);
});

test('sheets count together, and what is kept for programs does not count with them', () => {
    expect(comesBack([sheet(30_000, 1), sheet(30_000, 1)], undefined, SMALL)).toBe(false);
    expect(comesBack([sheet(30_000, 1)], sheet(30_000, 1), SMALL)).toBe(true);
});

test.each([
    ['漢', true],
    ['"', false]
])('how large it is once it is unpacked counts as well: %s', async (sign, is) => {
    // Within the number of letters that there may be; a quotation mark is written with six.
    const made = [sheet(590, 1, sign.repeat(32_000))];
    expect(comesBack(made, undefined, await writeXlsx(made))).toBe(is);
});
