import { HEADERS } from '../sheets/headers.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { OWN_LIMITS } from '../tables/table.ts';

/**
 * A table with a column that nobody sees for the keys of its rows, so that a row is known again wherever it is sorted to
 * and whatever is renamed in it. A table that shows identifiers needs none, and one as wide as a sheet has no place for it.
 */
export function withRowKeys(sheet: Sheet): Sheet {
    if (sheet.columns.length >= OWN_LIMITS.columns) return sheet;
    return {
        ...sheet,
        columns: [...sheet.columns, { header: HEADERS.rowKey, holds: 'code', isHidden: true }],
        rows: sheet.rows.map(row => ({ ...row, cells: [...row.cells, { text: row.key ?? '' }] }))
    };
}
