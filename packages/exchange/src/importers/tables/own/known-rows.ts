import { HEADERS } from '../../../sheets/headers.ts';
import { rememberedText } from '../../../sheets/remembered-text.ts';
import type { EditedTable } from './edited-table.ts';
import type { Memory, RememberedTable } from './memory.ts';
import { naturalKey } from './natural-key.ts';
import type { OwnTableKind } from './own-table.ts';

/** Where tables say for ever what a row is about; others are told by their first cells. */
const KEYS: Readonly<Partial<Record<OwnTableKind, string>>> = {
    matrix: HEADERS.rowKey,
    requirements: HEADERS.rowKey,
    dictionary: HEADERS.id,
    statements: HEADERS.id,
    roles: HEADERS.id,
    levels: HEADERS.id
};

/**
 * Finds out what rows and columns are about. A row that somebody copied to make another one of it has the same identifier:
 * the one that says what it said keeps it.
 */
export function knowRows(table: EditedTable, memory: Memory | undefined): void {
    const known = memory?.of(table.kind);
    const header = KEYS[table.kind];
    const keys = header === undefined ? undefined : table.column(header);
    const natural = (row: number) => naturalKey(table.kind, each => rememberedText(table.of(row, each)));
    const { rows } = table;
    if (keys !== undefined) {
        for (const [key, same] of Map.groupBy(rows, row => table.at(row, keys))) {
            if (key === '') continue;
            const original = same.find(row => known?.keyOf(natural(row)) === key) ?? same[0];
            for (const row of same) {
                if (row === original) table.rowKeys.set(row, key);
                else table.put(row, keys, '');
            }
        }
    }
    const taken = new Set(table.rowKeys.values());
    for (const row of rows) {
        const key = table.rowKeys.has(row) ? undefined : known?.keyOf(natural(row));
        if (key === undefined || taken.has(key)) continue;
        table.rowKeys.set(row, key);
        taken.add(key);
        if (header === HEADERS.id && keys !== undefined) table.put(row, keys, key);
    }
    if (known) knowColumns(table, known);
}

/** Columns that a workbook has lost the names of are told by their headers. */
function knowColumns(table: EditedTable, known: RememberedTable): void {
    const taken = new Set(table.columnKeys.values());
    for (const [column, key] of known.columnKeys) {
        if (taken.has(key)) continue;
        const index = table.headers.findIndex(
            (each, at) => !table.columnKeys.has(at) && each !== '' && rememberedText(each) === known.header(column)
        );
        if (index >= 0) table.columnKeys.set(index, key);
    }
}
