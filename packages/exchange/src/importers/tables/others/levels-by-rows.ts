import { anyLevel } from '../../../tables/find-columns.ts';
import { readLooseCell } from '../../../tables/loose-cell.ts';
import { SPREADSHEET_PLACES, type Table } from '../../../tables/table.ts';
import { finderOfScale } from '../../../tables/table-scale.ts';
import type { Structure, TableEntry } from '../../../tables/understanding.ts';
import { folded, isDescriptorHeader, meaningOf } from '../../../tables/words.ts';

/** The header may have so many rows above it. */
const MOST_ABOVE = 15;

/** A table in which each row with a level says which competency it is of: the one above, where it says nothing. */
export function withNamesInEachRow(table: Table): Table {
    const { rows, places = SPREADSHEET_PLACES } = table;
    const header = rows.slice(0, MOST_ABOVE).findIndex(cells => levelIn(cells) > 0);
    const heads = rows[header];
    if (!heads) return table;
    const level = levelIn(heads);
    const names = heads.flatMap((head, at) => {
        const meaning = meaningOf(head);
        return at < level && (meaning === 'title' || meaning === 'code') ? [at] : [];
    });
    if (names.length === 0) return table;
    let last: readonly string[] | undefined;
    const filled = rows.map((cells, row) => {
        const isNamed = names.some(at => cells[at]);
        if (row <= header || isNamed || !cells[level] || !last) {
            if (row > header && isNamed) last = cells;
            return cells;
        }
        const above = last;
        return cells.map((cell, at) => (names.includes(at) ? (above[at] ?? '') : cell));
    });
    return { ...table, rows: filled, places };
}

function levelIn(cells: readonly string[]): number {
    return cells.findIndex((cell, at) => at > 0 && meaningOf(cell) === 'level');
}

/**
 * A list of competencies in which each has a row for each of its levels, with what that means; nothing where a table with a
 * column of levels is of a role.
 *
 * @param column the one with the levels
 */
export function levelsByRows(structure: Structure, column: number): Structure | undefined {
    const groups = Map.groupBy(structure.entries, ({ code, title }) => folded(code || title));
    const find = anyLevel(structure.scale ? [finderOfScale(structure.scale)] : []);
    const levelOf = (entry: TableEntry) => readLooseCell(entry.cells.get(column) ?? '', find)?.level;
    const several = [...groups.values()].filter(entries => {
        const levels = entries.map(levelOf);
        return entries.length > 1 && !levels.includes(undefined) && new Set(levels).size === levels.length;
    });
    if (several.length === 0 || several.length < groups.size / 2) return undefined;
    const texts = structure.columns.filter(({ use }) => use === 'text');
    const differing = texts.filter(
        ({ index, header }) => isDescriptorHeader(header) || several.some(entries => textsIn(entries, index) > 1)
    );
    if (differing.length === 0) return undefined;
    const indexes = new Map<string, number>();
    const indexOf = (level: string) => {
        const index = indexes.get(level) ?? structure.columns.length + indexes.size;
        indexes.set(level, index);
        return index;
    };
    const entries = [...groups.values()].flatMap(group => {
        const [first] = group;
        if (!first) return [];
        const own = new Map([...first.texts].filter(([index]) => !differing.some(each => each.index === index)));
        const places = new Map<number, string>();
        for (const entry of group) {
            const level = levelOf(entry);
            const lines = differing.flatMap(({ index }) => entry.texts.get(index) ?? []);
            if (level === undefined || lines.length === 0) continue;
            const index = indexOf(level);
            own.set(index, [...(own.get(index) ?? []), ...lines]);
            places.set(index, entry.cell(differing[0]?.index ?? column));
        }
        return [
            {
                ...first,
                cells: new Map<number, string>(),
                texts: own,
                cell: (index: number) => places.get(index) ?? first.cell(index)
            }
        ];
    });
    const added = [...indexes].map(([level, index]) => ({
        index,
        name: differing[0]?.name ?? '',
        header: level,
        use: 'level' as const
    }));
    const kept = structure.columns.map(each => (each.use === 'role' ? { ...each, use: 'ignored' as const } : each));
    return { ...structure, kind: 'competencies', columns: [...kept, ...added], entries };
}

/** How many different texts rows of a competency have in a column. */
function textsIn(entries: readonly TableEntry[], column: number): number {
    return new Set(entries.flatMap(({ texts }) => texts.get(column)?.join('\n') ?? [])).size;
}
