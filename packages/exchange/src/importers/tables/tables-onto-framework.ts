import type { FrameworkModel } from '@gradus/model';
import { ImpossibleExport } from '../../exporters/impossible-export.ts';
import { OWN_WORKBOOK_LIMITS, UnreadableTable } from '../../tables/table.ts';
import { Workbook } from '../../tables/xlsx.ts';
import { type SourceFile, UnreadableSource } from '../importer.ts';
import { theFile } from '../reading/source-files.ts';
import { type OntoFramework, ontoFramework } from './own/onto-framework.ts';
import { type ReadTables, rawFiles, rawSheets, readOwnTables } from './own/own-tables.ts';
import { readWorkbook } from './own/read-workbook.ts';

export { frameworkInTables, type OntoFramework } from './own/onto-framework.ts';
export type { NotTaken } from './own/onto-tables.ts';

/**
 * Compares tables that Gradus made of a framework, and that somebody has edited, with the framework as it is now.
 *
 * @param removes whether what somebody has deleted in them is removed
 * @throws UnreadableSource where there is none of these tables, they are of another framework, or it is too large for tables
 */
export async function tablesOntoFramework(
    format: 'csv' | 'xlsx',
    files: readonly SourceFile[],
    model: FrameworkModel,
    removes: boolean
): Promise<OntoFramework> {
    const name = files.length === 1 ? (files[0]?.name ?? '') : 'These files';
    try {
        const read = await readTables(format, files);
        if (read.tables.length > 0) return ontoFramework(read, model, { removes });
    } catch (error) {
        if (error instanceof UnreadableTable) throw new UnreadableSource(`${name} cannot be read. ${error.message}`);
        // The framework is larger than tables can be.
        if (error instanceof ImpossibleExport)
            throw new UnreadableSource(`${name} cannot be taken over. ${error.message}`);
        throw error;
    }
    throw new UnreadableSource(
        `${name} has none of the tables that gradus export makes, by their headers. Export the framework, edit what comes of it, and import that.`
    );
}

async function readTables(format: 'csv' | 'xlsx', files: readonly SourceFile[]): Promise<ReadTables> {
    if (format === 'csv') return readOwnTables(rawFiles(files));
    const book = await Workbook.open(theFile(files).bytes, OWN_WORKBOOK_LIMITS);
    return readWorkbook(async () => {
        const { tables, known } = await rawSheets(book);
        return readOwnTables(tables, known);
    });
}
