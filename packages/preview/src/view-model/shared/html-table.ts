import { withoutFormula } from '@gradus/model';
import { escapeHtml } from '../../escape-html.ts';
import type { TextRows } from './delimited.ts';

/** A table for the clipboard, which word processors and spreadsheets take as one. The first row is its head. */
export function htmlTable(caption: string, [head = [], ...rows]: TextRows): string {
    const cells = (name: 'th' | 'td', row: readonly string[]) =>
        `<tr>${row.map(text => `<${name}>${cellHtml(text)}</${name}>`).join('')}</tr>`;
    return [
        '<meta charset="utf-8"><table border="1">',
        `<caption>${escapeHtml(caption)}</caption>`,
        `<thead>${cells('th', head)}</thead>`,
        `<tbody>${rows.map(row => cells('td', row)).join('')}</tbody>`,
        '</table>'
    ].join('');
}

/** Cells of a table without a head, for the clipboard. */
export function htmlCells(rows: TextRows): string {
    const row = (texts: readonly string[]) => `<tr>${texts.map(text => `<td>${cellHtml(text)}</td>`).join('')}</tr>`;
    return `<meta charset="utf-8"><table border="1"><tbody>${rows.map(row).join('')}</tbody></table>`;
}

/** A text of several lines stays one cell in a spreadsheet, too. */
function cellHtml(text: string): string {
    return escapeHtml(withoutFormula(text)).replace(/\r\n?|\n/g, '<br style="mso-data-placement:same-cell">');
}
