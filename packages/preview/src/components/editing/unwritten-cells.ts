import type { RequirementView, UnwrittenCell } from '@gradus/protocol';
import { cellEdit, cellState } from '../../view-model/editing/cell-state.ts';
import type { PreviewIndex } from '../../view-model/shared/preview-index.ts';
import type { Notice } from './notice-list.ts';
import type { OpenCell } from './use-cell-commits.ts';

/** What is said of what was typed where the page was gone before it could be written. */
const NOT_ENTERED = 'The preview was hidden before Enter was pressed. Open the cell to go on.';

/** What waits in notices and at the cell that is open, as it is kept; also what is being typed there. */
export function unwrittenCells(notices: readonly Notice[], open: OpenCell | undefined): UnwrittenCell[] {
    const cells = notices.flatMap(notice => notice.cells ?? []);
    return [...cells, ...(open ? waitingAt(open) : [])].map(({ state, text, refusal, question }) => {
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

/** The cell that is open, as it waits there; nothing where nothing was typed, or where it is just being written. */
function waitingAt(open: OpenCell): OpenCell[] {
    if (open.question !== undefined || open.refusal !== undefined) return [open];
    const isTyped = open.isOld !== true && !open.isBusy && (open.count ?? 1) === 1 && open.text.trim() !== '';
    return isTyped ? [{ ...open, refusal: NOT_ENTERED }] : [];
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
