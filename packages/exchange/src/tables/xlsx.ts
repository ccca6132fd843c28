import { attribute, pieces, type Tag, unescaped } from './markup.ts';
import { checkSize, LIMITS, type Table, tableOf, UnreadableTable } from './table.ts';
import { Zip } from './unzip.ts';

/** How much may come of a file once it is unpacked. */
const UNPACKED_BYTES = 64_000_000;

/** The sheets of an Excel file, and the cells of one of them when it is asked for. */
export class Workbook {
    /** The names of the sheets that are not hidden, in their order. */
    readonly sheets: readonly string[];
    private readonly zip: Zip;
    private readonly paths: ReadonlyMap<string, string>;

    private constructor(zip: Zip, paths: ReadonlyMap<string, string>) {
        this.zip = zip;
        this.paths = paths;
        this.sheets = [...paths.keys()];
    }

    /** Reads which sheets there are. */
    static async open(bytes: Uint8Array): Promise<Workbook> {
        if (bytes.length > LIMITS.fileBytes) throw new UnreadableTable('The file is larger than 10 MB.');
        if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
            throw new UnreadableTable(
                'This is an old Excel file (.xls), or one with a password. Save it as .xlsx, without a password.'
            );
        }
        const zip = new Zip(bytes, UNPACKED_BYTES);
        const book = await zip.text('xl/workbook.xml');
        if (book === undefined) {
            const isOpenDocument = (await zip.text('mimetype'))?.includes('opendocument');
            throw new UnreadableTable(
                isOpenDocument
                    ? 'This is an OpenDocument file. Save it as .xlsx or as .csv.'
                    : 'This is not an Excel file. Save it as .xlsx or as .csv.'
            );
        }
        const targets = new Map<string, string>();
        for (const tag of tagsOf(await zip.text('xl/_rels/workbook.xml.rels'), 'Relationship')) {
            targets.set(attribute(tag, 'Id') ?? '', attribute(tag, 'Target') ?? '');
        }
        const paths = new Map<string, string>();
        for (const tag of tagsOf(book, 'sheet')) {
            const name = attribute(tag, 'name');
            const target = targets.get(attribute(tag, 'r:id') ?? '');
            if (!name || !target?.includes('worksheets/') || attribute(tag, 'state')) continue;
            paths.set(name, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
        }
        return new Workbook(zip, paths);
    }

    /** The cells of a sheet, of the first one if none is named. */
    async read(sheet = this.sheets[0]): Promise<Table> {
        const path = sheet === undefined ? undefined : this.paths.get(sheet);
        const text = path && (await this.zip.text(path));
        if (!text) throw new UnreadableTable('The file has no such sheet. Choose another one.');
        return readSheet(text, sharedStrings(await this.zip.text('xl/sharedStrings.xml')));
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
    text: string;
}

/** Values only: of a formula, the result that was stored with it. */
function readSheet(xml: string, strings: readonly string[]): Table {
    const rows: string[][] = [];
    let row = -1;
    let column = -1;
    let cell: Cell | undefined;
    let isText = false;
    let cells = 0;
    let length = 0;
    for (const piece of pieces(xml)) {
        if (piece.type === 'text') {
            if (isText && cell) cell.text += piece.raw ? piece.text : unescaped(piece.text);
            continue;
        }
        const isOpen = piece.type === 'open';
        checkSize(0, 0, cells, 0);
        if (piece.name === 'row' && isOpen) {
            row = Number(attribute(piece, 'r') ?? row + 2) - 1;
            column = -1;
        } else if (piece.name === 'c') {
            if (isOpen) {
                const place = placeOf(attribute(piece, 'r'));
                row = place?.row ?? Math.max(row, 0);
                column = place?.column ?? column + 1;
                cell = { row, column, type: attribute(piece, 't') ?? 'n', text: '' };
            }
            if ((!isOpen || piece.isEmpty) && cell) {
                const text = shownIn(cell, strings);
                if (text !== '') {
                    length += text.length;
                    checkSize(cell.row + 1, cell.column + 1, ++cells, length);
                    put(rows, cell.row, cell.column, text);
                }
                cell = undefined;
            }
        } else if (piece.name === 'v' || piece.name === 't') isText = isOpen && !piece.isEmpty;
        else if (piece.name === 'mergeCell' && isOpen) cells += fillDown(rows, attribute(piece, 'ref') ?? '');
    }
    return tableOf(Array.from(rows, each => Array.from(each ?? [], text => text ?? '')));
}

function shownIn({ type, text }: Cell, strings: readonly string[]): string {
    if (type === 's') return strings[Number(text)] ?? '';
    if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE';
    // As shown: 0.1 and not 0.10000000000000001.
    if (type === 'n' && text !== '' && Number.isFinite(Number(text)))
        return String(Number(Number(text).toPrecision(15)));
    return text;
}

/** A cell that is merged over several rows says in each of them what it says. Gives how many these are. */
function fillDown(rows: string[][], range: string): number {
    const [from, to] = range.split(':').map(placeOf);
    const text = from && rows[from.row]?.[from.column];
    if (!from || !to || !text) return 0;
    const last = Math.min(to.row, rows.length - 1);
    for (let row = from.row + 1; row <= last; row++) put(rows, row, from.column, text);
    return Math.max(0, last - from.row);
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
