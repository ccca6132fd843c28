import { ImpossibleExport } from '../exporters/impossible-export.ts';

/** Rows by columns, most of which are empty where there are so many. */
const MOST_CELLS = 10_000_000;

/**
 * Sees that a table has a size at which it can be made: two lists of some thousand each, one down and one across, have
 * millions of cells.
 *
 * @param instead a sentence on what says the same, behind a blank
 * @throws ImpossibleExport where it has more
 */
export function expectModestTable(title: string, rows: number, columns: number, instead = ''): void {
    if (rows * columns <= MOST_CELLS) return;
    const [down, across, can] = [rows, columns, MOST_CELLS].map(each => each.toLocaleString('en-US'));
    throw new ImpossibleExport(
        `The table “${title}” has ${down} rows of ${across} cells, and a table can have ${can} cells. Export the other tables one by one, or divide the framework into several.${instead}`
    );
}
