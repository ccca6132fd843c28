import { useLayoutEffect, useRef } from 'preact/hooks';
import { gridMove } from './grid-keys.ts';
import { type GridStop, moveInGrid } from './grid-moves.ts';

/**
 * Makes a table one stop of the tab key, within which the arrow keys move over the elements
 * that have `data-stop`. Which of them the tab key leads to is kept in the document and not in
 * a state: a state would draw thousands of cells anew at every press of a key.
 *
 * A stop is the number of a column; a second one in the same cell is half a number further on. In a cell with
 * `data-span`, the last one stands for so many columns.
 */
export function useGridStops() {
    const ref = useRef<HTMLTableElement>(null);
    useLayoutEffect(() => {
        if (ref.current !== null) keepOneTabStop(ref.current);
    });
    return { ref, onKeyDown, onFocusIn };
}

/** Makes the tab key lead to an element of a table whose stops are kept so. */
export function makeTabStop(stop: HTMLElement): void {
    const table = stop.closest('table');
    if (table === null) return;
    for (const other of tabStops(table)) other.tabIndex = -1;
    stop.tabIndex = 0;
}

function onKeyDown(event: KeyboardEvent): void {
    const table = event.currentTarget;
    if (!(table instanceof HTMLTableElement)) return;
    const direction = getComputedStyle(table).direction === 'rtl' ? 'rtl' : 'ltr';
    const move = gridMove(event, direction);
    const from = stopOf(event.target, move === 'right');
    if (move === undefined || from === undefined) return;
    // Else the page would scroll as well.
    event.preventDefault();
    const isAcross = move === 'left' || move === 'right';
    const rows = {
        length: table.rows.length,
        at: (number: number) => stopsIn(table.rows[number]).flatMap(columnsOf)
    };
    const to = moveInGrid(rows, isAcross ? from : { ...from, column: Math.floor(from.column) }, move);
    const stop = stopsIn(table.rows[to.row]).findLast(each => columnOf(each) <= to.column);
    // By itself, what gets the focus may stay below the heads with a part of it.
    stop?.focus({ preventScroll: true });
    stop?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function onFocusIn(event: FocusEvent): void {
    const stop = event.target;
    if (stop instanceof HTMLElement && stopOf(stop) !== undefined) makeTabStop(stop);
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

function stopsIn(row: HTMLTableRowElement | undefined): HTMLElement[] {
    return [...(row?.querySelectorAll<HTMLElement>('[data-stop]') ?? [])];
}

function columnOf(stop: HTMLElement): number {
    return Number(stop.getAttribute('data-stop'));
}

/** All columns that a stop stands for. */
function columnsOf(stop: HTMLElement): readonly number[] {
    const column = columnOf(stop);
    const cell = stop.closest('[data-span]');
    const isLast = cell !== null && [...cell.querySelectorAll('[data-stop]')].at(-1) === stop;
    if (!isLast) return [column];
    const first = Math.floor(column);
    const others = Array.from({ length: Number(cell.getAttribute('data-span')) - 1 }, (_, next) => first + next + 1);
    return [column, ...others];
}

/** @param atEnd where a stop stands for several columns, the last of them */
function stopOf(target: EventTarget | null, atEnd = false): GridStop | undefined {
    if (!(target instanceof HTMLElement) || !target.hasAttribute('data-stop')) return undefined;
    const row = target.closest('tr');
    const column = atEnd ? columnsOf(target).at(-1) : columnOf(target);
    return row === null || column === undefined ? undefined : { row: row.rowIndex, column };
}
