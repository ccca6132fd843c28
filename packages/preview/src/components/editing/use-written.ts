import type { CellEdit, CellVerdict } from '@gradus/protocol';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CellName } from '../../view-model/editing/cell-state.ts';
import {
    cellKey,
    unshown,
    type WrittenCell,
    withEdits,
    withoutLast,
    withWritten
} from '../../view-model/editing/written-cells.ts';
import type { PreviewIndex } from '../../view-model/shared/preview-index.ts';

/** How long a changed cell is shown as such where nothing comes back. */
const UNSHOWN_MS = 2000;

export type Written = ReturnType<typeof useWritten>;

/**
 * What was written and is not shown yet, laid over what is shown: whoever edits quickly means what the cells say by now.
 *
 * @param isLate whether what is written cannot be shown for now, since some of the text cannot be read
 */
export function useWritten(shown: PreviewIndex, isLate: boolean) {
    const [cells, setCells] = useState<readonly WrittenCell[]>([]);
    // An answer can come before what was done with the last one is drawn.
    const latest = useRef({ shown, cells });
    latest.current = { shown, cells: latest.current.cells };
    const set = (next: readonly WrittenCell[]) => {
        latest.current = { ...latest.current, cells: next };
        setCells(next);
    };
    const update = (change: (before: readonly WrittenCell[]) => readonly WrittenCell[]) => {
        const { cells: before } = latest.current;
        const next = change(before);
        if (next.length > 0 || before.length > 0) set(next);
    };
    useLayoutEffect(() => update(before => unshown(before, shown)), [shown]);
    useLayoutEffect(() => {
        if (cells.length === 0 || isLate) return undefined;
        const timer = setTimeout(() => update(before => before.filter(({ isSettled }) => !isSettled)), UNSHOWN_MS);
        return () => clearTimeout(timer);
    }, [cells, isLate]);
    const index = useMemo(() => withWritten(shown, cells), [shown, cells]);
    return {
        index,
        /** What the cells say at this moment. */
        indexNow: () => withWritten(latest.current.shown, latest.current.cells),
        cells,
        begin: (edits: readonly CellEdit[]) => update(before => withEdits(before, edits, latest.current.shown, false)),
        /** Edits that were begun are in the text; of what became of some only the text knows. */
        done: (edits: readonly CellEdit[], verdicts: readonly CellVerdict[]) => {
            const [all, known] = [new Set<string>(), new Set<string>()];
            for (const [position, edit] of edits.entries()) {
                const type = verdicts[position]?.type;
                all.add(cellKey(edit));
                if (type !== 'unchanged' && (edit.wanted !== null || type === 'removed')) known.add(cellKey(edit));
            }
            update(before =>
                unshown(
                    before.flatMap(cell => {
                        const key = cellKey(cell.name);
                        if (known.has(key)) return [{ ...cell, isSettled: true }];
                        return all.has(key) ? [] : [cell];
                    }),
                    latest.current.shown
                )
            );
        },
        /** An edit that was begun was not done. */
        takeBack: (name: CellName) => update(before => withoutLast(before, name)),
        /** Cells say something else by now, whatever it is. */
        forget: (names: readonly CellName[]) => {
            const keys = new Set(names.map(cellKey));
            update(before => before.filter(({ name }) => !keys.has(cellKey(name))));
        }
    };
}
