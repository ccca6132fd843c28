import { HEADERS } from '../../../sheets/headers.ts';
import { foldedTitle } from '../../draft/folded-title.ts';
import type { ImportNotes } from '../../notes.ts';
import type { EditedTable } from './edited-table.ts';

/** What a competency has of its category. */
const OF_CATEGORY = [HEADERS.scale, HEADERS.forAll];

/**
 * Has new rows of competencies say what follows from the others: a category that is there has its scale, whatever stands in the
 * row, and a row without a category is in that of the row above, as people write such tables.
 */
export function completeNewRows(tables: readonly EditedTable[], notes: ImportNotes): void {
    for (const table of tables.filter(({ kind }) => kind === 'dictionary')) {
        const category = table.column(HEADERS.category);
        if (category === undefined) continue;
        const known = new Map<string, number>();
        for (const row of table.rowKeys.keys()) {
            const name = foldedTitle(table.at(row, category));
            if (name !== '' && !known.has(name)) known.set(name, row);
        }
        let above = '';
        for (const row of table.rows) {
            if (!table.rowKeys.has(row)) complete(row, above);
            above = table.at(row, category) || above;
        }

        function complete(row: number, above: string): void {
            const column = category as number;
            if (table.at(row, column) === '' && above !== '') {
                table.put(row, column, above);
                notes.toCheck(
                    `${table.place(row, column)} names no category, so that of the row above was taken: “${above}”`
                );
            }
            const like = known.get(foldedTitle(table.at(row, column)));
            if (like === undefined) return;
            table.put(row, column, table.at(like, column));
            for (const header of OF_CATEGORY) {
                const at = table.column(header);
                if (at === undefined || table.at(row, at) === table.at(like, at)) continue;
                if (table.at(row, at) !== '') {
                    notes.mended(
                        `${table.place(row, at)} says “${table.at(row, at)}”, and its category is on “${table.at(like, at)}”, which was taken`
                    );
                }
                table.put(row, at, table.at(like, at));
            }
        }
    }
}
