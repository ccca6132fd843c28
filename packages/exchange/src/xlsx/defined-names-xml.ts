import { columnName } from '../sheets/memory-sheet.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { cellName } from '../tables/table.ts';
import { xmlText } from './xml-text.ts';

/** A sheet as it is written, with the name that it has in the workbook. */
interface NamedSheet {
    readonly name: string;
    readonly sheet: Sheet;
}

/**
 * The names of a workbook: what can be filtered, what is repeated on each page when it is printed, and columns that are about an element, which
 * spreadsheets keep track of when columns are moved.
 */
export function definedNamesXml(sheets: readonly NamedSheet[]): string {
    const names = sheets.flatMap(({ name, sheet: { columns, rows, keys } }, index) => {
        const quoted = `'${name.replaceAll("'", "''")}'`;
        const last = cellName(0, Math.max(0, Math.min(keys, columns.length) - 1)).slice(0, -1);
        const titles = `${quoted}!$A:$${last},${quoted}!$1:$1`;
        // LibreOffice knows by it that there is a filter.
        const filtered = `${quoted}!$A$1:${absolute(rows.length, columns.length - 1)}`;
        return [
            `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${xmlText(filtered)}</definedName>`,
            `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${xmlText(titles)}</definedName>`,
            ...columns.flatMap(({ key }, column) => {
                if (key === undefined) return [];
                return `<definedName name="${columnName(column)}" hidden="1">${xmlText(`${quoted}!${absolute(0, column)}`)}</definedName>`;
            })
        ];
    });
    return names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`;
}

/** A cell by a name that stays the same wherever it is written: `$D$1`. */
function absolute(row: number, column: number): string {
    return cellName(row, column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
}
