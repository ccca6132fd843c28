import { HEADERS } from '../../../sheets/headers.ts';
import { rememberedText } from '../../../sheets/remembered-text.ts';
import type { ImportNotes } from '../../notes.ts';
import type { EditedTable } from './edited-table.ts';
import type { Memory } from './memory.ts';

/** What is above columns that are about no role. */
const FIXED: ReadonlySet<string> = new Set([HEADERS.code, HEADERS.competency, HEADERS.category, HEADERS.rowKey]);

/**
 * Takes back what the names in a workbook say of columns where their headers say otherwise. Excel moves such names with the
 * columns; other programs leave them behind, and so does whoever moves the texts of cells alone. Then headers tell columns, and
 * one that is called in another way is a new one: nobody knows what it was.
 */
export function distrustNames(table: EditedTable, memory: Memory | undefined, notes: ImportNotes): void {
    const known = memory?.of(table.kind);
    if (!known || table.columnKeys.size === 0) return;
    const keysByHeader = new Map([...known.columnKeys].map(([column, key]) => [known.header(column), key]));
    const said = table.headers.map(rememberedText);
    const all = new Set(said);
    const isElsewhere = (column: number, key: string) => {
        const before = known.header(known.column('', key) ?? -1);
        return said[column] !== before && all.has(before);
    };
    const isContradicted = ([column, key]: readonly [number, string]) => {
        const header = table.headers[column] ?? '';
        const another = keysByHeader.get(said[column] ?? '');
        return FIXED.has(header) || (another !== undefined && another !== key) || isElsewhere(column, key);
    };
    if (![...table.columnKeys].some(isContradicted)) return;
    let isOneWithoutHeader = false;
    for (const [column, key] of [...table.columnKeys]) {
        if (keysByHeader.get(said[column] ?? '') === key) continue;
        table.columnKeys.delete(column);
        isOneWithoutHeader ||= (said[column] ?? '') === '';
    }
    const unknown = [...said.keys()].filter(column => {
        const header = table.headers[column] ?? '';
        return header !== '' && !FIXED.has(header) && !keysByHeader.has(said[column] ?? '');
    });
    notes.mended(
        `The columns of ${table.name} are no more where the workbook remembers them, as after an edit by a program that does not know of this, so they are told by their headers`
    );
    table.hasUnknownColumns = unknown.length > 0 || isOneWithoutHeader;
    for (const column of unknown) {
        notes.toCheck(
            `A column with another header counts as a new role. Where it is one that was there, write its new title on the table of roles instead`,
            table.place(0, column)
        );
    }
}
