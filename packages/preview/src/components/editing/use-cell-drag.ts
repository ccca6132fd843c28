import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CellLines } from '../../view-model/editing/cell-lines.ts';
import { type CellRange, rangeBetween, stretched } from '../../view-model/editing/cell-range.ts';
import { type CellName, isSameCell } from '../../view-model/editing/cell-state.ts';
import { cellElement } from './cell-element.ts';
import { EdgeScroller } from './edge-scroller.ts';
import type { Selection } from './use-selection.ts';

/** What is done with the mouse while its button is held. */
type Drag = { readonly kind: 'select'; readonly from: CellName } | { readonly kind: 'fill'; readonly from: CellRange };

interface CellDrag {
    readonly lines: () => CellLines;
    readonly selection: Selection;
    readonly onFill: (from: CellRange, to: CellRange) => void;
}

/** How large the corner is by which cells are filled, as the style sheet draws it. */
const CORNER = 10;

/** Selects cells with the mouse, and fills others from the corner of those. */
export function useCellDrag({ lines, selection, onFill }: CellDrag) {
    const [filled, setFilled] = useState<CellRange>();
    const drag = useRef<Drag>(undefined);
    /** What is filled when the button is let go, which may come before anything is drawn. */
    const reached = useRef<CellRange>(undefined);
    /** Whether the click that comes at the end is none. */
    const wasDragged = useRef(false);

    /** The cell that was pointed at last: nothing is done anew within it. */
    const last = useRef<CellName>(undefined);
    /** The area in which that is done. */
    const area = useRef<HTMLElement | null>(null);

    const onMove = ({ target, buttons, clientX, clientY }: MouseEvent) => {
        // The button can be let go where the page does not hear of it.
        if (buttons % 2 === 0) return onEnd();
        reach(target);
        if (area.current && wasDragged.current) scroller.follow(area.current, { x: clientX, y: clientY });
    };
    /** What is pointed at by now, also since what is below the mouse has moved. */
    const reach = (target: EventTarget | null) => {
        const cell = cellElement(target);
        const { current } = drag;
        if (!cell || !current || (last.current && isSameCell(cell.name, last.current))) return;
        last.current = cell.name;
        if (current.kind === 'select') {
            if (!wasDragged.current && isSameCell(cell.name, current.from)) return;
            wasDragged.current = true;
            selection.select(current.from, cell.name);
            return;
        }
        const place = lines().placeOf(cell.name);
        if (!place) return;
        reached.current = stretched(current.from, place);
        setFilled(reached.current);
    };
    const reaching = useRef(reach);
    reaching.current = reach;
    const scroller = useMemo(() => new EdgeScroller(element => reaching.current(element)), []);
    const onEnd = () => {
        scroller.stop();
        const { current } = drag;
        const to = reached.current;
        drag.current = undefined;
        reached.current = undefined;
        setFilled(undefined);
        if (current?.kind === 'fill' && to !== undefined && to !== current.from) onFill(current.from, to);
    };
    useEffect(() => () => scroller.stop(), []);
    useEffect(() => {
        const move = (event: MouseEvent) => drag.current && onMove(event);
        const end = () => drag.current && onEnd();
        document.addEventListener('mousemove', move);
        document.addEventListener('mouseup', end);
        return () => {
            document.removeEventListener('mousemove', move);
            document.removeEventListener('mouseup', end);
        };
    });

    const onMouseDown = (event: MouseEvent) => {
        wasDragged.current = false;
        last.current = undefined;
        if (event.button !== 0) return;
        const cell = cellElement(event.target);
        if (!cell) return selection.clear();
        const { name, element } = cell;
        area.current = element.closest<HTMLElement>('.scroll-area');
        if (event.shiftKey) {
            const from = selection.selected?.anchor ?? cellElement(document.activeElement)?.name;
            selection.select(from ?? name, name);
            // The focus stays where it began, and no text is marked.
            if (from !== undefined) event.preventDefault();
            return;
        }
        if (isAtCorner(event, element)) {
            const from = selection.range ?? rangeBetween(name, name, lines());
            if (!from) return;
            event.preventDefault();
            wasDragged.current = true;
            drag.current = { kind: 'fill', from };
            return;
        }
        selection.clear();
        drag.current = { kind: 'select', from: name };
    };
    return { onMouseDown, filled, wasDragged };
}

/** Whether a cell is pointed at where its corner is drawn, by which others are filled from it. */
function isAtCorner({ clientX, clientY }: MouseEvent, cell: HTMLElement): boolean {
    if (getComputedStyle(cell, '::after').content === 'none') return false;
    const { left, right, bottom } = cell.getBoundingClientRect();
    const across = getComputedStyle(cell).direction === 'rtl' ? clientX - left : right - clientX;
    return across <= CORNER && bottom - clientY <= CORNER;
}
