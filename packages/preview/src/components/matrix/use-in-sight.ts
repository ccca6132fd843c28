import { useContext, useMemo, useRef } from 'preact/hooks';
import { placeOf } from '../../view-model/editing/cell-state.ts';
import type { FoundLine } from '../../view-model/matrix/find-in-matrix.ts';
import type { Matrix } from '../../view-model/matrix/matrix.ts';
import { PointedAt } from '../shared/pointed-at.ts';
import type { MatrixGrid } from './matrix-grid.tsx';

interface InSight {
    readonly row?: number;
    readonly column?: number;
}

/** What a grid has to have in sight: what was found, or what the cursor in the text is at, whichever came last. */
export function useInSight(matrix: Matrix, model: MatrixGrid, current: FoundLine | undefined): InSight | undefined {
    const pointedAt = useContext(PointedAt);
    const last = useRef<InSight>(undefined);
    useMemo(() => {
        if (current === undefined) return;
        last.current = current.side === 'rows' ? { row: model.rowOfLine(current.line) } : { column: current.line };
    }, [current]);
    useMemo(() => {
        if (pointedAt === undefined) return;
        const { row, column } = placeOf({ role: '', competency: '', ...pointedAt }, matrix);
        const isOne = pointedAt.role !== undefined && pointedAt.competency !== undefined;
        if ((row < 0 && column < 0) || (isOne && (row < 0 || column < 0))) return;
        last.current = { ...(row >= 0 && { row: model.rowOfLine(row) }), ...(column >= 0 && { column }) };
    }, [pointedAt]);
    return last.current;
}
