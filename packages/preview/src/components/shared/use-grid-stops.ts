import { useLayoutEffect, useRef } from 'preact/hooks';
import { gridMove } from './grid-keys.ts';
import { type GridStop, moveInGrid } from './grid-moves.ts';

/**
 * Makes a table one stop of the tab key, within which the arrow keys move over the elements
 * that have `data-stop`. Which of them the tab key leads to is kept in the document and not in
 * a state: a state would draw thousands of cells anew at every press of a key.
 */
export function useGridStops() {
    const ref = useRef<HTMLTableElement>(null);
    useLayoutEffect(() => {
        if (ref.current !== null) keepOneTabStop(ref.current);
    });
    return { ref, onKeyDown, onFocusIn };
}

function onKeyDown(event: KeyboardEvent): void {
    const table = event.currentTarget;
    if (!(table instanceof HTMLTableElement)) return;
    const direction = getComputedStyle(table).direction === 'rtl' ? 'rtl' : 'ltr';
    const move = gridMove(event, direction);
    const from = stopOf(event.target);
    if (move === undefined || from === undefined) return;
    // Else the page would scroll as well.
    event.preventDefault();
    const rows = [...table.rows].map(row => stopsIn(row).map(columnOf));
    const to = moveInGrid(rows, from, move);
    table.rows[to.row]?.querySelector<HTMLElement>(`[data-stop="${to.column}"]`)?.focus();
}

function onFocusIn(event: FocusEvent): void {
    const table = event.currentTarget;
    const stop = event.target;
    if (!(table instanceof HTMLTableElement) || !(stop instanceof HTMLElement) || stopOf(stop) === undefined) return;
    for (const other of tabStops(table)) other.tabIndex = -1;
    stop.tabIndex = 0;
}

/** After each drawing: the element that was the tab stop may be gone, or there was none yet. */
function keepOneTabStop(table: HTMLTableElement): void {
    if (tabStops(table).length > 0) return;
    const first = table.querySelector<HTMLElement>('[data-stop]');
    if (first !== null) first.tabIndex = 0;
}

function tabStops(table: HTMLTableElement): NodeListOf<HTMLElement> {
    return table.querySelectorAll<HTMLElement>('[data-stop][tabindex="0"]');
}

function stopsIn(row: HTMLTableRowElement): HTMLElement[] {
    return [...row.querySelectorAll<HTMLElement>('[data-stop]')];
}

function columnOf(stop: HTMLElement): number {
    return Number(stop.getAttribute('data-stop'));
}

function stopOf(target: EventTarget | null): GridStop | undefined {
    if (!(target instanceof HTMLElement) || !target.hasAttribute('data-stop')) return undefined;
    const row = target.closest('tr');
    return row === null ? undefined : { row: row.rowIndex, column: columnOf(target) };
}
