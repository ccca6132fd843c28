import type { ImportNotes } from '../../notes.ts';
import type { EditedTable } from './edited-table.ts';
import type { Memory } from './memory.ts';
import { originalText } from './original-text.ts';

/** Has cells that cannot be read say what they said when their table was made, as far as that is known, and tells them. */
export function keepUnread(tables: readonly EditedTable[], memory: Memory | undefined, notes: ImportNotes): void {
    for (const table of tables) {
        if (table.unread.size === 0) continue;
        for (const [row, cells] of table.cells.entries()) {
            for (const column of cells?.keys() ?? []) {
                if (!table.isUnread(row, column)) continue;
                notes.leftOut(
                    'Some cells have a formula without a result, or one that fails, so nobody knows what they say. Write the result itself',
                    table.place(row, column)
                );
                const said = memory && originalText({ table, row, column }, tables, memory);
                if (said !== undefined) table.put(row, column, said);
            }
        }
    }
}
