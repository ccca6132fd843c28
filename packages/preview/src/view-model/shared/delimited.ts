import { withoutFormula, withoutFormulas } from '@gradus/model';

/** A table's texts, row by row. */
export type TextRows = readonly (readonly string[])[];

/** Rows of cells with tabs between, as spreadsheets paste them: to them, a quotation mark at the beginning encloses a cell. */
export function tabSeparated(rows: TextRows): string {
    const cell = (text: string) => {
        const line = withoutFormula(text.replace(/[\t\r\n\u2028\u2029]+/g, ' '));
        return line.startsWith('"') ? quoted(line) : line;
    };
    return rows.map(row => row.map(cell).join('\t')).join('\r\n');
}

/** A file of comma-separated values that Excel reads as what it is: UTF-8. */
export function commaSeparated(rows: TextRows): string {
    const cell = (text: string) => {
        const safe = withoutFormulas(text);
        return /[",\r\n]/.test(safe) ? quoted(safe) : safe;
    };
    return `\u{FEFF}${rows.map(row => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function quoted(text: string): string {
    return `"${text.replaceAll('"', '""')}"`;
}
