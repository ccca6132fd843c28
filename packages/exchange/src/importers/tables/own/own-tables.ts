import { seenText } from '@gradus/model';
import { columnName, MEMORY_TITLE } from '../../../sheets/memory-sheet.ts';
import { REQUIREMENTS_DIGEST } from '../../../sheets/requirements-digest.ts';
import { decodeBytes } from '../../../tables/decode-bytes.ts';
import { readCsvRows } from '../../../tables/delimited.ts';
import { OWN_LIMITS, TooLargeTable } from '../../../tables/table.ts';
import { UnclosedMarks } from '../../../tables/unclosed-marks.ts';
import { unseenNotes } from '../../../tables/unseen-note.ts';
import type { SheetCells, Workbook } from '../../../tables/xlsx.ts';
import { finish } from '../../finish.ts';
import type { Imported, ImportOptions, SourceFile } from '../../importer.ts';
import { ImportNotes } from '../../notes.ts';
import { draftOfTables } from './draft-of-tables.ts';
import { EditedTable } from './edited-table.ts';
import { agree } from './edited-tables.ts';
import { Memory } from './memory.ts';
import { kindOfTable, OwnTable } from './own-table.ts';
import { distrustNames } from './trusted-columns.ts';
import { editedCells } from './which-was-edited.ts';

/** A table before anybody knows whose it is. */
export interface RawTable {
    readonly name: string;
    /** Its first row, which tells it. */
    readonly header: readonly string[];
    /** All of it, which is read where it is one of ours. */
    read(): SheetCells | Promise<SheetCells>;
    /** That it has more than may be read, so that nobody knows what its header is. */
    readonly tooLarge?: TooLargeTable | undefined;
    /** The identifiers of what columns are about, by column, where the workbook knows them. */
    readonly columnKeys?: ReadonlyMap<number, string>;
}

/** The tables of CSV files. */
export function rawFiles(files: readonly SourceFile[]): RawTable[] {
    return files.map(({ name, bytes }) => {
        const { text, notes } = decodeBytes(bytes);
        const [header = []] = readCsvRows(text, OWN_LIMITS, 1);
        const read = () => {
            const unclosed = new UnclosedMarks(text);
            const rows = readCsvRows(text, OWN_LIMITS, Number.POSITIVE_INFINITY, unclosed);
            return { rows, notes: [...notes, ...unclosed.notes] };
        };
        return { name, header, read };
    });
}

/** What a workbook keeps of its tables besides what is seen. */
export interface WorkbookKnows {
    /** Of what roles required when the tables were made. */
    readonly digest?: string | undefined;
    readonly memory?: Memory | undefined;
}

/** The tables of a workbook, with what it keeps of them. */
export async function rawSheets(
    book: Workbook
): Promise<{ readonly tables: RawTable[]; readonly known: WorkbookKnows }> {
    const remembered = await book.hiddenCells(MEMORY_TITLE);
    const memory = remembered && new Memory(remembered.rows);
    const named = await book.namedCells();
    const tables: RawTable[] = [];
    for (const name of book.sheets) {
        const columnKeys = new Map<number, string>();
        for (const [index, key] of memory?.of('matrix')?.columnKeys ?? []) {
            const place = named.get(columnName(index));
            if (place?.sheet === name) columnKeys.set(place.column, key);
        }
        const read = () => book.cells(name);
        try {
            tables.push({ name, header: await book.firstRow(name), read, columnKeys });
        } catch (error) {
            if (!(error instanceof TooLargeTable)) throw error;
            tables.push({ name, header: [], read, tooLarge: error });
        }
    }
    return { tables, known: { digest: await book.property(REQUIREMENTS_DIGEST), memory } };
}

/** What sheets are called that Gradus makes. */
const OWN_TITLES: ReadonlySet<string> = new Set([
    'Role matrix',
    'Requirements',
    'Competencies',
    'Statements',
    'Roles',
    'Levels',
    'Translations',
    'About'
]);

/** Tables that `gradus export` made, as they came back. */
export interface ReadTables {
    readonly tables: EditedTable[];
    readonly memory?: Memory | undefined;
    readonly notes: ImportNotes;
}

/**
 * Reads those of some tables that Gradus made.
 *
 * @param leftOut says, in sentences, what is left out of cells
 */
export async function readOwnTables(
    raw: readonly RawTable[],
    { memory }: WorkbookKnows = {},
    leftOut: (rows: SheetCells['rows']) => readonly string[] = () => []
): Promise<ReadTables> {
    const notes = new ImportNotes();
    const tables: EditedTable[] = [];
    for (const table of raw) {
        const kind = kindOfTable(table.header);
        if (table.tooLarge) {
            if (OWN_TITLES.has(table.name)) throw table.tooLarge;
            notes.leftOut('Some tables are too large to be read', table.name);
            continue;
        }
        if (kind === undefined) {
            notes.leftOut('Some tables are none that Gradus makes, by their headers', table.name);
            continue;
        }
        const { rows, notes: said, unread = [] } = await table.read();
        for (const each of [...said, ...leftOut(rows)]) notes.mended(each.replace(/\.$/, ''), table.name);
        // Texts are pasted with signs that nobody sees.
        const seen = rows.map(row => row.map(seenText));
        const read = new EditedTable(kind, table.name, seen, new Map(table.columnKeys));
        for (const [row, column] of unread) {
            read.unread.add(`${row} ${column}`);
            read.put(row, column, '');
        }
        distrustNames(read, memory, notes);
        tables.push(read);
    }
    return { tables, memory, notes };
}

/**
 * The framework of tables that `gradus export` made, all of them together; nothing where they are others. A matrix by itself
 * is one like any other.
 *
 * @param known what a workbook keeps of its tables
 */
export async function importOwnTables(
    raw: readonly RawTable[],
    name: string,
    options: ImportOptions,
    known: WorkbookKnows = {}
): Promise<Imported | undefined> {
    const kinds = raw.map(({ header }) => kindOfTable(header));
    if (kinds.every(kind => kind === undefined || kind === 'matrix' || kind === 'about')) return undefined;
    // Taken back into a framework, such marks stay where nobody has edited: there nothing is to be said of them.
    const { tables, memory, notes } = await readOwnTables(raw, known, unseenNotes);
    const elements = agree(tables, notes, { memory });
    const isEdited = editedCells(tables, elements, memory, notes);
    const read = tables.map(each => new OwnTable(each.kind, each.name, each.cells));
    const { digest } = known;
    return finish(draftOfTables(read, frameworkName(name), notes, { digest, isEdited }), notes, options);
}

/** What a framework is called by the name of a file: EUCustoms-matrix.csv and EUCustoms.xlsx are of EUCustoms. */
function frameworkName(file: string): string {
    const stem = file
        .replace(/\.[^.]*$/, '')
        .replace(/-(?:matrix|requirements|dictionary|statements|roles|levels|translations|about)$/, '');
    return stem || 'Imported framework';
}
