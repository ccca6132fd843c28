import { useRef, useState } from 'preact/hooks';
import type { BulkEdits } from '../../view-model/editing/bulk-edits.ts';
import { type BulkPlan, bulkPlan } from '../../view-model/editing/bulk-plan.ts';
import type { CellName } from '../../view-model/editing/cell-state.ts';
import type { EditCells } from './cell-editing.ts';
import type { Written } from './use-written.ts';

/** Edits of several cells that are looked at before they are done. */
export interface OpenBulk {
    /** Another one for each time that something is about to be done. */
    readonly number: number;
    /** What is about to be done: `Paste`. */
    readonly title: string;
    /** Where the focus goes back to. */
    readonly at: CellName;
    readonly plan: BulkPlan;
    readonly isBusy: boolean;
}

/**
 * Edits several cells at once: what would become of them is asked first.
 *
 * @param onDone is told which cells were written
 */
export function useBulk(written: Written, editCells: EditCells, onDone: (cells: readonly CellName[]) => void) {
    const [open, setOpen] = useState<OpenBulk>();
    const begun = useRef(0);
    const begin = async (title: string, bulk: BulkEdits, at: CellName) => {
        const number = ++begun.current;
        const { verdicts, heirs = [] } =
            bulk.edits.length > 0 ? await editCells(bulk.edits, true) : { verdicts: [], heirs: [] };
        // Something else was begun since.
        if (number !== begun.current) return;
        setOpen({ number, title, at, plan: bulkPlan(bulk, verdicts, written.indexNow(), heirs), isBusy: false });
    };
    /**
     * @param reason why something is left out
     * @returns what is to be said of it
     */
    const apply = async (shown: OpenBulk, reason: string): Promise<string> => {
        const { plan } = shown;
        const update = (next: OpenBulk | undefined) =>
            setOpen(before => (before?.number === shown.number ? next : before));
        update({ ...shown, isBusy: true });
        const edits = plan.edits.map(edit => (edit.wanted === null && reason !== '' ? { ...edit, reason } : edit));
        const { verdicts, isDone } = await editCells(edits, false);
        if (isDone) {
            written.begin(edits);
            written.done(edits, verdicts);
            onDone(edits);
            update(undefined);
            const { length } = edits;
            return length === 1 ? '1 cell changed.' : `${length} cells changed.`;
        }
        const refused = verdicts.flatMap(verdict => (verdict.type === 'refused' ? [verdict.reason] : []));
        update({ ...shown, plan: { ...plan, refused: [...new Set([...refused, ...plan.refused])] }, isBusy: false });
        return refused[0] ?? '';
    };
    return { open, begin, apply, close: () => setOpen(undefined) };
}
