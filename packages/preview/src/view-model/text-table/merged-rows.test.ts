import { expect, test } from 'vitest';
import { mergedRows } from './merged-rows.ts';
import type { TextCell, TextRow } from './text-table.ts';

function says(entry: string): TextCell {
    return { kind: 'text', text: { list: true, numbered: false, entries: [entry] }, span: 1 };
}

function row(...cells: TextCell[]): TextRow {
    return { key: 'x', subject: { kind: 'grade', code: 'x' }, title: 'x', depth: 0, remarks: [], cells };
}

test('cells that say the same below each other become one; those that are empty do not', () => {
    const merged = mergedRows([
        row(says('a'), says('x'), { kind: 'missing' }),
        row(says('a'), says('y'), { kind: 'missing' }),
        row(says('a'), says('y'), says('z')),
        row(says('b'), says('x'), says('z'))
    ]);
    expect(merged.map(({ cells }) => cells.map(cell => (cell.kind === 'text' ? cell.span : cell.kind)))).toEqual([
        [3, 1, 'missing'],
        ['covered', 2, 'missing'],
        ['covered', 'covered', 2],
        [1, 1, 'covered']
    ]);
});

test('there are as many rows as there are', () => {
    expect(mergedRows(Array(200_000).fill(row()))).toHaveLength(200_000);
});
