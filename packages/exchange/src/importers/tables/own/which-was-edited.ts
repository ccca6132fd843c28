import { HEADERS } from '../../../sheets/headers.ts';
import { requirementKey } from '../../../sheets/requirements-sheet.ts';
import type { ImportNotes } from '../../notes.ts';
import type { EditedTable } from './edited-table.ts';
import type { ElementsOfTables } from './edited-tables.ts';
import type { Memory } from './memory.ts';
import { SaidTwice } from './said-twice.ts';

/**
 * Which of two tables somebody edited since they were made; the matrix where nothing tells. What is new in the matrix, the
 * list has nothing to say about.
 */
export type Edited = 'matrix' | 'list' | 'both' | 'new';

/** Tells of a cell of a matrix whether somebody has edited it, or what the list says of the same. */
export type EditedCell = (matrix: string, row: number, column: number) => Edited;

const SAID = [HEADERS.level, HEADERS.maxLevel, HEADERS.necessity];

/** Nothing where the tables do not remember what they said. */
export function editedCells(
    tables: readonly EditedTable[],
    { competencies, roles }: ElementsOfTables,
    memory: Memory | undefined,
    notes: ImportNotes
): EditedCell | undefined {
    const known = memory?.of('requirements');
    if (!memory || !known || !memory.of('matrix')) return undefined;
    const twice = new SaidTwice(memory, notes);
    const listed = new Map<string, readonly [list: EditedTable, row: number]>();
    for (const list of tables.filter(({ kind }) => kind === 'requirements')) {
        for (const row of list.rows) {
            if (list.of(row, HEADERS.specialisation) !== '') continue;
            listed.set(`${list.of(row, HEADERS.roleCode)}\n${list.of(row, HEADERS.competencyCode)}`, [list, row]);
        }
    }
    const [keysOfRoles, keysOfCompetencies] = [roles, competencies].map(
        ({ all }) => new Map(all.map(({ code, key }) => [code, key]))
    );
    const matrices = new Map(tables.filter(({ kind }) => kind === 'matrix').map(each => [each.name, each]));

    return (name, row, column) => {
        const table = matrices.get(name);
        if (!table) return 'matrix';
        const [role, competency] = [table.at(0, column), table.of(row, HEADERS.code)];
        if (!table.columnKeys.has(column) || !table.rowKeys.has(row)) return 'new';
        const isInMatrix = twice.isEdited({ table, row, column }) !== false;
        const key = requirementKey(keysOfRoles?.get(role) ?? '', '', keysOfCompetencies?.get(competency) ?? '');
        const isInList = isListEdited(listed.get(`${role}\n${competency}`), key);
        if (isInList) return isInMatrix ? 'both' : 'list';
        return 'matrix';
    };

    function isListEdited(found: readonly [list: EditedTable, row: number] | undefined, key: string): boolean {
        if (!found) return known?.rows.has(key) ?? false;
        const [table, row] = found;
        if (table.rowKeys.get(row) !== key) return true;
        return SAID.some(header => {
            const column = table.column(header);
            return column !== undefined && twice.isEdited({ table, row, column }) === true;
        });
    }
}
