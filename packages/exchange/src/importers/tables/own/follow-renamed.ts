import { HEADERS } from '../../../sheets/headers.ts';
import type { EditedTable } from './edited-table.ts';
import { linesIn } from './own-table.ts';

/** Where tables call elements by their codes, besides the cells that say the codes. */
const REFERENCES: readonly (readonly [kind: EditedTable['kind'], header: string, of: string])[] = [
    ['dictionary', HEADERS.parent, 'competency'],
    ['dictionary', HEADERS.replacedBy, 'competency'],
    ['roles', HEADERS.replacedBy, 'role'],
    ['roles', HEADERS.extends, 'role']
];
/** What translations of a kind are within. */
const WITHIN: Readonly<Record<string, string>> = { descriptor: 'competency', specialisation: 'role' };

/** Has whatever refers to an element by its old code refer to it by the new one. */
export function followRenamed(
    tables: readonly EditedTable[],
    renamed: ReadonlyMap<string, ReadonlyMap<string, string>>
): void {
    const rename = (table: EditedTable, row: number, header: string, kind: string) => {
        const column = table.column(header);
        const codes = renamed.get(kind);
        if (column === undefined || !codes || codes.size === 0) return;
        const text = table.at(row, column);
        if (text === '') return;
        table.put(
            row,
            column,
            linesIn(text)
                .map(each => codes.get(each) ?? each)
                .join('\n')
        );
    };
    for (const table of tables) {
        for (const [kind, header, of] of REFERENCES)
            if (kind === table.kind) for (const row of table.rows) rename(table, row, header, of);
        if (table.kind !== 'translations') continue;
        for (const row of table.rows) {
            const kind = table.of(row, HEADERS.kind);
            rename(table, row, HEADERS.code, kind);
            rename(table, row, HEADERS.within, WITHIN[kind] ?? '');
        }
    }
}
