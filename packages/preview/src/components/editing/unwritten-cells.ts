import type { RequirementView, UnwrittenCell } from '@gradus/protocol';
import { cellEdit, cellState } from '../../view-model/editing/cell-state.ts';
import type { PreviewIndex } from '../../view-model/shared/preview-index.ts';
import type { Notice } from './notice-list.ts';
import type { OpenCell } from './use-cell-commits.ts';

/** What waits in notices and at the cell that is open, as it is kept; what is only being typed is not. */
export function unwrittenCells(notices: readonly Notice[], open: OpenCell | undefined): UnwrittenCell[] {
    const waiting = open?.question ?? open?.refusal;
    const cells = notices.flatMap(notice => notice.cells ?? []);
    return [...cells, ...(open && waiting !== undefined ? [open] : [])].map(({ state, text, refusal, question }) => {
        const { role, competency, seen } = cellEdit(state, null);
        return {
            role,
            competency,
            seen,
            text,
            ...(refusal !== undefined && { refusal }),
            ...(question && { question })
        };
    });
}

/**
 * Cells as they were when they were left. What they showed then is kept, so that what has changed since is not written
 * over; those that the model does not have any more are gone.
 */
export function openedAgain(cells: readonly UnwrittenCell[], index: PreviewIndex): readonly OpenCell[] {
    return cells.flatMap(({ role, competency, seen, text, refusal, question }) => {
        const name = { role, competency };
        const now = cellState(name, index);
        if (now === undefined || (refusal === undefined && question === undefined)) return [];
        const state = { ...now, requirement: shownThen(competency, seen) };
        return [{ name, state, text, isBusy: false, refusal, ...(question && { question }) }];
    });
}

function shownThen(competency: string, seen: UnwrittenCell['seen']): RequirementView | undefined {
    if (seen === null) return undefined;
    const { isInherited, ...content } = seen;
    return { competency, ...content, ...(isInherited && { inheritedFrom: '' }) };
}
