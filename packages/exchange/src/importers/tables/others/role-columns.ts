import { type Places, SPREADSHEET_PLACES, type Table } from '../../../tables/table.ts';
import { isCurrentLevel, meaningOf } from '../../../tables/words.ts';
import { currentLevelsNote } from './current-levels.ts';
import { levelWith, neededBy, saysNeeds } from './needs.ts';

/** The header may have so many rows above it. */
const MOST_ABOVE = 30;

/** The columns of one role, and which of them says what. */
interface RoleColumns {
    readonly from: number;
    readonly level: number;
    readonly need: number | undefined;
    readonly remark: number | undefined;
    readonly left: readonly number[];
}

/**
 * A table in which a role has several columns, with one column for each role: what stands beside the level, whether it is needed
 * and remarks, goes into its cell. The names of several roles stand above their columns. Nothing where a table is no such one.
 */
export function withOneColumnEach(table: Table): Table | undefined {
    const { rows, places = SPREADSHEET_PLACES } = table;
    const header = rows.slice(0, MOST_ABOVE).findIndex(cells => cells.some((cell, at) => at > 0 && isLevel(cell)));
    const heads = rows[header];
    if (!heads) return undefined;
    const body = rows.slice(header + 1);
    const over = header > 0 ? (rows[header - 1] ?? []) : [];
    const levels = heads.flatMap((cell, at) => (at > 0 && isLevel(cell) ? [at] : []));
    const bounds = levels.length === 1 ? [[0, heads.length] as const] : boundsOf(levels, over, heads.length);
    const roles = bounds?.flatMap(([from, to]) => columnsOf(heads, body, from, to) ?? []);
    if (!roles || roles.length !== levels.length || !roles.some(isWorthIt)) return undefined;
    const isOne = levels.length === 1;
    const side = isOne ? heads.length : (roles[0]?.from ?? 0);
    const dropped = new Set(
        roles.flatMap(({ need, remark, left }) => [need, remark, ...left].flatMap(each => each ?? []))
    );
    const kept = Array.from({ length: side }, (_, at) => at);
    const made = rows.flatMap((cells, row) => {
        if (!isOne && row === header - 1) return [];
        const cell = (role: RoleColumns) => (row > header ? joinedCell(cells, heads, role) : (cells[role.level] ?? ''));
        const own = kept.map(at => {
            const role = isOne ? roles.find(({ level }) => level === at) : undefined;
            if (role) return cell(role);
            if (isOne && row >= header && dropped.has(at)) return '';
            return !isOne && row === header ? cells[at] || (over[at] ?? '') : (cells[at] ?? '');
        });
        const names = isOne ? [] : roles.map(role => (row === header ? (over[role.from] ?? '') : cell(role)));
        return [{ row, cells: [...own, ...names] }];
    });
    const columnAt = (column: number) => (column < side ? column : (roles[column - side]?.level ?? 0));
    const moved: Places = {
        cell: (row, column) => places.cell(made[row]?.row ?? 0, columnAt(column)),
        row: row => places.row(made[row]?.row ?? 0),
        column: column => places.column(columnAt(column))
    };
    const left = roles.flatMap(role => role.left);
    return {
        rows: made.map(({ cells }) => cells),
        columns: side + (isOne ? 0 : roles.length),
        notes: left.length === 0 ? table.notes : [...table.notes, currentLevelsNote(table, header, left)],
        places: moved
    };
}

function isLevel(head: string): boolean {
    return meaningOf(head) === 'level';
}

/** The columns below each name of a role, where every name has levels below it. */
function boundsOf(
    levels: readonly number[],
    over: readonly string[],
    end: number
): (readonly [number, number])[] | undefined {
    // A name that is merged over its columns may stand in each of them.
    const starts = over.flatMap((name, at) => (name === '' || name === over[at - 1] ? [] : [at]));
    const bounds = starts.flatMap((from, index) => {
        const to = starts[index + 1] ?? end;
        return levels.some(level => level >= from && level < to) ? [[from, to] as const] : [];
    });
    return bounds.length === levels.length ? bounds : undefined;
}

/** What the columns of a role say; nothing where they hold something that is not about its levels. */
function columnsOf(
    heads: readonly string[],
    body: readonly (readonly string[])[],
    from: number,
    to: number
): RoleColumns | undefined {
    const columns = Array.from({ length: to - from }, (_, index) => from + index);
    const level = columns.find(at => at > 0 && isLevel(heads[at] ?? ''));
    if (level === undefined) return undefined;
    const others = columns.filter(at => at !== level && at > 0);
    const cells = (at: number) => body.map(row => row[at] ?? '');
    const need = others.find(at => saysNeeds(heads[at] ?? '', cells(at)));
    const left = others.filter(at => isCurrentLevel(heads[at] ?? ''));
    // Of a table of one role, remarks are of competencies.
    const isPart = from > 0;
    const remark = isPart ? others.find(at => at !== need && meaningOf(heads[at] ?? '') === 'remark') : undefined;
    const known = [need, remark, ...left];
    if (isPart && others.some(at => !known.includes(at) && (heads[at] !== '' || cells(at).some(Boolean))))
        return undefined;
    return { from, level, need, remark, left };
}

/** Whether a role has more than a column with its name above it. */
function isWorthIt({ from, need, left }: RoleColumns): boolean {
    return from > 0 || need !== undefined || left.length > 0;
}

function joinedCell(cells: readonly string[], heads: readonly string[], { level, need, remark }: RoleColumns): string {
    const said = need === undefined ? '' : (cells[need] ?? '');
    const needed = said === '' ? undefined : neededBy(heads[need ?? 0] ?? '', said);
    const more = [needed === undefined ? said : '', remark === undefined ? '' : (cells[remark] ?? '')];
    const text = cells[level] ?? '';
    // Whether it is needed says nothing of what is not required.
    return levelWith(text, text === '' && remark === undefined ? undefined : needed, more.filter(Boolean).join(', '));
}
