/** A table's texts, row by row. */
export type TextRows = readonly (readonly string[])[];

/**
 * A text as it can stand in a cell of a spreadsheet, which would take some for formulas and compute them. An apostrophe
 * before it says that it is text.
 */
export function spreadsheetSafe(text: string): string {
    return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** Rows of cells with tabs between, as spreadsheets paste them. */
export function tabSeparated(rows: TextRows): string {
    const cell = (text: string) => spreadsheetSafe(text).replace(/[\t\r\n\u2028\u2029]+/g, ' ');
    return rows.map(row => row.map(cell).join('\t')).join('\r\n');
}

/** A file of comma-separated values that Excel reads as what it is: UTF-8. */
export function commaSeparated(rows: TextRows): string {
    const cell = (text: string) => {
        const safe = spreadsheetSafe(text);
        return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
    };
    return `\u{FEFF}${rows.map(row => `${row.map(cell).join(',')}\r\n`).join('')}`;
}
