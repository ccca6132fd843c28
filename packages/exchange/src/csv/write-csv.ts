import { withoutFormulas } from '@gradus/model';
import type { Sheet } from '../sheets/sheet.ts';

/**
 * A table as CSV, as RFC 4180 has it: commas, lines that end with CR and LF, quotation marks where they are needed. No
 * cell begins a formula, nor what becomes a cell where lines are divided at other signs.
 *
 * @param bom whether it begins with a byte order mark, without which Excel takes it for text in an old encoding
 */
export function writeCsv(sheet: Sheet, bom = false): string {
    return `${bom ? '\ufeff' : ''}${writeCsvRows(linesOf(sheet))}`;
}

/** One after another: a matrix can have millions of cells. */
function* linesOf({ columns, rows }: Sheet): Iterable<readonly string[]> {
    yield columns.map(({ header }) => header);
    for (const { cells } of rows) yield cells.map(({ text }) => text);
}

/** Rows as CSV, the header among them. */
export function writeCsvRows(rows: Iterable<readonly string[]>): string {
    return Array.from(rows, row => `${row.map(quoted).join(',')}\r\n`).join('');
}

function quoted(text: string): string {
    const safe = withoutFormulas(text);
    // Spaces at the ends get lost in some readers, and a byte order mark is not theirs to take away.
    return /[",\r\n]|^[\s\ufeff]|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
