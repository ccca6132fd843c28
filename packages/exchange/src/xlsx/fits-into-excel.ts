import { ImpossibleExport } from '../exporters/impossible-export.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { OWN_LIMITS } from '../tables/table.ts';

/**
 * Excel says of a file with more that it is damaged.
 *
 * @throws ImpossibleExport where a table has more rows or columns than a sheet can
 */
export function expectThatItFits({ title, columns, rows }: Sheet): void {
    const refuse = (count: number, what: string, most: number): never => {
        const [there, can] = [count, most].map(each => each.toLocaleString('en-US'));
        throw new ImpossibleExport(
            `The table “${title}” has ${there} ${what}, and a sheet of Excel no more than ${can}. Export CSV instead.`
        );
    };
    if (columns.length > OWN_LIMITS.columns) refuse(columns.length, 'columns', OWN_LIMITS.columns);
    // The header is a row as well.
    if (rows.length + 1 > OWN_LIMITS.rows) refuse(rows.length + 1, 'rows', OWN_LIMITS.rows);
}

/** Whether a table has no more rows and columns than a sheet can. */
export function fitsIntoExcel({ columns, rows }: Sheet): boolean {
    return columns.length <= OWN_LIMITS.columns && rows.length + 1 <= OWN_LIMITS.rows;
}
