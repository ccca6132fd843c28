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

/** What people call elements. */
const TITLES = [HEADERS.competency, HEADERS.role, HEADERS.statement];

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
    const unknown = rows.filter(row => !table.rowKeys.has(row));
    for (const [key, same] of Map.groupBy(unknown, row => known?.keyOf(natural(row)))) {
        if (key === undefined || taken.has(key)) continue;
        const row = same.find(each => isTitled(each, key)) ?? same[0];
        if (row === undefined) continue;
        table.rowKeys.set(row, key);
        taken.add(key);
        if (header === HEADERS.id && keys !== undefined) table.put(row, keys, key);
    }
    // A row with the code of another one, but the title that it had: somebody has written a wrong code.
    for (const row of table.kind === 'requirements' || !known ? [] : unknown) {
        if (table.rowKeys.has(row) || known?.keyOf(natural(row)) === undefined) continue;
        const [key, another] = [...(known?.rows.keys() ?? [])].filter(each => !taken.has(each) && hasTitle(row, each));
        if (key === undefined || another !== undefined) continue;
        table.rowKeys.set(row, key);
        taken.add(key);
        if (header === HEADERS.id && keys !== undefined) table.put(row, keys, key);
    }
    if (known) knowColumns(table, known);

    function hasTitle(row: number, key: string): boolean {
        return TITLES.some(each => table.column(each) !== undefined) && isTitled(row, key);
    }

    /** Where several rows have one code, the one that is still called as it was is the one that had it. */
    function isTitled(row: number, key: string): boolean {
        return TITLES.every(each => {
            const column = table.column(each);
            const said = known?.said(key, known.column(each));
            return column === undefined || said === undefined || said === rememberedText(table.at(row, column));
        });
    }
}

/** Columns that a workbook has lost the names of are told by their headers. */
function knowColumns(table: EditedTable, known: RememberedTable): void {
    const taken = new Set(table.columnKeys.values());
    const free = [...table.headers.entries()].filter(([at, header]) => header !== '' && !table.columnKeys.has(at));
    const byHeader = Map.groupBy(free, ([, header]) => rememberedText(header));
    for (const [column, key] of known.columnKeys) {
        if (taken.has(key)) continue;
        const [index] = byHeader.get(known.header(column))?.shift() ?? [];
        if (index !== undefined) table.columnKeys.set(index, key);
    }
}
