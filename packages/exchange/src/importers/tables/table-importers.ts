import { pushAll } from '@gradus/model';
import { OWN_WORKBOOK_LIMITS, UnreadableTable } from '../../tables/table.ts';
import { Workbook } from '../../tables/xlsx.ts';
import { type Imported, type Importer, type ImportOptions, type SourceFile, UnreadableSource } from '../importer.ts';
import { theFile } from '../reading/source-files.ts';
import { frameworkOfTables } from './others/framework-of-tables.ts';
import type { SourceTable } from './others/source-table.ts';
import { tableOfFile, tablesOfWorkbook } from './others/tables-of-files.ts';
import { importOwnTables, rawFiles, rawSheets } from './own/own-tables.ts';
import { readWorkbook } from './own/read-workbook.ts';

/** Tables of anybody, as texts with separators; or all the tables that Gradus makes of a framework. */
export const csvImporter: Importer = {
    id: 'csv',
    title: 'CSV',
    extensions: ['.csv', '.tsv'],
    import: (files, options = {}) =>
        imported(files, options, async first => {
            if (options.mapping === undefined) {
                const own = await importOwnTables(rawFiles(files), first.name, options);
                if (own) return own;
            }
            return files.map(file => tableOfFile(file, options));
        })
};

/** The same as sheets of workbooks. */
export const xlsxImporter: Importer = {
    id: 'xlsx',
    title: 'Excel',
    extensions: ['.xlsx'],
    import: (files, options = {}) =>
        imported(files, options, async ({ bytes, name }) => {
            const { sheet, mapping } = options;
            if (sheet === undefined && mapping === undefined && files.length === 1) {
                const book = await Workbook.open(bytes, OWN_WORKBOOK_LIMITS);
                const own = await readWorkbook(async () => {
                    const { tables, known } = await rawSheets(book);
                    return importOwnTables(tables, name, options, known);
                });
                if (own) return own;
            }
            const tables: SourceTable[] = [];
            for (const file of files) pushAll(tables, await tablesOfWorkbook(file, sheet, files.length === 1));
            return tables;
        })
};

async function imported(
    files: readonly SourceFile[],
    options: ImportOptions,
    read: (first: SourceFile) => Promise<readonly SourceTable[] | Imported>
): Promise<Imported> {
    const first = files[0] ?? theFile(files);
    try {
        const found = await read(first);
        return 'files' in found ? found : frameworkOfTables(found, first.name, options);
    } catch (error) {
        if (error instanceof UnreadableTable)
            throw new UnreadableSource(`${first.name} cannot be read. ${error.message}`);
        throw error;
    }
}
