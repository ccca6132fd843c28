import type { PreviewIndex } from '../shared/preview-index.ts';
import type { BulkTarget } from './bulk-edits.ts';
import type { CellLines } from './cell-lines.ts';
import { type CellRange, sizeOf } from './cell-range.ts';
import type { PastedCells } from './pasted-cells.ts';
import { type Typed, typedContent } from './typed-content.ts';

/**
 * What the cells of a matrix are to say when a block is pasted: with its first cell at the first one of a range; where
 * the range has room for the block several times, as many times.
 *
 * @param isOurs whether it was copied from cells: what is not said to be desirable there is not
 */
export function* pastedInto(
    block: PastedCells,
    range: CellRange,
    lines: CellLines,
    index: PreviewIndex,
    isOurs = false
): Iterable<BulkTarget> {
    const height = block.length;
    const width = block.reduce((widest, { length }) => Math.max(widest, length), 0);
    const { rows, columns } = sizeOf(range);
    const isRepeated = rows % height === 0 && columns % width === 0;
    const [toRow, toColumn] = isRepeated ? [rows, columns] : [height, width];
    for (let down = 0; down < toRow; down++) {
        for (let across = 0; across < toColumn; across++) {
            const text = block[down % height]?.[across % width];
            // Rows can be of different lengths: where there is no cell, nothing is pasted.
            if (text === undefined) continue;
            const name = lines.at(range.top + down, range.left + across);
            // A range is filled where it has cells; what is folded up within it is not meant.
            if (name === undefined && isRepeated) continue;
            yield {
                name,
                toSay: ({ competency }) => {
                    const typed = typedContent(text, competency, index);
                    return isOurs ? withNecessity(typed) : typed;
                }
            };
        }
    }
}

/** Has what is not said to be desirable be essential, also where the cell was desirable before. */
export function withNecessity(typed: Typed): Typed {
    if ('problem' in typed || typed.wanted === null) return typed;
    return { wanted: { necessity: 'essential', ...typed.wanted } };
}
