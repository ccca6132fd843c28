import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type GridWindow, isSameWindow, offsetToShow, rangeInSight } from './grid-window.ts';

interface Sizes {
    readonly row: number;
    readonly column: number;
    /** What heads and feet cover of the area that scrolls. */
    readonly width: number;
    readonly height: number;
}

/** Rows are lower than columns are wide, and more often scrolled. */
const ROW_MARGIN = 2;
const COLUMN_MARGIN = 1;

const NOTHING: GridWindow = { rows: { first: 0, last: 0 }, columns: { first: 0, last: 0 } };

/** What of a grid is in sight, followed while it scrolls and while its area changes. */
export function useGridWindow(area: RefObject<HTMLElement | null>, rowCount: number, columnCount: number) {
    const [inSight, setInSight] = useState(NOTHING);
    const shown = useRef(inSight);
    const sizes = useRef<Sizes>(undefined);
    shown.current = inSight;

    const follow = () => {
        const element = area.current;
        if (element === null) return;
        sizes.current ??= measure(element);
        const { row, column, width, height } = sizes.current;
        const next = {
            rows: rangeInSight({
                offset: element.scrollTop,
                room: element.clientHeight - height,
                size: row,
                count: rowCount,
                margin: ROW_MARGIN
            }),
            columns: rangeInSight({
                // From right to left, it counts below zero.
                offset: Math.abs(element.scrollLeft),
                room: element.clientWidth - width,
                size: column,
                count: columnCount,
                margin: COLUMN_MARGIN
            })
        };
        if (!isSameWindow(next, shown.current)) setInSight(next);
    };

    const scrollTo = (row: number | undefined, column: number | undefined) => {
        const element = area.current;
        if (element === null) return;
        const { row: rowSize, column: columnSize, width, height } = sizes.current ?? measure(element);
        if (row !== undefined) {
            const room = element.clientHeight - height;
            element.scrollTop = offsetToShow(row, { offset: element.scrollTop, room, size: rowSize });
        }
        if (column !== undefined) {
            const offset = Math.abs(element.scrollLeft);
            const to = offsetToShow(column, { offset, room: element.clientWidth - width, size: columnSize });
            element.scrollLeft = getComputedStyle(element).direction === 'rtl' ? -to : to;
        }
        follow();
    };

    // Before anything is painted: what was measured before may not hold any more.
    useLayoutEffect(() => {
        sizes.current = undefined;
        follow();
    }, [rowCount, columnCount]);

    const following = useRef(follow);
    following.current = follow;
    useLayoutEffect(() => {
        const element = area.current;
        if (element === null) return;
        const observer = new ResizeObserver(() => {
            sizes.current = undefined;
            following.current();
        });
        observer.observe(element);
        // Its heads and feet can change as well.
        for (const part of element.querySelectorAll('.grid-heads, .grid-foot, .grid-ruler')) observer.observe(part);
        return () => observer.disconnect();
    }, [area]);

    return { inSight, follow, scrollTo };
}

function measure(area: HTMLElement): Sizes {
    const box = (selector: string) => area.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
    const ruler = box('.grid-ruler');
    return {
        row: ruler.height,
        column: ruler.width,
        width: box('.grid-heads .grid-corner').width + box('.grid-heads .grid-end').width,
        height: box('.grid-heads').height + box('.grid-foot').height
    };
}
