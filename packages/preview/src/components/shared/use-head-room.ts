import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** Keeps what the keyboard moves to from ending up below the heads and feet of a table that stay in sight, however large they are. */
export function useHeadRoom(ref: RefObject<HTMLTableElement | null>): void {
    useLayoutEffect(() => {
        const table = ref.current;
        const area = table?.closest<HTMLElement>('.scroll-area');
        if (table == null || area == null) return undefined;
        const measure = () => {
            const corner = table.querySelector<HTMLElement>('thead > tr > :first-child');
            const end = table.querySelector<HTMLElement>('thead .row-end');
            pad(area, 'block-start', table.tHead, table.tHead?.offsetHeight);
            pad(area, 'block-end', table.tFoot, table.tFoot?.offsetHeight);
            pad(area, 'inline-start', corner, corner?.offsetWidth);
            pad(area, 'inline-end', end, end?.offsetWidth);
        };
        measure();
        // What stands in them changes its size as well, and that of the table with it.
        const observer = new ResizeObserver(measure);
        for (const each of [table, table.tHead]) if (each !== null) observer.observe(each);
        return () => observer.disconnect();
    }, []);
}

function pad(area: HTMLElement, side: string, part: HTMLElement | null, size = 0): void {
    const isKept = part !== null && getComputedStyle(part).position === 'sticky';
    area.style.setProperty(`scroll-padding-${side}`, `calc(${isKept ? size : 0}px + 0.5em)`);
}
