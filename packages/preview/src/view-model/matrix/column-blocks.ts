import type { Matrix } from './matrix.ts';
import type { MatrixSummaries } from './matrix-summaries.ts';
import type { Side } from './side.ts';

/** A part of a matrix: all of its rows, and columns that stand beside each other. */
export interface ColumnBlock {
    readonly matrix: Matrix;
    readonly summaries: MatrixSummaries | undefined;
}

/** Splits a matrix that is too wide into parts of about the same width, none of more than so many columns. */
export function columnBlocks(
    matrix: Matrix,
    summaries: MatrixSummaries | undefined,
    most: number
): readonly ColumnBlock[] {
    const ranges = evenRanges(matrix.columns.lines.length, most);
    if (ranges.length < 2) return [{ matrix, summaries }];
    return ranges.map(({ from, to }) => ({
        matrix: matrixOf(matrix, from, to),
        summaries: summaries && { ...summaries, columns: summaries.columns.slice(from, to) }
    }));
}

/** Where the parts begin and end: as few as possible, none of more than so many columns, all of about as many. */
export function evenRanges(width: number, most: number): readonly { readonly from: number; readonly to: number }[] {
    const count = Math.ceil(width / most);
    return Array.from({ length: count }, (_, position) => ({
        from: Math.round((position * width) / count),
        to: Math.round(((position + 1) * width) / count)
    }));
}

function matrixOf(matrix: Matrix, from: number, to: number): Matrix {
    if (matrix.transposed) {
        const competencies = sideBetween(matrix.competencies, from, to);
        return { ...matrix, competencies, columns: competencies };
    }
    const roles = sideBetween(matrix.roles, from, to);
    return { ...matrix, roles, columns: roles };
}

/** Some lines of a side, under as much of their titles as stands above them. */
function sideBetween<T>({ lines, branches, depth }: Side<T>, from: number, to: number): Side<T> {
    return {
        lines: lines.slice(from, to),
        branches: branches.flatMap(branch => {
            const start = Math.max(branch.start, from);
            const span = Math.min(branch.start + branch.span, to) - start;
            return span > 0 ? [{ ...branch, start: start - from, span }] : [];
        }),
        depth
    };
}
