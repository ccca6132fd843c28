/** The texts of a block of cells, row by row. */
export type PastedCells = readonly (readonly string[])[];

/** A cell and what ends it; in quotation marks it can hold tabs and line breaks, and its own ones are written twice. */
const CELL = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/y;

/** Cells with tabs and line breaks between, as spreadsheets copy them. */
export function pastedCells(text: string): PastedCells {
    const whole = text.replace(/(?:\r\n|\r|\n)$/, '');
    const rows: string[][] = [[]];
    const cells = new RegExp(CELL);
    for (let found = cells.exec(whole); found !== null; found = cells.exec(whole)) {
        const [, quoted, plain = '', end = ''] = found;
        rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? plain).replaceAll(/\s+/g, ' ').trim());
        if (end === '') break;
        if (end !== '\t') rows.push([]);
    }
    return rows;
}
