import type { UnwrittenCell } from '@gradus/protocol';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Notice } from './notice-list.ts';
import { unwrittenCells } from './unwritten-cells.ts';
import type { OpenCell } from './use-cell-commits.ts';

/** Has kept what waits in notices and at the cell that is open, for a page is gone as soon as its tab is hidden. */
export function useUnwritten(
    notices: readonly Notice[],
    open: OpenCell | undefined,
    onUnwritten: (cells: UnwrittenCell[]) => void
): void {
    const kept = useRef('[]');
    useLayoutEffect(() => {
        const cells = unwrittenCells(notices, open);
        const text = JSON.stringify(cells);
        if (text === kept.current) return;
        kept.current = text;
        onUnwritten(cells);
    }, [notices, open]);
}
