import type { TextCell, TextRow } from './text-table.ts';

/** The same rows, with cells that say the same one below the other made one, as documents print them. */
export function mergedRows(rows: readonly TextRow[]): readonly TextRow[] {
    const cells = rows.map(row => [...row.cells]);
    const width = cells.reduce((widest, { length }) => Math.max(widest, length), 0);
    for (let column = 0; column < width; column++) {
        let top = 0;
        for (let row = 1; row < cells.length; row++) {
            const above = cells[top]?.[column];
            const below = cells[row]?.[column];
            if (above?.kind === 'text' && below?.kind === 'text' && saysTheSame(above, below)) {
                put(cells, top, column, { ...above, span: row - top + 1 });
                put(cells, row, column, { kind: 'covered' });
            } else top = row;
        }
    }
    return rows.map((row, position) => ({ ...row, cells: cells[position] ?? [] }));
}

function put(cells: readonly TextCell[][], row: number, column: number, cell: TextCell): void {
    const inRow = cells[row];
    if (inRow !== undefined) inRow[column] = cell;
}

function saysTheSame(a: TextCell & { kind: 'text' }, b: TextCell & { kind: 'text' }): boolean {
    return (
        a.text.list === b.text.list &&
        a.text.numbered === b.text.numbered &&
        a.level?.code === b.level?.code &&
        a.text.entries.length === b.text.entries.length &&
        a.text.entries.every((entry, position) => entry === b.text.entries[position])
    );
}
