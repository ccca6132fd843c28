import type { PreviewIndex } from '../shared/preview-index.ts';
import type { BulkTarget } from './bulk-edits.ts';
import type { CellLines } from './cell-lines.ts';
import { type CellRange, cellsIn, sizeOf } from './cell-range.ts';
import { cellState, contentOf } from './cell-state.ts';
import { typedContent, type Wanted } from './typed-content.ts';

/** All cells of a range are to be empty. */
export function* emptied(range: CellRange, lines: CellLines): Iterable<BulkTarget> {
    for (const name of cellsIn(range, lines)) yield { name, toSay: () => ({ wanted: null }) };
}

/** All cells of a range are to say what was typed into one of them, as far as their competencies have such levels. */
export function* saying(
    wanted: Wanted,
    text: string,
    range: CellRange,
    lines: CellLines,
    index: PreviewIndex
): Iterable<BulkTarget> {
    for (const name of cellsIn(range, lines)) {
        yield {
            name,
            toSay: ({ competency }) => {
                const typed = typedContent(text, competency, index);
                if ('problem' in typed || typed.wanted === null) return typed;
                return { wanted: { ...typed.wanted, ...(wanted?.necessity && { necessity: wanted.necessity }) } };
            }
        };
    }
}

/** The cells of a larger range are to say what those of a smaller one say, over and over. */
export function* repeated(
    source: CellRange,
    target: CellRange,
    lines: CellLines,
    index: PreviewIndex
): Iterable<BulkTarget> {
    const { rows, columns } = sizeOf(source);
    for (let row = target.top; row <= target.bottom; row++) {
        for (let column = target.left; column <= target.right; column++) {
            const name = lines.at(row, column);
            const from = lines.at(
                source.top + remainder(row - source.top, rows),
                source.left + remainder(column - source.left, columns)
            );
            // What is folded up neither says anything nor is to say something.
            if (name === undefined || from === undefined) continue;
            const wanted = contentOf(cellState(from, index)?.requirement);
            yield { name, toSay: () => ({ wanted }) };
        }
    }
}

/** What is left when a number is divided, also below zero: what is before a range repeats it from its end. */
function remainder(value: number, by: number): number {
    return ((value % by) + by) % by;
}

/** From where a range is filled: its first row or column, or what stands before it where it has no other. */
export function filledFrom(range: CellRange, side: 'above' | 'before'): CellRange | undefined {
    const { rows, columns } = sizeOf(range);
    if (side === 'above') {
        const row = rows === 1 ? range.top - 1 : range.top;
        return row < 0 ? undefined : { ...range, top: row, bottom: row };
    }
    const column = columns === 1 ? range.left - 1 : range.left;
    return column < 0 ? undefined : { ...range, left: column, right: column };
}
