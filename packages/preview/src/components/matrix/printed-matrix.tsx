import { columnBlocks } from '../../view-model/matrix/column-blocks.ts';
import { columnsOnPaper } from '../../view-model/matrix/columns-on-paper.ts';
import type { Matrix } from '../../view-model/matrix/matrix.ts';
import type { MatrixSummaries } from '../../view-model/matrix/matrix-summaries.ts';
import { useIsPrinting } from '../shared/use-is-printing.ts';
import { RoleMatrix } from './role-matrix.tsx';

interface PrintedMatrixProps {
    readonly matrix: Matrix;
    readonly summaries: MatrixSummaries | undefined;
}

/**
 * Takes the place of the matrix while it is printed. Its columns stand on as many pages as they need; and its heads
 * are plain text, since Chromium does not draw buttons in heads that are repeated on the next page.
 */
export function PrintedMatrix({ matrix, summaries }: PrintedMatrixProps) {
    const isPrinting = useIsPrinting();
    if (!isPrinting) return null;
    const blocks = columnBlocks(matrix, summaries, columnsOnPaper(matrix, summaries !== undefined));
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
