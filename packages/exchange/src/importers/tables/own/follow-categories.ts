import type { FrameworkModel } from '@gradus/model';
import { HEADERS } from '../../../sheets/headers.ts';
import { distinctNames } from '../../../sheets/names.ts';
import type { EditedTable } from './edited-table.ts';

/** What a competency has of its category. */
const OF_CATEGORY = [HEADERS.scale, HEADERS.forAll];

/**
 * Has competencies that somebody has put into another category be on the scale of that one. The cell with the scale says what
 * it was, for it is the category that tells it.
 *
 * @param now the table of the framework as it is
 */
export function followCategories(table: EditedTable, now: EditedTable): void {
    const rows = now.byKey;
    const [category, levels] = [table.column(HEADERS.category), table.column(HEADERS.levels)];
    if (category === undefined) return;
    const byCategory = new Map(now.rows.map(row => [now.of(row, HEADERS.category), row]));
    for (const [row, key] of table.rowKeys) {
        const before = rows.get(key);
        const name = table.at(row, category);
        const like = byCategory.get(name);
        if (before === undefined || like === undefined || now.of(before, HEADERS.category) === name) continue;
        const isOnAnother = OF_CATEGORY.some(header => now.of(before, header) !== now.of(like, header));
        for (const header of OF_CATEGORY) {
            const column = table.column(header);
            if (column !== undefined) table.put(row, column, now.of(like, header));
        }
        if (isOnAnother && levels !== undefined) table.put(row, levels, now.of(like, HEADERS.levels));
    }
}

/** Has new competencies in a category that holds nothing yet be on its scale, which no row says. */
export function followEmptyCategories(table: EditedTable, { categories, competencies }: FrameworkModel): void {
    const column = table.column(HEADERS.category);
    if (column === undefined) return;
    const used = new Set(competencies.map(({ category }) => category));
    const names = distinctNames(categories);
    const empty = new Map(
        categories
            .filter(({ code, scale }) => scale !== undefined && !used.has(code))
            .map(({ code, scale = '' }) => [names.get(code) ?? code, scale])
    );
    for (const row of table.rows) {
        const scale = table.rowKeys.has(row) ? undefined : empty.get(table.at(row, column));
        if (scale === undefined) continue;
        table.put(row, table.column(HEADERS.scale) ?? table.addColumn(HEADERS.scale), scale);
    }
}
