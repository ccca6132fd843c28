import { useContext, useLayoutEffect, useMemo } from 'preact/hooks';
import type { FoundLine } from '../../view-model/matrix/find-in-matrix.ts';
import type { Matrix } from '../../view-model/matrix/matrix.ts';
import type { MatrixSummaries } from '../../view-model/matrix/matrix-summaries.ts';
import { entriesOf, partsOf } from '../../view-model/matrix/side.ts';
import { classNames } from '../shared/class-names.ts';
import { EditedCells } from '../shared/edited-cells.ts';
import { ScrollArea } from '../shared/scroll-area.tsx';
import { makeTabStop, useGridStops } from '../shared/use-grid-stops.ts';
import { useHeadRoom } from '../shared/use-head-room.ts';
import { endTitle, MatrixFoot } from './matrix-foot.tsx';
import { MatrixHead } from './matrix-head.tsx';
import { areFew, type MatrixActions } from './matrix-parts.ts';
import { MatrixRows } from './matrix-rows.tsx';

export interface RoleMatrixProps {
    readonly matrix: Matrix;
    readonly summaries: MatrixSummaries | undefined;
    /** The same object as long as it does the same. */
    readonly actions: MatrixActions;
    /** What was found and has to be in sight. */
    readonly current: FoundLine | undefined;
}

/** Which level each role requires of each competency, as a real table. */
export function RoleMatrix({ matrix, summaries, actions, current }: RoleMatrixProps) {
    const { ref, onKeyDown, onFocusIn } = useGridStops();
    useHeadRoom(ref);
    const isEdited = useContext(EditedCells) !== undefined;
    // What is typed into a field beside it must not draw thousands of cells anew.
    const content = useMemo(
        () => <Content matrix={matrix} summaries={summaries} actions={actions} />,
        [matrix, summaries, actions]
    );
    useLayoutEffect(() => {
        if (current === undefined) return;
        const name = current.side === 'rows' ? 'data-row' : 'data-column';
        const head = ref.current?.querySelector<HTMLElement>(`th[${name}="${current.line}"]`);
        head?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
        const stop = head?.querySelector<HTMLElement>('[data-stop]');
        if (stop) makeTabStop(stop);
    }, [current]);
    return (
        <ScrollArea
            label="Role matrix"
            name={
                classNames(
                    'matrix-area',
                    summaries !== undefined && 'with-ends',
                    matrix.transposed && 'transposed',
                    areFew(matrix.columns.lines) && 'few-columns'
                ) ?? ''
            }
            hasControls={actions.onReveal !== undefined}
        >
            <table
                class="matrix"
                // Only in a grid can cells be selected.
                {...(isEdited && { role: 'grid', 'aria-multiselectable': true })}
                ref={ref}
                onKeyDown={onKeyDown}
                onFocusIn={onFocusIn}
            >
                {content}
            </table>
        </ScrollArea>
    );
}

function Content({ matrix, summaries, actions }: Omit<RoleMatrixProps, 'current'>) {
    const parts = partsOf(entriesOf(matrix.rows), matrix.rows.lines);
    return (
        <>
            <caption>
                <span class="unseen">{MATRIX_CAPTION}</span>
            </caption>
            <MatrixHead
                matrix={matrix}
                actions={actions}
                endHead={summaries === undefined ? undefined : endTitle(matrix.transposed)}
            />
            {parts.map(({ key, entries }) => (
                <MatrixRows key={key} matrix={matrix} entries={entries} summaries={summaries} actions={actions} />
            ))}
            {summaries !== undefined && <MatrixFoot matrix={matrix} summaries={summaries} />}
        </>
    );
}

/** What the matrix is called, also where it is copied to. */
export const MATRIX_CAPTION = 'The level that each role requires of each competency';
