import { useContext, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { placeOf } from '../../view-model/editing/cell-state.ts';
import type { GridPlace } from '../grid/grid-model.ts';
import { type GoTo, VirtualGrid } from '../grid/virtual-grid.tsx';
import { EditedCells } from '../shared/edited-cells.ts';
import { type FoundLines, NOTHING_FOUND } from './found-lines.ts';
import { MatrixGrid } from './matrix-grid.tsx';
import type { RoleMatrixProps } from './role-matrix.tsx';
import { useInSight } from './use-in-sight.ts';

interface LargeMatrixProps extends RoleMatrixProps {
    readonly found: FoundLines | undefined;
}

/** The matrix where it has too many cells for a table: only what is in sight is drawn. */
export function LargeMatrix({ matrix, summaries, actions, found = NOTHING_FOUND, current }: LargeMatrixProps) {
    const model = useMemo(
        () => new MatrixGrid({ matrix, summaries, actions, found }),
        [matrix, summaries, actions, found]
    );
    const wanted = useInSight(matrix, model, current);
    const { onReveal, onFold } = actions;
    const edited = useContext(EditedCells);
    const goTo = useRef<GoTo>(undefined);
    useLayoutEffect(() => {
        if (edited === undefined) return undefined;
        edited.current = name => {
            const { row, column } = placeOf(name, matrix);
            if (row >= 0 && column >= 0) goTo.current?.(model.rowOfLine(row), column);
        };
        return () => {
            edited.current = undefined;
        };
    }, [edited, matrix, model]);
    const open = (place: GridPlace) => {
        const subject = model.subjectAt(place);
        if (subject !== undefined) onReveal?.(subject);
    };
    const toggle = (place: GridPlace) => {
        const key = model.branchAt(place)?.key;
        if (key !== undefined) onFold?.(key);
    };
    return (
        <VirtualGrid
            model={model}
            name={matrix.transposed ? 'matrix-area large-matrix transposed' : 'matrix-area large-matrix'}
            onOpen={onReveal && open}
            onToggle={onFold && toggle}
            inSight={wanted}
            goTo={edited && goTo}
            isMultiselectable={edited !== undefined}
        />
    );
}
