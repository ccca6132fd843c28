/** What of a grid is drawn, and what has the focus. */
export interface DrawnParts {
    readonly rowCount: number;
    readonly columnCount: number;
    readonly firstRow: number;
    readonly firstColumn: number;
    readonly outRow: number;
    readonly outColumn: number;
}

/**
 * Puts what is drawn to where it belongs. The numbers go to the few elements that they are for and not to the grid, where
 * all of its cells would inherit them, and would have to be styled anew whenever one changes.
 */
export function placeParts(grid: HTMLElement, parts: DrawnParts): void {
    const { rowCount, columnCount, firstRow, firstColumn, outRow, outColumn } = parts;
    grid.style.inlineSize = `calc(var(--grid-heading) + ${columnCount} * var(--grid-column) + var(--grid-end))`;
    for (const group of grid.querySelectorAll<HTMLElement>(':scope > [role="rowgroup"]')) {
        group.style.paddingInlineStart = `calc(${firstColumn} * var(--grid-column))`;
    }
    const body = grid.querySelector<HTMLElement>('.grid-body');
    if (body !== null) {
        body.style.blockSize = `calc(${rowCount} * var(--grid-row))`;
        body.style.paddingBlockStart = `calc(${firstRow} * var(--grid-row))`;
    }
    grid.querySelector<HTMLElement>('.beyond')?.style.setProperty('--out-row', `${outRow}`);
    for (const out of grid.querySelectorAll<HTMLElement>('.out')) {
        out.style.setProperty('--out-column', `${outColumn - firstColumn}`);
    }
}
