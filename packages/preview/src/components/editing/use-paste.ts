import type { PreviewChoice } from '@gradus/protocol';
import { useState } from 'preact/hooks';
import type { CellName } from '../../view-model/editing/cell-state.ts';
import { type PastePlan, pasteAt, pastedCells, pastePlan } from '../../view-model/editing/paste.ts';
import type { PreviewIndex } from '../../view-model/shared/preview-index.ts';
import type { EditCells } from './cell-editing.ts';

/** A paste that is looked at before it is done. */
export interface OpenPaste {
    readonly at: CellName;
    readonly plan: PastePlan;
    readonly isBusy: boolean;
}

/** Pastes blocks of cells: what would become of them is asked first. */
export function usePaste(index: PreviewIndex, choice: PreviewChoice, editCells: EditCells) {
    const [open, setOpen] = useState<OpenPaste>();
    const begin = async (text: string, at: CellName) => {
        const paste = pasteAt(pastedCells(text), at, index, choice);
        const { verdicts } = await editCells(paste.edits, true);
        setOpen({ at, plan: pastePlan(paste, verdicts, index), isBusy: false });
    };
    /** @returns what is to be said of it */
    const apply = async ({ at, plan }: OpenPaste): Promise<string> => {
        setOpen({ at, plan, isBusy: true });
        const { verdicts, isDone } = await editCells(plan.edits, false);
        if (isDone) {
            setOpen(undefined);
            return `${plan.edits.length} cells changed.`;
        }
        const refused = verdicts.flatMap(verdict => (verdict.type === 'refused' ? [verdict.reason] : []));
        setOpen({ at, plan: { ...plan, refused: [...new Set([...refused, ...plan.refused])] }, isBusy: false });
        return refused[0] ?? '';
    };
    return { open, begin, apply, close: () => setOpen(undefined) };
}
