import * as v from 'valibot';
import { scrollBack, scrolledNow } from '../components/shared/scrolled.ts';

/** Where somebody is on the page. */
export const Place = v.object({
    /** How far the page is scrolled, and then each area within that scrolls. */
    scrolled: v.array(v.tuple([v.number(), v.number()])),
    /** What has the focus: of each element the position among its siblings, from the outermost one on. */
    focus: v.array(v.number()),
    /** In a grid that draws only what is in sight: the cell that has the focus. */
    cell: v.optional(v.object({ row: v.string(), stop: v.string() }))
});

export type Place = v.InferOutput<typeof Place>;

/** For so many frames at most a cell is waited for that comes into sight. */
const MOST_FRAMES = 10;

/** Where somebody is now. */
export function placeNow(): Place {
    const focus = document.activeElement;
    const row = focus?.closest('.grid [data-row]')?.getAttribute('data-row');
    const stop = focus?.closest('[data-stop]')?.getAttribute('data-stop');
    return {
        scrolled: scrolledNow(),
        focus: focus === null ? [] : pathOf(focus),
        ...(row && stop && { cell: { row, stop } })
    };
}

/** Goes back to a place, once what was there is drawn again. */
export function restorePlace({ scrolled, focus, cell }: Place): void {
    scrollBack(scrolled);
    if (cell !== undefined) focusWhenThere(`.grid [data-row="${Number(cell.row)}"] [data-stop="${Number(cell.stop)}"]`);
    else elementAt(focus)?.focus({ preventScroll: true });
}

function focusWhenThere(selector: string, frames = MOST_FRAMES): void {
    const element = document.querySelector<HTMLElement>(selector);
    if (element !== null) element.focus({ preventScroll: true });
    else if (frames > 0) requestAnimationFrame(() => focusWhenThere(selector, frames - 1));
}

function pathOf(element: Element): number[] {
    const path: number[] = [];
    for (let at = element; at !== document.body && at.parentElement !== null; at = at.parentElement) {
        path.unshift([...at.parentElement.children].indexOf(at));
    }
    return path;
}

function elementAt(path: readonly number[]): HTMLElement | undefined {
    let at: Element = document.body;
    for (const position of path) {
        const next = at.children[position];
        if (next === undefined) return undefined;
        at = next;
    }
    return at instanceof HTMLElement && at !== document.body ? at : undefined;
}
