import type { Sheet } from '../sheets/sheet.ts';
import { OWN_WORKBOOK_LIMITS as LIMITS } from '../tables/table.ts';
import { Zip } from '../tables/unzip.ts';
import { workbookLimits } from '../tables/workbook-limits.ts';

/** What is nearly too large is told as well: whoever edits it adds something, and some of it is counted twice when it is read. */
const NEARLY = 0.95;

/** What is to be said of a workbook that is too large to be taken back. */
export function oneWay(): string {
    return `The workbook is too large to be taken back once it is edited, or nearly so: it may have ${workbookLimits()}. Where tables are to be edited, export CSV.`;
}

/**
 * Whether a workbook of ours can be taken back. What is packed may become large, so less is read than a workbook may have.
 *
 * @param sheets what it shows
 * @param memory what it keeps for programs, which counts by itself
 */
export function comesBack(sheets: readonly Sheet[], memory: Sheet | undefined, workbook: Uint8Array): boolean {
    if (!isModest(sheets) || (memory && !isModest([memory]))) return false;
    return new Zip(workbook, 0).size <= NEARLY * LIMITS.unpackedBytes;
}

function isModest(sheets: readonly Sheet[]): boolean {
    let [rows, cells, length, area] = [0, 0, 0, 0];
    const count = (text: string) => {
        if (text !== '') cells++;
        length += text.length;
    };
    for (const sheet of sheets) {
        rows += 1 + sheet.rows.length;
        area += (1 + sheet.rows.length) * sheet.columns.length;
        for (const { header } of sheet.columns) count(header);
        for (const row of sheet.rows) for (const { text } of row.cells) count(text);
    }
    const { rows: mostRows, cells: mostCells, totalLength, area: largest } = LIMITS;
    return (
        rows <= NEARLY * mostRows &&
        cells <= NEARLY * mostCells &&
        length <= NEARLY * totalLength &&
        area <= NEARLY * largest
    );
}
