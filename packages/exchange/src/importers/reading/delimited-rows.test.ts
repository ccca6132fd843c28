import { expect, test } from 'vitest';
import { ImportNotes, noteLines } from '../notes.ts';
import { namedTable } from './delimited-rows.ts';

function read(text: string) {
    const notes = new ImportNotes();
    const table = namedTable({ name: 'a.csv', bytes: new TextEncoder().encode(text) }, notes);
    const rows = [...table.rows()].map(row => table.columns.map(column => row.of(column)));
    return { columns: table.columns, rows, notes: noteLines(notes.all) };
}

test.each([
    ['commas', 'a,b\n"1, ""one""",2\n', [['1, "one"', '2']]],
    ['semicolons, as spreadsheets in Europe write', 'a;b\r\n"1; one";2,5\r\n', [['1; one', '2,5']]],
    ['semicolons, in quotation marks', '"a";"b"\n1;2\n', [['1', '2']]],
    ['tabs, with quotation marks as signs', 'a\tb\n"1\t2"\n', [['"1', '2"']]],
    ['nothing behind the last one', 'a,b\n1,', [['1', '']]]
])('rows have cells between %s', (_, text, rows) => {
    expect(read(text)).toEqual({ columns: ['a', 'b'], rows, notes: [] });
});

test('what stands behind a closing mark stays, with the cells behind it, and is told with its line', () => {
    const { rows, notes } = read('a,b,c\n"one\ntwo",2,3\n"x"y,"z" ,4\n5,6,7\n');
    expect(rows).toEqual([
        ['one\ntwo', '2', '3'],
        ['xy', 'z', '4'],
        ['5', '6', '7']
    ]);
    expect(notes).toEqual([
        'Mended. Something stands behind a quotation mark that closes a cell. It was read as the end of the cell: a.csv, line 4'
    ]);
});

test('a mark that is never closed is told with its line, and nothing is read twice', () => {
    const { rows, notes } = read('a,b\n1,2\n"x,3\n4,5');
    expect(rows).toEqual([
        ['1', '2'],
        ['x,3\n4,5', '']
    ]);
    expect(notes).toEqual([
        'Mended. A quotation mark is never closed. All that stands behind it was read as one cell: a.csv, line 3'
    ]);
});

test('a table that is read twice is told about once', () => {
    const notes = new ImportNotes();
    const table = namedTable({ name: 'a.csv', bytes: new TextEncoder().encode('a\n"x"y\n') }, notes);
    expect([...table.rows(), ...table.rows()]).toHaveLength(2);
    expect(notes.all).toMatchObject([{ count: 1 }]);
});
