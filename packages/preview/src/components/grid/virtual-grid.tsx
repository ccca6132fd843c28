// biome-ignore-all lint/a11y/useSemanticElements: a table would have all of its cells in the document.
import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { classNames } from '../shared/class-names.ts';
import { gridMove } from '../shared/grid-keys.ts';
import { type GridStop, moveInGrid } from '../shared/grid-moves.ts';
import { GridFoot, GridHeads } from './grid-heads.tsx';
import type { GridModel, GridPlace } from './grid-model.ts';
import { GridPlaces } from './grid-places.ts';
import { GridRow } from './grid-row.tsx';
import { placeParts } from './place-parts.ts';
import { useGridWindow } from './use-grid-window.ts';

/** Gives the cell at a place the focus, wherever that is. */
export type GoTo = (row: number, column: number) => void;

interface VirtualGridProps {
    readonly model: GridModel;
    readonly name: string;
    /** Asked for by a click or by Enter. */
    readonly onOpen?: ((place: GridPlace) => void) | undefined;
    /** Asked for by a click on an element `.fold`, or by the space bar. */
    readonly onToggle?: ((place: GridPlace) => void) | undefined;
    /** What has to be in sight from now on; another object asks for it again. */
    readonly inSight?: { readonly row?: number; readonly column?: number } | undefined;
    /** Is given what moves the focus from outside. */
    readonly goTo?: RefObject<GoTo | undefined> | undefined;
    /** Whether several cells can be selected, by whoever is around the grid. */
    readonly isMultiselectable?: boolean;
}

/**
 * A grid of any size, of which only what is in sight is drawn: as the ARIA Authoring Practices describe it, with one stop
 * of the tab key. The cell that has the focus stays drawn when it is scrolled out of sight, so that the focus stays.
 */
export function VirtualGrid({
    model,
    name,
    onOpen,
    onToggle,
    inSight: wanted,
    goTo,
    isMultiselectable = false
}: VirtualGridProps) {
    const area = useRef<HTMLElement>(null);
    const grid = useRef<HTMLDivElement>(null);
    const places = useMemo(() => new GridPlaces(model), [model]);
    const [chosen, setChosen] = useState<GridStop>();
    const active = useMemo(() => (chosen === undefined ? places.first : places.known(chosen)), [places, chosen]);
    const takesFocus = useRef(false);
    const { inSight, follow, scrollTo } = useGridWindow(area, model.rowCount, model.columnCount);
    const { rows, columns } = inSight;

    const bodyRow = active.row - places.heads;
    const isInBody = bodyRow >= 0 && bodyRow < model.rowCount;
    const isBeyond = isInBody && (bodyRow < rows.first || bodyRow >= rows.last);

    useLayoutEffect(() => {
        if (grid.current === null) return;
        placeParts(grid.current, {
            rowCount: model.rowCount,
            columnCount: model.columnCount,
            firstRow: rows.first,
            firstColumn: columns.first,
            outRow: bodyRow,
            outColumn: active.column - 1
        });
    }, [model, rows.first, rows.last, columns.first, columns.last, bodyRow, active.column]);

    useLayoutEffect(() => {
        if (!takesFocus.current) return;
        takesFocus.current = false;
        grid.current
            ?.querySelector<HTMLElement>(`[data-row="${active.row}"] [tabindex="0"]`)
            ?.focus({ preventScroll: true });
    });

    useLayoutEffect(() => {
        if (wanted === undefined) return;
        scrollTo(wanted.row, wanted.column);
        // Whoever is at a cell goes on from there.
        if (grid.current?.contains(document.activeElement)) return;
        // The tab key leads to what was looked for.
        setChosen({
            row: wanted.row === undefined ? places.heads - 1 : places.heads + wanted.row,
            column: wanted.column === undefined ? 0 : wanted.column + 1
        });
    }, [wanted]);

    useLayoutEffect(() => {
        if (goTo === undefined) return;
        goTo.current = (row, column) => {
            takesFocus.current = true;
            setChosen({ row: places.heads + row, column: column + 1 });
            scrollTo(row, column);
        };
    });

    const onKeyDown = (event: KeyboardEvent) => {
        const from = stopOf(event.target);
        const element = event.currentTarget;
        if (from === undefined || !(element instanceof HTMLElement)) return;
        const at = from.row === active.row && isCovered(from, active) ? active : from;
        const place = places.place(at);
        if (place !== undefined && act(event, place)) return;
        const move = gridMove(event, getComputedStyle(element).direction === 'rtl' ? 'rtl' : 'ltr');
        if (move === undefined) return;
        // Else the area would scroll as well.
        event.preventDefault();
        const to = moveInGrid(places.stops, places.edge(at, move), move);
        takesFocus.current = true;
        setChosen({ ...to });
        const [row, column] = [to.row - places.heads, to.column - 1];
        scrollTo(
            row >= 0 && row < model.rowCount ? row : undefined,
            column >= 0 && column < model.columnCount ? column : undefined
        );
    };

    /** What a key does other than moving; whether it did something. */
    const act = (event: KeyboardEvent, place: GridPlace): boolean => {
        const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
        const isToggle =
            event.key === ' ' && event.target instanceof Element && event.target.hasAttribute('aria-expanded');
        const action = !isPlain ? undefined : event.key === 'Enter' ? onOpen : isToggle ? onToggle : undefined;
        if (action === undefined) return false;
        event.preventDefault();
        action(place);
        return true;
    };

    const onClick = (event: MouseEvent) => {
        const stop = stopOf(event.target);
        const place = stop === undefined ? undefined : places.place(stop);
        if (place === undefined) return;
        const isFold = event.target instanceof Element && event.target.closest('.fold') !== null;
        (isFold ? onToggle : onOpen)?.(place);
    };

    const onFocusIn = (event: FocusEvent) => {
        const stop = stopOf(event.target);
        if (stop === undefined || (stop.row === active.row && isCovered(stop, active))) return;
        setChosen(stop);
    };

    /** A head over several columns has the focus whichever of them the arrows came from. */
    const isCovered = (stop: GridStop, other: GridStop): boolean => {
        const span = places.spanAt(stop);
        if (span === undefined) return stop.column === other.column;
        return places.spanAt(other) === span;
    };

    const row = (number: number) => (
        <GridRow
            key={number}
            model={model}
            row={number}
            heads={places.heads}
            first={columns.first}
            last={columns.last}
            active={number === bodyRow ? active.column : undefined}
            isBeyond={number < rows.first || number >= rows.last}
        />
    );
    // One list, lest a row that comes into sight or leaves it is made anew and loses the focus.
    const drawn = Array.from({ length: rows.last - rows.first }, (_, position) => rows.first + position);
    if (isBeyond) drawn.splice(bodyRow < rows.first ? 0 : drawn.length, 0, bodyRow);
    return (
        <section
            class={classNames('scroll-area grid-area', name, model.ends !== undefined && 'with-ends')}
            aria-label={model.label}
            ref={area}
            onScroll={follow}
        >
            <div class="grid-ruler" aria-hidden="true" />
            <div
                ref={grid}
                role="grid"
                class="grid"
                aria-label={model.label}
                aria-rowcount={places.rowCount}
                aria-colcount={places.columnCount}
                aria-multiselectable={isMultiselectable || undefined}
                onKeyDown={onKeyDown}
                onClick={onClick}
                onFocusIn={onFocusIn}
                onPointerOver={showTip}
            >
                <GridHeads
                    model={model}
                    first={columns.first}
                    last={columns.last}
                    activeRow={active.row < places.heads ? active.row : undefined}
                    active={active.row < places.heads ? active.column : undefined}
                />
                <div role="rowgroup" class="grid-body">
                    {drawn.map(row)}
                </div>
                <GridFoot
                    model={model}
                    row={places.rowCount - 1}
                    first={columns.first}
                    last={columns.last}
                    active={active.row === places.rowCount - 1 ? active.column : undefined}
                />
            </div>
        </section>
    );
}

/** What a cell says is its tip as well. It is set when it is pointed at, which few of all cells ever are. */
function showTip({ target }: PointerEvent): void {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[role="gridcell"][aria-label]') : null;
    if (cell !== null) cell.title = cell.ariaLabel ?? '';
}

function stopOf(target: EventTarget | null): GridStop | undefined {
    if (!(target instanceof Element)) return undefined;
    const cell = target.closest('[data-stop]');
    const row = target.closest('[data-row]');
    if (cell === null || row === null) return undefined;
    return { row: Number(row.getAttribute('data-row')), column: Number(cell.getAttribute('data-stop')) };
}
