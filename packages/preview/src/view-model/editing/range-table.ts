import type { PreviewIndex } from '../shared/preview-index.ts';
import { requirementText } from '../shared/requirement-text.ts';
import type { CellLines } from './cell-lines.ts';
import type { CellRange } from './cell-range.ts';
import { cellState } from './cell-state.ts';

/** What the cells of a range say, row by row, as they are copied; what is folded up is left out. */
export function rangeTable({ top, bottom, left, right }: CellRange, lines: CellLines, index: PreviewIndex): string[][] {
    const within = (codes: readonly (string | undefined)[], first: number, last: number) =>
        Array.from({ length: last - first + 1 }, (_, position) => first + position).filter(
            line => codes[line] !== undefined
        );
    const columns = within(lines.columns, left, right);
    return within(lines.rows, top, bottom).map(row =>
        columns.map(column => {
            const name = lines.at(row, column);
            return requirementText(name && cellState(name, index)?.requirement);
        })
    );
}
