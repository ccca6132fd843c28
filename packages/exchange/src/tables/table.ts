import { seenText } from '@gradus/model';
import { UnreadableSource } from '../importers/importer.ts';
import { unseenNotes } from './unseen-note.ts';

/**
 * A table of texts as a spreadsheet shows them: every row is equally long, and empty cells are empty texts. A cell that
 * is merged over several rows has its text in each of them; over several columns, in the first one.
 */
export interface Table {
    readonly rows: readonly (readonly string[])[];
    readonly columns: number;
    /** What had to be decided to read it at all, in sentences. */
    readonly notes: readonly string[];
    /** What places of it are called where it is made of another table; else as spreadsheets call them. */
    readonly places?: Places | undefined;
}

/** What the author of a table calls a place of it. */
export interface Places {
    cell(row: number, column: number): string;
    row(row: number): string;
    column(column: number): string;
}

/** What spreadsheets call places. */
export const SPREADSHEET_PLACES: Places = {
    cell: cellName,
    row: row => String(row + 1),
    column: columnName
};

/** How large a table and what it is made from may be. */
export interface TableLimits {
    readonly rows: number;
    readonly columns: number;
    readonly cells: number;
    /** Rows times columns, and how wide all rows are together: a table is rectangular when it is done. */
    readonly area: number;
    /** Signs of all cells together. */
    readonly totalLength: number;
    readonly fileBytes: number;
    /** How much may come of a file once it is unpacked. */
    readonly unpackedBytes: number;
    /** Whether rows, cells and signs are counted of all sheets together that a workbook shows, and not of each. */
    readonly together?: boolean;
}

/** As much as a cell may hold in Excel. */
export const CELL_LENGTH = 32_767;

/** What is said where one holds more. */
export const CUT_CELL = 'A cell has more than 32,767 letters, and was cut off there.';

/** For tables of others, and what comes from a clipboard. Frameworks are far smaller; beyond that somebody errs or attacks. */
export const LIMITS: TableLimits = {
    rows: 20_000,
    columns: 300,
    cells: 200_000,
    area: 1_000_000,
    totalLength: 10_000_000,
    fileBytes: 10_000_000,
    unpackedBytes: 64_000_000
};

/** For tables that Gradus made: rows and columns as in Excel, and bytes as for the other formats that are imported. */
export const OWN_LIMITS: TableLimits = {
    rows: 1_048_576,
    columns: 16_384,
    cells: 20_000_000,
    area: 50_000_000,
    totalLength: 500_000_000,
    fileBytes: 500_000_000,
    unpackedBytes: 500_000_000
};

/**
 * For workbooks that Gradus made: what is packed can be small and become large, and nobody knows who has edited it. It is
 * as much as a process can hold that has little memory.
 */
export const OWN_WORKBOOK_LIMITS: TableLimits = {
    ...OWN_LIMITS,
    rows: 60_000,
    cells: 500_000,
    area: 4_000_000,
    totalLength: 20_000_000,
    fileBytes: 64_000_000,
    unpackedBytes: 64_000_000,
    together: true
};

/** A table that cannot be read, with a sentence for the author. */
export class UnreadableTable extends UnreadableSource {}

/** One that has more than may be read. */
export class TooLargeTable extends UnreadableTable {}

/** Makes a table of rows of any length. Empty rows and columns at the end are left out. */
export function tableOf(rows: readonly (readonly string[])[], notes: readonly string[] = []): Table {
    let height = 0;
    let columns = 0;
    let cells = 0;
    let length = 0;
    let isCut = false;
    rows.forEach((row, index) => {
        const last = row.findLastIndex(cell => cell.trim() !== '');
        if (last < 0) return;
        height = index + 1;
        columns = Math.max(columns, last + 1);
        cells += last + 1;
        for (const cell of row) {
            length += cell?.length ?? 0;
            isCut ||= (cell?.length ?? 0) > CELL_LENGTH;
        }
    });
    checkSize(height, columns, cells, length);
    const whole = rows.slice(0, height);
    return {
        rows: whole.map(row => Array.from({ length: columns }, (_, column) => cleaned(row[column] ?? ''))),
        columns,
        notes: [...notes, ...(isCut ? [CUT_CELL] : []), ...unseenNotes(whole)]
    };
}

/** Refuses a table that is too large, also while it is read. */
export function checkSize(rows: number, columns: number, cells: number, length: number, limits = LIMITS): void {
    if (rows > limits.rows) refuse(limits.rows, 'rows');
    if (columns > limits.columns) refuse(limits.columns, 'columns');
    if (cells > limits.cells) refuse(limits.cells, 'cells');
    checkArea(rows * columns, limits);
    if (length > limits.totalLength) refuse(limits.totalLength, 'letters');
}

/** The same by the places that there are for cells, with what is empty. */
export function checkArea(places: number, limits = LIMITS): void {
    if (places > limits.area) refuse(limits.cells, 'cells');
}

function refuse(most: number, what: string): never {
    throw new TooLargeTable(
        `The table has more than ${inWords(most)} ${what}. Take only the part that holds the framework.`
    );
}

/** A number as people write it: 20,000, and 10 million. */
export function inWords(number: number): string {
    return number % 1_000_000 === 0 ? `${number / 1_000_000} million` : number.toLocaleString('en-US');
}

/** One kind of line break, no spaces at the ends, and nothing that cannot be seen but does something. */
function cleaned(text: string): string {
    return seenText(text.slice(0, CELL_LENGTH))
        .split('\n')
        .map(line => line.replace(/[^\S\n]+/g, ' ').trim())
        .join('\n')
        .replace(/\n{2,}/g, '\n')
        .trim();
}

/** What spreadsheets call a cell: B7. */
export function cellName(row: number, column: number): string {
    return `${columnName(column)}${row + 1}`;
}

/** What spreadsheets call a column: A, B, …, Z, AA. */
export function columnName(column: number): string {
    let name = '';
    for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
        name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
    }
    return name;
}

/** Rows become columns. */
export function transposed({ rows, columns, notes, places = SPREADSHEET_PLACES }: Table): Table {
    const turned = Array.from({ length: columns }, (_, column) => rows.map(row => row[column] ?? ''));
    const around: Places = {
        cell: (row, column) => places.cell(column, row),
        row: row => places.column(row),
        column: column => places.row(column)
    };
    return { rows: turned, columns: rows.length, notes, places: around };
}

/**
 * A part of a table, or another order of it: of each row and column, which one it was.
 *
 * @param more sentences about what is not there any more
 */
export function partOf(
    { rows, notes, places = SPREADSHEET_PLACES }: Table,
    from: { readonly rows: readonly number[]; readonly columns: readonly number[] },
    more: readonly string[] = []
): Table {
    return {
        rows: from.rows.map(row => from.columns.map(column => rows[row]?.[column] ?? '')),
        columns: from.columns.length,
        notes: [...notes, ...more],
        places: {
            cell: (row, column) => places.cell(from.rows[row] ?? 0, from.columns[column] ?? 0),
            row: row => places.row(from.rows[row] ?? 0),
            column: column => places.column(from.columns[column] ?? 0)
        }
    };
}

/** What tables with the same header have in common: the first row with several texts, up to a length. */
export function signatureOf({ rows }: Table): string {
    const header = rows.find(row => row.filter(cell => cell !== '').length > 1) ?? [];
    return header.join('|').toLowerCase().slice(0, 500);
}
