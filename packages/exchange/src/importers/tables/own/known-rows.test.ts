import { expect, test } from 'vitest';
import { COLUMN_KEYS } from '../../../sheets/memory-sheet.ts';
import { rememberedText } from '../../../sheets/remembered-text.ts';
import { EditedTable } from './edited-table.ts';
import { knowRows } from './known-rows.ts';
import { Memory } from './memory.ts';

const LONG = 'who does what is to be done '.repeat(8);

test('thousands of columns that have lost their names are told by their headers before anybody waits', () => {
    const headers = Array.from({ length: 2000 }, (_, index) => `${LONG}${index}`);
    const memory = new Memory([
        [],
        ['matrix', '', ...headers.map(rememberedText)],
        ['matrix', COLUMN_KEYS, ...headers.map((_, index) => `key${index}`)]
    ]);
    const others = headers.slice(1).map(header => `${header} by now`);
    const table = new EditedTable('matrix', 'Role matrix', [[...others, `${LONG}7`]]);
    knowRows(table, memory);
    expect([...table.columnKeys]).toEqual([[1999, 'key7']]);
});

test('of columns with the same header each is told once, in their order', () => {
    const memory = new Memory([
        [],
        ['matrix', '', 'Clerk', 'Clerk', 'Officer'],
        ['matrix', COLUMN_KEYS, 'one', 'two', 'three']
    ]);
    const table = new EditedTable('matrix', 'Role matrix', [['Officer', 'Clerk', '', 'Clerk', 'Clerk']]);
    knowRows(table, memory);
    expect([...table.columnKeys].sort()).toEqual([
        [0, 'three'],
        [1, 'one'],
        [3, 'two']
    ]);
});
