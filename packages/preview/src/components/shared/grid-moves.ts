/** Where the arrow keys can stop in a table: a row, and a column as the table counts them. */
export interface GridStop {
    readonly row: number;
    readonly column: number;
}

/** For each row its columns that can be stopped at, in ascending order; rows may have none. */
export type GridRows = readonly (readonly number[])[];

export type GridMove =
    | 'left'
    | 'right'
    | 'up'
    | 'down'
    | 'page-up'
    | 'page-down'
    | 'row-start'
    | 'row-end'
    | 'start'
    | 'end';

const ROWS_OF_A_PAGE = 10;

/** Where a move leads; to where it started from if there is nothing further on. */
export function moveInGrid(rows: GridRows, from: GridStop, move: GridMove): GridStop {
    const row = rows[from.row] ?? [];
    switch (move) {
        case 'left':
            return (
                at(
                    from.row,
                    row.findLast(column => column < from.column)
                ) ?? from
            );
        case 'right':
            return (
                at(
                    from.row,
                    row.find(column => column > from.column)
                ) ?? from
            );
        case 'row-start':
            return at(from.row, row[0]) ?? from;
        case 'row-end':
            return at(from.row, row.at(-1)) ?? from;
        case 'up':
            return vertically(rows, from, -1, 1);
        case 'down':
            return vertically(rows, from, 1, 1);
        case 'page-up':
            return vertically(rows, from, -1, ROWS_OF_A_PAGE);
        case 'page-down':
            return vertically(rows, from, 1, ROWS_OF_A_PAGE);
        case 'start': {
            const first = rows.findIndex(columns => columns.length > 0);
            return at(first, rows[first]?.[0]) ?? from;
        }
        case 'end': {
            const last = rows.findLastIndex(columns => columns.length > 0);
            return at(last, rows[last]?.at(-1)) ?? from;
        }
    }
}

/** Stays in the column: rows without a stop in it, such as headings across the table, are passed over. */
function vertically(rows: GridRows, from: GridStop, direction: 1 | -1, steps: number): GridStop {
    let reached = from;
    let left = steps;
    for (let row = from.row + direction; left > 0 && row >= 0 && row < rows.length; row += direction) {
        if (!rows[row]?.includes(from.column)) continue;
        reached = { row, column: from.column };
        left--;
    }
    return reached;
}

function at(row: number, column: number | undefined): GridStop | undefined {
    return column === undefined ? undefined : { row, column };
}
