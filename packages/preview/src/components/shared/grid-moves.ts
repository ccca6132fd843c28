/** Where the arrow keys can stop in a table: a row, and a column as the table counts them. */
export interface GridStop {
    readonly row: number;
    readonly column: number;
}

/** For each row its columns that can be stopped at, in ascending order; rows may have none. */
export type GridRows = readonly (readonly number[])[];

/** The same where rows are looked at only when they are asked for. */
export interface LazyGridRows {
    readonly length: number;
    at(row: number): readonly number[] | undefined;
}

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
export function moveInGrid(rows: LazyGridRows, from: GridStop, move: GridMove): GridStop {
    const row = columnsOf(rows, from.row);
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
        case 'start':
            return firstStop(rows, 0, 1) ?? from;
        case 'end':
            return firstStop(rows, rows.length - 1, -1) ?? from;
    }
}

/** Stays in the column: rows without a stop in it, such as headings across the table, are passed over. */
function vertically(rows: LazyGridRows, from: GridStop, direction: 1 | -1, steps: number): GridStop {
    let reached = from;
    let left = steps;
    for (let row = from.row + direction; left > 0 && row >= 0 && row < rows.length; row += direction) {
        if (!columnsOf(rows, row).includes(from.column)) continue;
        reached = { row, column: from.column };
        left--;
    }
    return reached;
}

/** The outermost stop of the first row that has some, from a row on. */
function firstStop(rows: LazyGridRows, start: number, direction: 1 | -1): GridStop | undefined {
    for (let row = start; row >= 0 && row < rows.length; row += direction) {
        const column = columnsOf(rows, row).at(direction === 1 ? 0 : -1);
        if (column !== undefined) return { row, column };
    }
    return undefined;
}

function columnsOf(rows: LazyGridRows, row: number): readonly number[] {
    return rows.at(row) ?? [];
}

function at(row: number, column: number | undefined): GridStop | undefined {
    return column === undefined ? undefined : { row, column };
}
