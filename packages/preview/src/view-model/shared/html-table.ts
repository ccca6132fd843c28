import { escapeHtml } from '../../escape-html.ts';
import { spreadsheetSafe, type TextRows } from './delimited.ts';

/** A table for the clipboard, which word processors and spreadsheets take as one. The first row is its head. */
export function htmlTable(caption: string, [head = [], ...rows]: TextRows): string {
    const cells = (name: 'th' | 'td', row: readonly string[]) =>
        `<tr>${row.map(text => `<${name}>${escapeHtml(spreadsheetSafe(text))}</${name}>`).join('')}</tr>`;
    return [
        '<meta charset="utf-8"><table border="1">',
        `<caption>${escapeHtml(caption)}</caption>`,
        `<thead>${cells('th', head)}</thead>`,
        `<tbody>${rows.map(row => cells('td', row)).join('')}</tbody>`,
        '</table>'
    ].join('');
}
