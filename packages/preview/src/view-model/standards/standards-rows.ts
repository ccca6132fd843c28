import type { CategoryView, PreviewModel } from '@gradus/protocol';
import { textRows } from '../text-table/text-rows.ts';
import { standardsTable } from './standards-table.ts';

/** What the texts of categories say as rows of texts, the first one of which is the head, with one column for each section. */
export function standardsRows(model: PreviewModel, categories: readonly CategoryView[]): string[][] {
    const tables = categories.map(category => {
        const table = standardsTable(model, category);
        return { columns: table.columns, rows: textRows(table, 'Element') };
    });
    const columns = new Map(tables.flatMap(each => each.columns).map(({ key, title }) => [key, title]));
    const fixed = ['Group', 'Number', 'Element'];
    return [
        [...fixed, ...columns.values()],
        ...tables.flatMap(({ columns: own, rows: [, ...rows] }) =>
            rows.map(row => [
                ...row.slice(0, fixed.length),
                ...[...columns.keys()].map(key => {
                    const at = own.findIndex(column => column.key === key);
                    return at < 0 ? '' : (row[fixed.length + at] ?? '');
                })
            ])
        )
    ];
}
