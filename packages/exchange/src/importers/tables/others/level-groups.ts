import { short } from '../../../tables/read-body.ts';
import { type Places, SPREADSHEET_PLACES, type Table } from '../../../tables/table.ts';
import type { UnreadCell } from '../../../tables/understanding.ts';
import { meaningOf } from '../../../tables/words.ts';

/** The header may have so many rows above it. */
const MOST_ABOVE = 30;

/** A table without groups of columns, and what was left out of it. */
export interface Ungrouped {
    readonly table: Table;
    readonly unread: readonly UnreadCell[];
}

/** Columns that belong together: what competencies are called, their level, and what stands beside it. */
interface ColumnGroup {
    readonly name: string;
    readonly from: number;
    readonly to: number;
}

/**
 * A table whose columns come in groups side by side, each with competencies and their levels: “Professional competencies |
 * Level | Management competencies | Level”. They are put one below the other, with the group as the category. Nothing where
 * a table has no such groups.
 */
export function withoutGroups(table: Table): Ungrouped | undefined {
    const { rows, places = SPREADSHEET_PLACES } = table;
    const header = rows.slice(0, MOST_ABOVE).findIndex(cells => levelsOf(cells).length > 1);
    const cells = rows[header];
    const groups = cells && groupsOf(cells, rows[header - 1] ?? []);
    if (!cells || !groups) return undefined;
    const width = groups.reduce((widest, { from, to }) => Math.max(widest, to - from), 0);
    const [first] = groups;
    const start = first?.from ?? 0;
    // All groups have the columns of the first one; names of groups are no names of columns.
    const heads = Array.from({ length: width }, (_, index) => {
        const head = cells[start + index] ?? '';
        return index === titleOf(cells, first) ? COMPETENCY : head;
    });
    const made: string[][] = rows
        .slice(0, header - (hasNamesAbove(groups, rows[header - 1] ?? []) ? 1 : 0))
        .map(row => [...row]);
    const from: { readonly row: number; readonly column: number }[] = made.map((_, row) => ({ row, column: 0 }));
    made.push([CATEGORY, ...heads]);
    from.push({ row: header, column: start - 1 });
    const unread: UnreadCell[] = [];
    for (const group of groups) {
        for (let row = header + 1; row < rows.length; row++) {
            const own = (rows[row] ?? []).slice(group.from, group.to);
            if (own.every(cell => cell === '') || isHeaderAgain(rows[row] ?? [], cells)) continue;
            const [only, ...others] = (rows[row] ?? []).filter(cell => cell !== '');
            // What stands alone across all groups is of the page, and no competency.
            if (only !== undefined && others.length === 0) {
                const reason = 'Nothing stands beside this in any of the columns, so it was read as no competency.';
                if (own.includes(only)) unread.push({ cell: places.cell(row, group.from), text: short(only), reason });
                continue;
            }
            made.push([group.name, ...own]);
            from.push({ row, column: group.from - 1 });
        }
    }
    const above: Places = {
        cell: (row, column) => places.cell(from[row]?.row ?? 0, Math.max(0, (from[row]?.column ?? 0) + column)),
        row: row => places.row(from[row]?.row ?? 0),
        column: column => places.column(Math.max(0, start - 1 + column))
    };
    const columns = made.reduce((widest, { length }) => Math.max(widest, length), 0);
    const plain = made.map(row => Array.from({ length: columns }, (_, column) => row[column] ?? ''));
    return { table: { rows: plain, columns, notes: table.notes, places: above }, unread };
}

const CATEGORY = 'Category';
const COMPETENCY = 'Competency';

function levelsOf(cells: readonly string[]): number[] {
    return cells.flatMap((cell, column) => (meaningOf(cell) === 'level' ? [column] : []));
}

function groupsOf(header: readonly string[], above: readonly string[]): ColumnGroup[] | undefined {
    const levels = levelsOf(header);
    const start = header.findIndex(cell => cell !== '');
    const [first = 0, second = 0] = levels;
    const stride = second - first;
    if (first <= start || stride < 2 || first - start >= stride) return undefined;
    const isEven = levels.every((level, index) => level === first + index * stride);
    const bounds = levels.map((level, index) => ({
        from: isEven ? start + index * stride : index === 0 ? start : (levels[index - 1] ?? 0) + 1,
        to: isEven ? start + (index + 1) * stride : level + 1
    }));
    if (bounds.some(({ from, to }) => !header.slice(from, to).some(isName))) return undefined;
    const heads = bounds.map(({ from, to }) => header.slice(from, to).find(isName) ?? '');
    const over = bounds.map(({ from, to }) => above.slice(from, to).find(cell => cell !== '') ?? '');
    const areOver = over.filter(name => name !== '').length > 1;
    const names = areOver ? over : new Set(heads).size === heads.length ? heads : heads.map(() => '');
    return bounds.map((bound, index) => ({ ...bound, name: (names[index] ?? '').replace(/\s+/g, ' ') }));
}

/** Whether a header is of what competencies are called, or of a group of them. */
function isName(head: string): boolean {
    const meaning = meaningOf(head);
    return head !== '' && (meaning === undefined || meaning === 'title' || meaning === 'category');
}

function titleOf(header: readonly string[], group: ColumnGroup | undefined): number {
    const heads = header.slice(group?.from, group?.to);
    const titled = heads.findIndex(head => meaningOf(head) === 'title');
    return titled >= 0 ? titled : heads.findIndex(isName);
}

function hasNamesAbove(groups: readonly ColumnGroup[], above: readonly string[]): boolean {
    return groups.filter(({ name }) => name !== '' && above.includes(name)).length > 1;
}

/** Tables out of documents say again on every page what their columns are. */
function isHeaderAgain(row: readonly string[], header: readonly string[]): boolean {
    return row.every((cell, column) => cell === header[column]);
}
