import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type GridMove, moveInGrid } from './grid-moves.ts';

/** A row of group heads, one of role heads, a category, two competencies, a category, a competency. */
const ROWS = [[], [1, 2], [0], [0, 1, 2], [0, 1, 2], [0], [0, 1, 2]];

function moved(row: number, column: number, move: GridMove): [row: number, column: number] {
    const to = moveInGrid(ROWS, { row, column }, move);
    return [to.row, to.column];
}

describe('moveInGrid', () => {
    test.each([
        ['left', 3, 1, 3, 0],
        ['left', 3, 0, 3, 0],
        ['right', 3, 1, 3, 2],
        ['right', 3, 2, 3, 2],
        ['up', 3, 1, 1, 1],
        ['up', 1, 1, 1, 1],
        ['up', 3, 0, 2, 0],
        ['down', 4, 2, 6, 2],
        ['down', 4, 0, 5, 0],
        ['down', 6, 0, 6, 0],
        ['page-down', 1, 2, 6, 2],
        ['page-up', 6, 0, 2, 0],
        ['row-start', 4, 2, 4, 0],
        ['row-end', 4, 0, 4, 2],
        ['start', 6, 2, 1, 1],
        ['end', 1, 1, 6, 2]
    ] as const)('%s from %i, %i leads to %i, %i', (move, row, column, toRow, toColumn) => {
        expect(moved(row, column, move)).toEqual([toRow, toColumn]);
    });

    test.each([
        ['left', [50]],
        ['row-end', [50]],
        ['down', [50, 51]],
        ['start', [50, 0]],
        ['end', [50, 99]]
    ] as const)('%s looks at no other rows than %j', (move, looked) => {
        const seen: number[] = [];
        const at = (row: number) => {
            seen.push(row);
            return [0, 1, 2];
        };
        moveInGrid({ length: 100, at }, { row: 50, column: 1 }, move);
        expect(seen).toEqual(looked);
    });

    test('always ends at a stop, whatever the grid', () => {
        const columns = fc.uniqueArray(fc.nat(5)).map(row => row.toSorted());
        const moves = ['left', 'right', 'up', 'down', 'page-up', 'page-down', 'row-start', 'row-end', 'start', 'end'];
        fc.assert(
            fc.property(fc.array(columns, { minLength: 1 }), fc.nat(), fc.nat(), (rows, atRow, atColumn) => {
                const row = atRow % rows.length;
                const stops = rows[row] ?? [];
                const column = stops[atColumn % stops.length];
                if (column === undefined) return;
                for (const move of moves as GridMove[]) {
                    const to = moveInGrid(rows, { row, column }, move);
                    expect(rows[to.row]).toContain(to.column);
                }
            })
        );
    });
});
