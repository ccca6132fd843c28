import { HEADERS } from '../../../sheets/headers.ts';
import { foldedTitle } from '../../draft/folded-title.ts';
import type { ImportNotes } from '../../notes.ts';
import type { EditedTable } from './edited-table.ts';
import type { TabledElement } from './tabled-elements.ts';

/**
 * Takes out a row of the matrix about a competency that another row is about: each would say something else of the same. The one
 * that was there stays.
 *
 * @returns whether some were taken out
 */
export function leaveOutDoubledRows(competencies: readonly TabledElement[], notes: ImportNotes): boolean {
    let isAnyOut = false;
    for (const { inMatrix, code, title } of competencies) {
        for (const [table, all] of Map.groupBy(inMatrix, ([matrix]) => matrix)) {
            const rows = all.map(([, row]) => row);
            const original = rows.find(row => table.rowKeys.has(row)) ?? rows[0];
            for (const row of rows) {
                if (row === original || original === undefined) continue;
                isAnyOut = true;
                notes.leftOut(
                    `${table.place(row, 0)} is another row about ${code || title}, which row ${original + 1} is about. The second row was left out`
                );
                table.clearRow(row);
            }
        }
    }
    return isAnyOut;
}

/** What is above columns that are about no role. */
const FIXED: ReadonlySet<string> = new Set([HEADERS.code, HEADERS.competency, HEADERS.category, HEADERS.rowKey]);

/** The same of a column about a role that another column is about. */
export function leaveOutDoubledColumns(
    tables: readonly EditedTable[],
    roles: readonly TabledElement[],
    notes: ImportNotes
): boolean {
    let isAnyOut = false;
    for (const table of tables.filter(({ kind }) => kind === 'matrix')) {
        const byName = new Map<string, number>();
        const byTitle = new Map<string, number>();
        for (const { inMatrix, codes, titles } of roles) {
            const [, column] = inMatrix.find(([matrix]) => matrix === table) ?? [];
            if (column === undefined) continue;
            for (const each of codes) byName.set(each.table.at(each.row, each.column), column);
            for (const each of titles) byTitle.set(foldedTitle(each.table.at(each.row, each.column)), column);
        }
        for (const [column, header] of table.headers.entries()) {
            if (header === '' || FIXED.has(header) || table.columnKeys.has(column)) continue;
            const known = byName.get(header) ?? byTitle.get(foldedTitle(header));
            if (known === undefined) {
                byName.set(header, column);
                continue;
            }
            isAnyOut = true;
            notes.leftOut(
                `${table.place(0, column)} is another column “${header}”, as ${table.place(0, known)} is. The second column was left out: give it a title of its own`
            );
            table.clearColumn(column);
        }
    }
    return isAnyOut;
}
