import { decodeBytes } from '../../../tables/decode-bytes.ts';
import { readCsv } from '../../../tables/delimited.ts';
import { tableOf, UnreadableTable } from '../../../tables/table.ts';
import { Workbook } from '../../../tables/xlsx.ts';
import { type ImportOptions, type SourceFile, UnreadableSource } from '../../importer.ts';
import type { SourceTable } from './source-table.ts';

/** What programs call a sheet that nobody has given a name. */
const GENERIC = /^(?:sheet|tabelle|table|feuil|feuille|hoja|foglio|planilha|folha|blad|arkusz)\s*\d*$/iu;

/** The table of a text with separators. */
export function tableOfFile({ name, bytes }: SourceFile, { delimiter }: ImportOptions): SourceTable {
    const { text, notes } = decodeBytes(bytes);
    return { name: withoutEnding(name), file: name, table: readCsv(text, notes, delimiter) };
}

/**
 * The sheets of a workbook, or the one that is asked for.
 *
 * @param isOnly whether there is no other file, whose sheets might be called the same
 * @throws UnreadableSource where there is no such sheet
 */
export async function tablesOfWorkbook(
    { name, bytes }: SourceFile,
    sheet: string | undefined,
    isOnly: boolean
): Promise<SourceTable[]> {
    const book = await Workbook.open(bytes);
    if (sheet !== undefined && !book.sheets.includes(sheet)) {
        throw new UnreadableSource(`There is no sheet “${sheet}” in ${name}: choose ${book.sheets.join(', ')}.`);
    }
    const sheets = sheet === undefined ? book.sheets : [sheet];
    const stem = withoutEnding(name);
    const tables: SourceTable[] = [];
    for (const each of sheets) {
        const isAlone = sheets.length === 1;
        const called = isAlone && (GENERIC.test(each) || !isOnly) ? stem : isOnly ? each : `${stem}: ${each}`;
        tables.push({
            name: called,
            file: isAlone ? name : each,
            sheet: each,
            beside: book.sheets.filter(other => !sheets.includes(other)),
            ...(await contentOf(book, each, isAlone && isOnly))
        });
    }
    return tables;
}

async function contentOf(
    book: Workbook,
    sheet: string,
    isNeeded: boolean
): Promise<Pick<SourceTable, 'table' | 'fault'>> {
    try {
        return { table: await book.read(sheet) };
    } catch (error) {
        if (isNeeded || !(error instanceof UnreadableTable)) throw error;
        return { table: tableOf([]), fault: error.message };
    }
}

function withoutEnding(name: string): string {
    return name.replace(/\.[^.]*$/, '');
}
