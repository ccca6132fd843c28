import { listed } from '../../../tables/notes.ts';
import { short } from '../../../tables/read-body.ts';
import { partOf, SPREADSHEET_PLACES, type Table } from '../../../tables/table.ts';
import { folded, meaningOf, namedLevel } from '../../../tables/words.ts';

/** The header may have so many rows above it. */
const MOST_ABOVE = 15;
/** What is longer tells more than a level. */
const LONGEST_LEVEL = 40;

/** Says that columns with what somebody has are left out. */
export function currentLevelsNote(
    { rows, places = SPREADSHEET_PLACES }: Table,
    header: number,
    columns: readonly number[]
): string {
    const named = columns.map(at => `${places.cell(header, at)} “${short(rows[header]?.[at] ?? '')}”`);
    return `Some columns tell what somebody has, and not what a role requires: ${listed(named, 5)}. They were left out.`;
}

/**
 * A matrix without the columns that tell what people in a role have: “Officer current” beside “Officer required”, which is what
 * “Officer” requires. The same table where it has none.
 */
export function withoutCurrentLevels(table: Table): Table {
    const { rows } = table;
    for (const [header, cells] of rows.slice(0, MOST_ABOVE).entries()) {
        const holdsLevels = (at: number) =>
            at > 0 && rows.slice(header + 1).every(row => (row[at] ?? '').length <= LONGEST_LEVEL);
        const heads = cells
            .map((cell, at) => ({ at, ...namedLevel(cell) }))
            .filter(({ at, name }) => isRole(name) && holdsLevels(at));
        const required = new Map(heads.filter(each => !each.isCurrent).map(each => [folded(each.name), each]));
        const current = heads.filter(each => each.isCurrent && required.has(folded(each.name)));
        if (current.length === 0) continue;
        const left = new Set(current.map(({ at }) => at));
        const names = new Map(
            current.flatMap(({ name }) => required.get(folded(name)) ?? []).map(each => [each.at, each.name])
        );
        const renamed = {
            ...table,
            rows: rows.with(
                header,
                cells.map((cell, at) => names.get(at) ?? cell)
            )
        };
        const columns = Array.from({ length: table.columns }, (_, at) => at).filter(at => !left.has(at));
        return partOf(renamed, { rows: rows.map((_, row) => row), columns }, [
            currentLevelsNote(table, header, [...left])
        ]);
    }
    return table;
}

/** Whether a name may be that of a role, and is no word for what else columns hold. */
function isRole(name: string): boolean {
    const meaning = meaningOf(name);
    return name !== '' && (meaning === undefined || meaning === 'role');
}
