import '@peers/regular-table';
import type { RegularTable } from '@peers/regular-table';
import { type CandidatePage, levelAt } from '../candidate.ts';

let count = 0;

/** The same matrix in a regular-table: heads, levels, and a colour for each level. */
(globalThis as unknown as CandidatePage).candidate = {
    prepare: size => {
        count = size;
    },
    draw: async element => {
        const table = document.createElement('regular-table') as RegularTable;
        table.className = 'peer';
        table.setDataListener(async (x0, y0, x1, y1) => ({
            num_rows: count,
            num_columns: count,
            data: range(x0, x1).map(column => range(y0, y1).map(row => `${levelAt(row, column)}`)),
            row_headers: range(y0, y1).map(row => [`C${row} Competency ${row}`]),
            column_headers: range(x0, x1).map(column => [`Role ${column}`])
        }));
        table.addStyleListener(() => {
            for (const cell of table.querySelectorAll('tbody td')) {
                cell.className = `step-${Number(table.getMeta(cell)?.value) * 2}`;
            }
        });
        element.append(table);
        await table.draw();
        return table;
    }
};

function range(from: number, to: number): readonly number[] {
    return Array.from({ length: Math.max(0, Math.min(to, count) - from) }, (_, position) => from + position);
}
