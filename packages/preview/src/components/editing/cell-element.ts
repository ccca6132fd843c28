import type { CellName } from '../../view-model/editing/cell-state.ts';

/** All cells that are drawn. */
export const CELLS = '[data-role][data-competency]';

/** The cell that an element is, or is in. */
export function cellElement(target: EventTarget | null): { element: HTMLElement; name: CellName } | undefined {
    const element = target instanceof Element ? target.closest<HTMLElement>(CELLS) : null;
    const role = element?.getAttribute('data-role');
    const competency = element?.getAttribute('data-competency');
    return element && role != null && competency != null ? { element, name: { role, competency } } : undefined;
}

/** How a cell is found in the document, and in style sheets. */
export function cellSelector({ role, competency }: CellName): string {
    return `[data-role="${CSS.escape(role)}"][data-competency="${CSS.escape(competency)}"]`;
}

/** Gives a cell the focus, which may have been drawn anew since; unless somebody is at work elsewhere by now. */
export function focusCell(name: CellName, preventScroll = true): boolean {
    if (!document.hasFocus()) return false;
    const cell = document.querySelector<HTMLElement>(cellSelector(name));
    const stop = cell?.querySelector<HTMLElement>('[data-stop]') ?? cell;
    stop?.focus({ preventScroll });
    return stop != null;
}
