import { type TextRows, tabSeparated } from '../../view-model/shared/delimited.ts';
import { htmlCells, htmlTable } from '../../view-model/shared/html-table.ts';

/** Puts a table where a copy goes to, as HTML for word processors and with tabs for everything else. */
export function putTable(data: DataTransfer, caption: string, rows: TextRows): void {
    data.setData('text/html', htmlTable(caption, rows));
    data.setData('text/plain', tabSeparated(rows));
}

/** Says that what is copied is of cells of a matrix: what is not said to be desirable there is not. */
const CELLS_TYPE = 'application/x-gradus-cells';

/** Whether a copy is of cells. */
export function areCells(data: DataTransfer): boolean {
    return data.types.includes(CELLS_TYPE);
}

/** Puts cells without heads where a copy goes to, so that they can be pasted into other cells. */
export function putCells(data: DataTransfer, rows: TextRows): void {
    data.setData(CELLS_TYPE, 'cells');
    data.setData('text/html', htmlCells(rows));
    data.setData('text/plain', tabSeparated(rows));
}

/**
 * Copies a table as if somebody had pressed the keys for it, which needs no permission.
 *
 * @returns whether it is on the clipboard
 */
export function copyTable(caption: string, rows: TextRows): boolean {
    let isDone = false;
    const put = (event: ClipboardEvent) => {
        if (event.clipboardData === null) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        putTable(event.clipboardData, caption, rows);
        isDone = true;
    };
    document.addEventListener('copy', put, { capture: true });
    document.execCommand('copy');
    document.removeEventListener('copy', put, { capture: true });
    return isDone;
}
