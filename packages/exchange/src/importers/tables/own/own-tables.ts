import { decodeBytes } from '../../../tables/decode-bytes.ts';
import { readCsvRows } from '../../../tables/delimited.ts';
import { OWN_LIMITS } from '../../../tables/table.ts';
import type { SheetCells, Workbook } from '../../../tables/xlsx.ts';
import { finish } from '../../finish.ts';
import type { Imported, ImportOptions, SourceFile } from '../../importer.ts';
import { ImportNotes } from '../../notes.ts';
import { draftOfTables } from './draft-of-tables.ts';
import { kindOfTable, OwnTable } from './own-table.ts';

/** A table before anybody knows whose it is. */
export interface RawTable {
    readonly name: string;
    /** Its first row, which tells it. */
    readonly header: readonly string[];
    /** All of it, which is read where it is one of ours. */
    read(): SheetCells | Promise<SheetCells>;
}

/** The tables of CSV files. */
export function rawFiles(files: readonly SourceFile[]): RawTable[] {
    return files.map(({ name, bytes }) => {
        const { text, notes } = decodeBytes(bytes);
        const [header = []] = readCsvRows(text, OWN_LIMITS, 1);
        return { name, header, read: () => ({ rows: readCsvRows(text, OWN_LIMITS), notes }) };
    });
}

/** The tables of a workbook. */
export async function rawSheets(book: Workbook): Promise<RawTable[]> {
    const tables: RawTable[] = [];
    for (const name of book.sheets)
        tables.push({ name, header: await book.firstRow(name), read: () => book.cells(name) });
    return tables;
}

/**
 * The framework of tables that `gradus export` made, all of them together; nothing where they are others. A matrix by itself
 * is one like any other.
 *
 * @param digest of what roles required when the tables were made, where they say it
 */
export async function importOwnTables(
    raw: readonly RawTable[],
    name: string,
    options: ImportOptions,
    digest?: string
): Promise<Imported | undefined> {
    const found = raw.map(table => ({ table, kind: kindOfTable(table.header) }));
    if (found.every(({ kind }) => kind === undefined || kind === 'matrix')) return undefined;
    const notes = new ImportNotes();
    const tables: OwnTable[] = [];
    for (const { kind, table } of found) {
        if (kind === undefined) {
            notes.leftOut('Some tables are none that Gradus makes, by their headers', table.name);
            continue;
        }
        const { rows, notes: said } = await table.read();
        for (const each of said) notes.mended(each.replace(/\.$/, ''), table.name);
        tables.push(new OwnTable(kind, table.name, rows));
    }
    return finish(draftOfTables(tables, frameworkName(name), notes, digest), notes, options);
}

/** What a framework is called by the name of a file: EUCustoms-matrix.csv and EUCustoms.xlsx are of EUCustoms. */
function frameworkName(file: string): string {
    const stem = file
        .replace(/\.[^.]*$/, '')
        .replace(/-(?:matrix|requirements|dictionary|statements|roles|levels|translations)$/, '');
    return stem || 'Imported framework';
}
