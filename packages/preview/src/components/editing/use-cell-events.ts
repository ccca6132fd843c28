import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** What is done in cells, whatever draws them. */
interface CellEvents {
    /** Before anything within hears of it. */
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onPaste: (event: ClipboardEvent) => void;
    /** Before anything within hears of it. */
    readonly onClick: (event: MouseEvent) => void;
    readonly onDblClick: (event: MouseEvent) => void;
}

/** Listens at an element around cells, which itself is no control: they are. */
export function useCellEvents({
    onKeyDown,
    onPaste,
    onClick,
    onDblClick
}: CellEvents): RefObject<HTMLDivElement | null> {
    const holder = useRef<HTMLDivElement>(null);
    useLayoutEffect(() => {
        const element = holder.current;
        element?.addEventListener('keydown', onKeyDown, true);
        element?.addEventListener('paste', onPaste);
        element?.addEventListener('click', onClick, true);
        element?.addEventListener('dblclick', onDblClick);
        return () => {
            element?.removeEventListener('keydown', onKeyDown, true);
            element?.removeEventListener('paste', onPaste);
            element?.removeEventListener('click', onClick, true);
            element?.removeEventListener('dblclick', onDblClick);
        };
    });
    return holder;
}
