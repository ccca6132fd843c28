import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** What is done in cells, whatever draws them. */
interface CellEvents {
    /** Before anything within hears of it. */
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onPaste: (event: ClipboardEvent) => void;
    /** Before anything within hears of it. */
    readonly onCopy: (event: ClipboardEvent) => void;
    /** Before anything within hears of it. */
    readonly onClick: (event: MouseEvent) => void;
    readonly onDblClick: (event: MouseEvent) => void;
    readonly onMouseDown: (event: MouseEvent) => void;
    readonly onFocusIn: () => void;
}

/** Listens at an element around cells, which itself is no control: they are. */
export function useCellEvents(events: CellEvents): RefObject<HTMLDivElement | null> {
    const holder = useRef<HTMLDivElement>(null);
    useLayoutEffect(() => {
        const { onKeyDown, onPaste, onCopy, onClick, onDblClick, onMouseDown, onFocusIn } = events;
        const element = holder.current;
        const listening = new AbortController();
        const { signal } = listening;
        element?.addEventListener('keydown', onKeyDown, { capture: true, signal });
        element?.addEventListener('paste', onPaste, { signal });
        element?.addEventListener('copy', onCopy, { capture: true, signal });
        element?.addEventListener('click', onClick, { capture: true, signal });
        element?.addEventListener('dblclick', onDblClick, { signal });
        element?.addEventListener('mousedown', onMouseDown, { signal });
        element?.addEventListener('focusin', onFocusIn, { signal });
        return () => listening.abort();
    });
    return holder;
}
