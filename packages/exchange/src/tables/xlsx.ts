import { HEADERS } from '../sheets/headers.ts';
import { attribute, pieces, type Tag, unescaped } from './markup.ts';
import { listed } from './notes.ts';
import { type NumberFormat, numberFormats, shownNumber } from './number-formats.ts';
import {
    CELL_LENGTH,
    CUT_CELL,
    cellName,
    checkArea,
    checkSize,
    inWords,
    LIMITS,
    type Table,
    type TableLimits,
    TooLargeTable,
    tableOf,
    UnreadableTable
} from './table.ts';
import { Zip } from './unzip.ts';

/** The cells of a sheet as they are, in rows of any length. */
export interface SheetCells {
    readonly rows: string[][];
    /** What had to be decided to read them, in sentences. */
    readonly notes: readonly string[];
    /** The cells with a formula of which the file has no result, or one that failed: by row and column. */
    readonly unread?: readonly (readonly [row: number, column: number])[];
}

/** What cells refer to: texts, and how numbers are shown. */
interface Shared {
    readonly strings: readonly string[];
    readonly formats: ReadonlyMap<number, NumberFormat>;
    readonly since1904: boolean;
}

/** How much has been read. */
interface Spent {
    rows: number;
    cells: number;
    /** Of all rows together: an empty cell before others takes a place as well. */
    width: number;
    length: number;
}

function nothingSpent(): Spent {
    return { rows: 0, cells: 0, width: 0, length: 0 };
}

/** As long as may be what says which sheets there are, and how cells look. */
const LONGEST_PART = 20_000_000;

/** The sheets of an Excel file, and the cells of one of them when it is asked for. */
export class Workbook {
    /** The names of the sheets that are not hidden, in their order. */
    readonly sheets: readonly string[];
    private readonly zip: Zip;
    private readonly paths: ReadonlyMap<string, string>;
    private readonly hidden: ReadonlyMap<string, string>;
    private readonly since1904: boolean;
    private readonly limits: TableLimits;
    private readonly spent = nothingSpent();
    /** Read once, for all sheets. */
    private shared: Promise<Shared> | undefined;

    private constructor(
        zip: Zip,
        paths: ReadonlyMap<string, string>,
        hidden: ReadonlyMap<string, string>,
        since1904: boolean,
        limits: TableLimits
    ) {
        this.zip = zip;
        this.paths = paths;
        this.hidden = hidden;
        this.since1904 = since1904;
        this.limits = limits;
        this.sheets = [...paths.keys()];
    }

    /** Reads which sheets there are. */
    static async open(bytes: Uint8Array, limits = LIMITS): Promise<Workbook> {
        if (bytes.length > limits.fileBytes)
            throw new UnreadableTable(`The file is larger than ${limits.fileBytes / 1_000_000} MB.`);
        if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
            throw new UnreadableTable(
                'This is an old Excel file (.xls), or one with a password. Save it as .xlsx, without a password.'
            );
        }
        const zip = new Zip(bytes, limits.unpackedBytes);
        const book = await zip.text('xl/workbook.xml', LONGEST_PART);
        if (book === undefined) {
            const isOpenDocument = (await zip.text('mimetype', LONGEST_PART))?.includes('opendocument');
            throw new UnreadableTable(
                isOpenDocument
                    ? 'This is an OpenDocument file. Save it as .xlsx or as .csv.'
                    : 'This is not an Excel file. Save it as .xlsx or as .csv.'
            );
        }
        const targets = new Map<string, string>();
        for (const tag of tagsOf(await zip.text('xl/_rels/workbook.xml.rels', LONGEST_PART), 'Relationship')) {
            targets.set(attribute(tag, 'Id') ?? '', attribute(tag, 'Target') ?? '');
        }
        const paths = new Map<string, string>();
        const hidden = new Map<string, string>();
        for (const tag of tagsOf(book, 'sheet')) {
            const name = attribute(tag, 'name');
            const target = targets.get(attribute(tag, 'r:id') ?? '');
            if (!name || !target?.includes('worksheets/')) continue;
            const isHidden = /hidden/i.test(attribute(tag, 'state') ?? '');
            (isHidden ? hidden : paths).set(name, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
        }
        const [properties] = tagsOf(book, 'workbookPr');
        const since1904 = /^(?:1|true)$/.test((properties && attribute(properties, 'date1904')) ?? '');
        return new Workbook(zip, paths, hidden, since1904, limits);
    }

    /** The cells of a sheet, of the first one if none is named. */
    async read(sheet = this.sheets[0]): Promise<Table> {
        const { rows, notes, unread = [] } = await this.cells(sheet);
        const keys = rows[0]?.indexOf(HEADERS.rowKey) ?? -1;
        const within = this.sheets.length > 1 ? `${sheet}!` : '';
        return tableOf(keys < 0 ? rows : rows.map(row => row.toSpliced(keys, 1)), [
            ...notes,
            ...(unread.length === 0 ? [] : [formulasNote(unread, within)])
        ]);
    }

    /** The same as they are. */
    async cells(sheet = this.sheets[0]): Promise<SheetCells> {
        const path = sheet === undefined ? undefined : this.paths.get(sheet);
        const text = path && (await this.zip.text(path));
        if (!text) throw new UnreadableTable('The file has no such sheet. Choose another one.');
        return this.readWhole(text);
    }

    /**
     * The first row of a sheet, without the rest being unpacked; nothing where it cannot be read.
     *
     * @throws TooLargeTable where it has more than may be read
     */
    async firstRow(sheet: string): Promise<readonly string[]> {
        try {
            const text = await this.zip.beginning(this.paths.get(sheet) ?? '', '</row>');
            return readSheet(text ?? '', await this.sharedParts(), this.limits).rows[0] ?? [];
        } catch (error) {
            if (!(error instanceof UnreadableTable) || error instanceof TooLargeTable) throw error;
            return [];
        }
    }

    /** What the workbook says of itself under a name that is no standard. */
    async property(name: string): Promise<string | undefined> {
        let isIt = false;
        for (const piece of pieces((await this.zip.text('docProps/custom.xml', LONGEST_PART)) ?? '')) {
            if (piece.type === 'text') {
                if (isIt && piece.text.trim() !== '') return unescaped(piece.text.trim());
            } else if (piece.name === 'property') isIt = piece.type === 'open' && attribute(piece, 'name') === name;
        }
        return undefined;
    }

    /** The cells of a sheet that is not shown; nothing where there is none. */
    async hiddenCells(sheet: string): Promise<SheetCells | undefined> {
        const path = this.hidden.get(sheet);
        const text = path && (await this.zip.text(path));
        return text ? readSheet(text, await this.sharedParts(), this.limits) : undefined;
    }

    /** The cells that the workbook has names for: the sheet, and the column by its number, from 0. */
    async namedCells(): Promise<ReadonlyMap<string, { readonly sheet: string; readonly column: number }>> {
        const found = new Map<string, { sheet: string; column: number }>();
        let name = '';
        for (const piece of pieces((await this.zip.text('xl/workbook.xml', LONGEST_PART)) ?? '')) {
            if (piece.type === 'text') {
                const place = name === '' ? undefined : namedCell(unescaped(piece.text));
                if (place) found.set(name, place);
            } else if (piece.name === 'definedName')
                name = piece.type === 'open' && !piece.isEmpty ? (attribute(piece, 'name') ?? '') : '';
        }
        return found;
    }

    private async readWhole(text: string): Promise<SheetCells> {
        const { limits, spent } = this;
        return readSheet(text, await this.sharedParts(), limits, limits.together ? spent : undefined);
    }

    private sharedParts(): Promise<Shared> {
        const read = async (): Promise<Shared> => ({
            strings: sharedStrings(await this.zip.text('xl/sharedStrings.xml')),
            formats: numberFormats(await this.zip.text('xl/styles.xml', LONGEST_PART)),
            since1904: this.since1904
        });
        this.shared ??= read();
        return this.shared;
    }
}

function* tagsOf(xml: string | undefined, name: string): Generator<Tag> {
    for (const piece of pieces(xml ?? '')) if (piece.type === 'open' && piece.name === name) yield piece;
}

/** The texts that cells refer to by number. Hints for reading aloud are left out. */
function sharedStrings(xml: string | undefined): string[] {
    const strings: string[] = [];
    let text: string | undefined;
    let isText = false;
    let isHint = false;
    for (const piece of pieces(xml ?? '')) {
        if (piece.type === 'text') {
            if (isText && !isHint && text !== undefined) text += piece.raw ? piece.text : unescaped(piece.text);
        } else if (piece.name === 'si') {
            if (piece.type === 'open') text = '';
            if (piece.type === 'close' || piece.isEmpty) strings.push(text ?? '');
        } else if (piece.name === 't') isText = piece.type === 'open' && !piece.isEmpty;
        else if (piece.name === 'rPh') isHint = piece.type === 'open' && !piece.isEmpty;
    }
    return strings;
}

interface Cell {
    readonly row: number;
    readonly column: number;
    readonly type: string;
    readonly format: NumberFormat | undefined;
    hasFormula: boolean;
    text: string;
}

/**
 * Values only: of a formula, the result that was stored with it.
 *
 * @param spent what has been read before and counts as well, to which this is added
 */
function readSheet(xml: string, shared: Shared, limits: TableLimits, spent = nothingSpent()): SheetCells {
    const rows: string[][] = [];
    const dates: string[] = [];
    const unread: [number, number][] = [];
    let row = -1;
    let column = -1;
    let cell: Cell | undefined;
    let isText = false;
    let height = 0;
    let isCut = false;
    for (const piece of pieces(xml)) {
        if (piece.type === 'text') {
            if (isText && cell) cell.text += piece.raw ? piece.text : unescaped(piece.text);
            continue;
        }
        const isOpen = piece.type === 'open';
        checkSize(spent.rows, 0, spent.cells, spent.length, limits);
        if (piece.name === 'row' && isOpen) {
            row = Number(attribute(piece, 'r') ?? row + 2) - 1;
            column = -1;
        } else if (piece.name === 'c') {
            if (isOpen) {
                const place = placeOf(attribute(piece, 'r'));
                row = place?.row ?? Math.max(row, 0);
                column = place?.column ?? column + 1;
                const format = shared.formats.get(Number(attribute(piece, 's') ?? 0));
                cell = { row, column, type: attribute(piece, 't') ?? 'n', format, hasFormula: false, text: '' };
            }
            if ((!isOpen || piece.isEmpty) && cell) {
                const text = shownIn(cell, shared);
                if (cell.type === 'e' || (cell.hasFormula && text === '')) unread.push([cell.row, cell.column]);
                if (text !== '') {
                    spent.cells++;
                    spent.length += text.length;
                    spent.width += Math.max(0, cell.column + 1 - (rows[cell.row]?.length ?? 0));
                    height = Math.max(height, cell.row + 1);
                    checkSize(cell.row + 1, cell.column + 1, spent.cells, spent.length, limits);
                    checkSize(spent.rows + height, 0, 0, 0, limits);
                    checkArea(spent.width, limits);
                    isCut ||= text.length > CELL_LENGTH;
                    put(rows, cell.row, cell.column, text.slice(0, CELL_LENGTH));
                    if (cell.format?.kind === 'date' && cell.type === 'n') dates.push(cellName(cell.row, cell.column));
                }
                cell = undefined;
            }
        } else if (piece.name === 'f') {
            if (cell) cell.hasFormula = true;
        } else if (piece.name === 'v' || piece.name === 't') isText = isOpen && !piece.isEmpty;
        else if (piece.name === 'mergeCell' && isOpen) {
            const filled = fillDown(rows, attribute(piece, 'ref') ?? '');
            spent.cells += filled.cells;
            spent.length += filled.length;
        }
    }
    spent.rows += height;
    return {
        rows: Array.from(rows, each => Array.from(each ?? [], text => text ?? '')),
        notes: [...(dates.length === 0 ? [] : [datesNote(dates, rows)]), ...(isCut ? [CUT_CELL] : [])],
        unread
    };
}

/** Excel makes a day of what looks like one, without asking: of 1-2, or 3.4. */
function datesNote(dates: readonly string[], rows: readonly (readonly string[])[]): string {
    const shown = dates.slice(0, MOST_DATES).map(name => {
        const place = placeOf(name);
        return `${name} (${(place && rows[place.row]?.[place.column]) ?? ''})`;
    });
    const more = dates.length > shown.length ? `, and ${inWords(dates.length - shown.length)} more` : '';
    return `Excel made a date of what is in ${shown.join(', ')}${more}. If a code or a level is meant, format these cells as text and write it again.`;
}

const MOST_DATES = 5;

/** Some programs write formulas and leave it to others to calculate them. */
function formulasNote(unread: readonly (readonly [row: number, column: number])[], within: string): string {
    const cells = listed(unread.map(([row, column]) => `${within}${cellName(row, column)}`));
    return `Some cells have a formula without a result, or one that fails, so nobody knows what they say: ${cells}. Write the result itself, or open the file in a spreadsheet program and save it there.`;
}

function shownIn({ type, text, format }: Cell, { strings, since1904 }: Shared): string {
    if (type === 's') return plainSigns(strings[Number(text)] ?? '');
    if (type === 'inlineStr' || type === 'str') return plainSigns(text);
    if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE';
    if (type === 'n' && text !== '' && Number.isFinite(Number(text)))
        return shownNumber(Number(text), format, since1904);
    return text;
}

/** A cell that is merged over several rows says in each of them what it says. Gives how much that is. */
function fillDown(rows: string[][], range: string): { readonly cells: number; readonly length: number } {
    const [from, to] = range.split(':').map(placeOf);
    const text = from && rows[from.row]?.[from.column];
    if (!from || !to || !text) return { cells: 0, length: 0 };
    const last = Math.min(to.row, rows.length - 1);
    for (let row = from.row + 1; row <= last; row++) put(rows, row, from.column, text);
    const cells = Math.max(0, last - from.row);
    return { cells, length: cells * text.length };
}

/** A text of a workbook has some signs by their numbers: `_x000A_` is a line break, and `_x005F_` the underscore itself. */
function plainSigns(text: string): string {
    return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, number: string) =>
        String.fromCharCode(Number.parseInt(number, 16))
    );
}

function put(rows: string[][], row: number, column: number, text: string): void {
    const cells = rows[row] ?? [];
    cells[column] = text;
    rows[row] = cells;
}

function placeOf(name: string | undefined): { row: number; column: number } | undefined {
    const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/.exec(name ?? '') ?? [];
    if (!letters) return undefined;
    let column = 0;
    for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
    return { row: Number(digits) - 1, column: column - 1 };
}

/** The sheet and the column of `'Role matrix'!$D$1`; nothing where a name is about something else, or what is gone. */
function namedCell(text: string): { sheet: string; column: number } | undefined {
    const mark = text.lastIndexOf('!');
    const place = placeOf(text.slice(mark + 1).replaceAll('$', ''));
    if (mark < 0 || !place) return undefined;
    const sheet = text.slice(0, mark);
    const isQuoted = sheet.length > 1 && sheet.startsWith("'") && sheet.endsWith("'");
    return { sheet: isQuoted ? sheet.slice(1, -1).replaceAll("''", "'") : sheet, column: place.column };
}
