import { columnBlocks } from '../../view-model/matrix/column-blocks.ts';
import type { Matrix } from '../../view-model/matrix/matrix.ts';
import type { MatrixSummaries } from '../../view-model/matrix/matrix-summaries.ts';
import { useIsPrinting } from '../shared/use-is-printing.ts';
import { RoleMatrix } from './role-matrix.tsx';

/** So many columns can be read on paper. */
export const MOST_PRINTED_COLUMNS = 20;

interface PrintedMatrixProps {
    readonly matrix: Matrix;
    readonly summaries: MatrixSummaries | undefined;
    /** Whether it does so however narrow the matrix is: where what is seen is no table. */
    readonly isAlways?: boolean;
}

/** Takes the place of a matrix that is wider than paper while it is printed: its columns stand on several pages. */
export function PrintedMatrix({ matrix, summaries, isAlways = false }: PrintedMatrixProps) {
    const isPrinting = useIsPrinting();
    if (!isPrinting || (matrix.columns.lines.length <= MOST_PRINTED_COLUMNS && !isAlways)) return null;
    const blocks = columnBlocks(matrix, summaries, MOST_PRINTED_COLUMNS);
    return (
        <div class="printed-matrix">
            {blocks.map((block, position) => (
                <div key={position} class="printed-part">
                    {blocks.length > 1 && (
                        <p lang="en">
                            Part {position + 1} of {blocks.length}
                        </p>
                    )}
                    <RoleMatrix {...block} actions={NOTHING_TO_DO} current={undefined} />
                </div>
            ))}
        </div>
    );
}

const NOTHING_TO_DO = { onReveal: undefined, onFold: undefined };
