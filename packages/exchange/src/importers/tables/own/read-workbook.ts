import { inWords, OWN_WORKBOOK_LIMITS, TooLargeTable, UnreadableTable } from '../../../tables/table.ts';

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
        const { rows, cells, totalLength, unpackedBytes } = OWN_WORKBOOK_LIMITS;
        throw new UnreadableTable(
            `The workbook is too large to be read: it may have ${inWords(rows)} rows and ${inWords(cells)} cells with ${inWords(totalLength)} letters, and ${unpackedBytes / 1_000_000} MB once it is unpacked. Remove what does not belong to the framework; or export the framework as CSV, and import that.`
        );
    }
}
