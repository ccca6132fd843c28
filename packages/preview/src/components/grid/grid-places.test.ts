import { expect, test } from 'vitest';
import type { GridModel } from './grid-model.ts';
import { GridPlaces } from './grid-places.ts';

/** Two rows of heads over five columns, a title, two rows, and what they come to. */
const MODEL: GridModel = {
    label: 'Test',
    rowCount: 3,
    columnCount: 5,
    corner: {},
    spans: [
        [
            { start: 0, span: 2, cell: {} },
            { start: 2, span: 1 },
            { start: 3, span: 2, cell: {} }
        ]
    ],
    columnHead: () => ({}),
    rowHead: row => ({ isTitle: row === 0 }),
    cell: () => ({}),
    ends: { head: {}, foot: {}, corner: {}, ofRow: () => ({}), ofColumn: () => ({}) }
};
const places = new GridPlaces(MODEL);

test('counts heads and feet', () => {
    expect([places.rowCount, places.columnCount]).toEqual([6, 7]);
    expect(places.first).toEqual({ row: 0, column: 1 });
});

test('stops at heads over several columns from each of these, and at the heads of titles alone', () => {
    const all = [0, 1, 2, 3, 4, 5, 6];
    expect(places.stops).toEqual([[1, 2, 4, 5], [1, 2, 3, 4, 5], [0], all, all, all]);
});

test('leaves a head over several columns at its end', () => {
    expect(places.edge({ row: 0, column: 1 }, 'right')).toEqual({ row: 0, column: 2 });
    expect(places.edge({ row: 0, column: 5 }, 'left')).toEqual({ row: 0, column: 4 });
    expect(places.edge({ row: 0, column: 5 }, 'down')).toEqual({ row: 0, column: 5 });
});

test('tells what stands where', () => {
    const at = (row: number, column: number) => places.place({ row, column });
    expect(at(0, 5)).toEqual({ part: 'span', level: 0, column: 3 });
    expect(at(1, 5)).toEqual({ part: 'column', column: 4 });
    expect(at(2, 0)).toEqual({ part: 'row', row: 0 });
    expect(at(4, 3)).toEqual({ part: 'cell', row: 2, column: 2 });
    expect(at(4, 6)).toBeUndefined();
    expect(at(5, 1)).toBeUndefined();
});

test('stays within what is left', () => {
    expect(places.known({ row: 99, column: 99 })).toEqual({ row: 5, column: 6 });
    expect(places.known({ row: 2, column: 4 })).toEqual({ row: 2, column: 0 });
    expect(places.known({ row: 0, column: 3 })).toEqual({ row: 0, column: 2 });
});
