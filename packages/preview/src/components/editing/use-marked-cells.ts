import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { CellLines } from '../../view-model/editing/cell-lines.ts';
import type { CellRange } from '../../view-model/editing/cell-range.ts';
import { CELLS, cellElement } from './cell-element.ts';

/** Whether a cell is one of some. */
type IsIn = (role: string, competency: string) => boolean;

const NONE: IsIn = () => false;
const CHANGES: MutationObserverInit = {
    childList: true,
    subtree: true,
    // A grid that scrolls or is sorted has its cells show something else.
    attributeFilter: ['data-role', 'data-competency']
};

/**
 * Marks the cells that are selected and those that are about to be filled, also those that are drawn later. It is done
 * where they are drawn and not with them: thousands of cells would be drawn anew with every press of a key.
 */
export function useMarkedCells(
    holder: RefObject<HTMLElement | null>,
    lines: () => CellLines,
    range: CellRange | undefined,
    filled: CellRange | undefined
): void {
    useLayoutEffect(() => {
        const element = holder.current;
        if (element === null) return undefined;
        const isSelected = range ? isInRange(range, lines()) : NONE;
        const isFilled = filled ? isInRange(filled, lines()) : NONE;
        const corner = range && lines().at(range.bottom, range.right);
        const mark = (cell: HTMLElement) => {
            const role = cell.getAttribute('data-role') ?? '';
            const competency = cell.getAttribute('data-competency') ?? '';
            const selected = isSelected(role, competency);
            const isCorner = corner?.role === role && corner.competency === competency;
            put(cell, 'aria-selected', `${selected}`);
            put(cell, 'data-corner', isCorner ? '' : undefined);
            put(cell, 'data-filled', !selected && isFilled(role, competency) ? '' : undefined);
        };
        for (const cell of element.querySelectorAll<HTMLElement>(CELLS)) mark(cell);
        const observer = new MutationObserver(records => {
            for (const { type, target, addedNodes } of records) {
                if (type === 'attributes' && target instanceof HTMLElement && target.matches(CELLS)) mark(target);
                for (const node of addedNodes) {
                    if (!(node instanceof HTMLElement)) continue;
                    if (cellElement(node)?.element === node) mark(node);
                    else for (const cell of node.querySelectorAll<HTMLElement>(CELLS)) mark(cell);
                }
            }
        });
        observer.observe(element, CHANGES);
        return () => observer.disconnect();
    }, [holder, lines, range, filled]);
}

function isInRange({ top, bottom, left, right }: CellRange, lines: CellLines): IsIn {
    const rows = new Set(lines.rows.slice(top, bottom + 1));
    const columns = new Set(lines.columns.slice(left, right + 1));
    const [roles, competencies] = lines.transposed ? [rows, columns] : [columns, rows];
    return (role, competency) => roles.has(role) && competencies.has(competency);
}

/** Changes nothing where nothing is different. */
function put(cell: HTMLElement, name: string, value: string | undefined): void {
    if (value === undefined) {
        if (cell.hasAttribute(name)) cell.removeAttribute(name);
    } else if (cell.getAttribute(name) !== value) cell.setAttribute(name, value);
}
