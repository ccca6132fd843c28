import { rememberedText } from './remembered-text.ts';
import { cellsOf, type Row, type Sheet } from './sheet.ts';

/** The name of the hidden sheet in which a workbook keeps what its tables said when they were made. */
export const MEMORY_TITLE = 'Gradus';
/** Stands in the place of a row’s key before the keys of the columns. */
export const COLUMN_KEYS = '#';

/** The name that a workbook has for a column about an element, so that it is known again wherever somebody moves it. */
export function columnName(index: number): string {
    return `Gradus_column_${index + 1}`;
}

/**
 * What tables said when they were made, so that it can be told later what somebody has edited. Behind the name of the table
 * and the key of the row stands what is remembered of each cell; the first row of a table is its header.
 */
export function memorySheet(parts: readonly { readonly name: string; readonly sheet: Sheet }[]): Sheet {
    const width = Math.max(0, ...parts.map(({ sheet }) => sheet.columns.length));
    // Not as wide as the widest table: a row for each of a thousand roles would have a thousand empty cells.
    const row = (texts: readonly string[]): Row => ({ cells: cellsOf(texts) });
    return {
        name: 'memory',
        title: MEMORY_TITLE,
        columns: [
            { header: 'Made by Gradus, to know what is edited', holds: 'code' },
            ...Array.from({ length: 1 + width }, () => ({ header: '', holds: 'code' }) as const)
        ],
        rows: parts.flatMap(({ name, sheet: { columns, rows } }) => [
            row([name, '', ...columns.map(({ header }) => rememberedText(header))]),
            ...(columns.some(({ key }) => key !== undefined)
                ? [row([name, COLUMN_KEYS, ...columns.map(({ key = '' }) => key)])]
                : []),
            ...rows.map(({ cells: said, key = '' }) =>
                row([name, key, ...said.map(({ text }) => rememberedText(text))])
            )
        ]),
        keys: 1
    };
}
