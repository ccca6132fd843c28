import { withoutFormula } from '../csv/formula-mark.ts';
import type { Cell, Sheet } from '../sheets/sheet.ts';

/** A table as a clipboard holds it: spreadsheets and word processors take the HTML, all else takes the text. */
export interface ClipboardTable {
    readonly html: string;
    readonly text: string;
}

/** Puts a table into the two forms that are pasted. Author's text stays text in both, and no cell begins a formula. */
export function clipboardTable({ columns, rows }: Sheet): ClipboardTable {
    const header = columns.map(column => column.header);
    return {
        html: [
            '<table>',
            `<thead><tr>${header.map(text => `<th>${htmlText(text)}</th>`).join('')}</tr></thead>`,
            '<tbody>',
            ...rows.map(({ cells }) => `<tr>${cells.map(htmlCell).join('')}</tr>`),
            '</tbody>',
            '</table>'
        ].join('\n'),
        text: [header, ...rows.map(({ cells }) => cells.map(({ text }) => text))]
            .map(row => row.map(tabbed).join('\t'))
            .join('\r\n')
    };
}

/** Excel makes numbers and formulas of cells, unless they are said to be text. */
function htmlCell({ text }: Cell): string {
    return `<td style="mso-number-format:'\\@'">${htmlText(withoutFormula(text))}</td>`;
}

function htmlText(text: string): string {
    return text
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replace(/\r\n?|\n/g, '<br style="mso-data-placement:same-cell">');
}

function tabbed(text: string): string {
    const safe = withoutFormula(text);
    return /["\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
