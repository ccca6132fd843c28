import type { PreviewChoice } from '@gradus/protocol';
import { useMemo } from 'preact/hooks';
import { CellLines } from '../../view-model/editing/cell-lines.ts';
import { matrix } from '../../view-model/matrix/matrix.ts';
import type { PreviewIndex } from '../../view-model/shared/preview-index.ts';

/** Where the cells of the matrix stand. It is laid out when somebody asks, for most who look at it never do. */
export function useCellLines(index: PreviewIndex, choice: PreviewChoice): () => CellLines {
    return useMemo(() => {
        let lines: CellLines | undefined;
        return () => {
            lines ??= new CellLines(matrix(index, choice));
            return lines;
        };
    }, [index, choice.domain, choice.category, choice.matrix]);
}
