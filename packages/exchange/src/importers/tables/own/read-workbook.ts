import { TooLargeTable, UnreadableTable } from '../../../tables/table.ts';
import { workbookLimits } from '../../../tables/workbook-limits.ts';

/**
 * Reads a workbook that Gradus made.
 *
 * @throws UnreadableTable which says how large one may be where it is too large
 */
export async function readWorkbook<T>(read: () => Promise<T>): Promise<T> {
    try {
        return await read();
    } catch (error) {
        if (!(error instanceof TooLargeTable)) throw error;
        throw new UnreadableTable(
            `The workbook is too large to be read: it may have ${workbookLimits()}. Remove what does not belong to the framework; or export the framework as CSV, and import that.`
        );
    }
}
