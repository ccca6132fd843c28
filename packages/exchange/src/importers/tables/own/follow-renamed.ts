import { HEADERS } from '../../../sheets/headers.ts';
import { rememberedText } from '../../../sheets/remembered-text.ts';
import type { EditedTable } from './edited-table.ts';
import { linesIn } from './own-table.ts';
import type { SaidTwice } from './said-twice.ts';

/** Where tables call elements by their codes, besides the cells that say the codes. */
const REFERENCES: readonly (readonly [kind: EditedTable['kind'], header: string, of: string])[] = [
    ['dictionary', HEADERS.parent, 'competency'],
    ['dictionary', HEADERS.replacedBy, 'competency'],
    ['roles', HEADERS.replacedBy, 'role'],
    ['roles', HEADERS.extends, 'role']
];
/** What translations of a kind are within. */
const WITHIN: Readonly<Record<string, string>> = { descriptor: 'competency', specialisation: 'role' };

/** The codes that elements have now, by what is remembered of others that they were called by. */
export interface Renamed {
    /** Without those that another element has now: who writes such a code means that one. */
    readonly renamed: ReadonlyMap<string, string>;
    /** For cells that nobody has edited: there a code means the element that had it. */
    readonly untouched: ReadonlyMap<string, string>;
}

/** Has whatever refers to an element by its old code refer to it by the new one. */
export function followRenamed(
    tables: readonly EditedTable[],
    renamed: ReadonlyMap<string, Renamed>,
    twice: SaidTwice
): void {
    const rename = (table: EditedTable, row: number, header: string, kind: string) => {
        const column = table.column(header);
        const codes = renamed.get(kind);
        if (column === undefined || !codes || codes.renamed.size + codes.untouched.size === 0) return;
        const text = table.at(row, column);
        if (text === '') return;
        const isUntouched = twice.isEdited({ table, row, column }) === false;
        const now = (code: string) => {
            const known = rememberedText(code);
            return (isUntouched ? codes.untouched.get(known) : undefined) ?? codes.renamed.get(known) ?? code;
        };
        table.put(row, column, linesIn(text).map(now).join('\n'));
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
