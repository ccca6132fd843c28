import { HEADERS } from '../../../sheets/headers.ts';
import { rememberedText } from '../../../sheets/remembered-text.ts';
import type { ImportNotes } from '../../notes.ts';
import type { EditedTable } from './edited-table.ts';
import type { ElementsOfTables } from './edited-tables.ts';
import type { Memory } from './memory.ts';
import type { TabledElement, TabledElements } from './tabled-elements.ts';

/**
 * Takes out of all tables what somebody has taken out of one: an element that is no more on the table about such elements is
 * gone, and one that is no more in the matrix is not required any more, or requires nothing. Only a workbook that remembers
 * what it said can tell that from what somebody has added to the others.
 */
export function leaveOutGone(
    tables: readonly EditedTable[],
    { competencies, roles }: ElementsOfTables,
    memory: Memory | undefined,
    notes: ImportNotes
): void {
    if (!memory) return;
    const [matrix] = tables.filter(({ kind }) => kind === 'matrix');
    const known = memory.of('matrix');
    leaveOut(competencies, 'dictionary', key => known?.rows.has(key) ?? false);
    leaveOut(roles, 'roles', key => known?.column('', key) !== undefined);

    function leaveOut(elements: TabledElements, kind: 'dictionary' | 'roles', wasInMatrix: (key: string) => boolean) {
        const before = memory?.of(kind);
        const isRole = kind === 'roles';
        for (const element of [...elements.all]) {
            const { key } = element;
            if (key === undefined) continue;
            const isGone = elements.home !== undefined && before?.rows.has(key) === true && !element.isAtHome;
            if (isGone) {
                elements.all.splice(elements.all.indexOf(element), 1);
                const where = [...new Set([...element.inMatrix, ...element.inList].map(([{ name }]) => name))];
                notes.mended(
                    `${elements.home?.name} does not have ${named(element)} any more, so it was taken out of ${where.join(' and ')}, too`
                );
                for (const [table, index] of element.inMatrix) clear(table, index, isRole);
                for (const [table, row] of element.inList) table.clearRow(row);
                clearTranslations(tables, isRole ? 'role' : 'competency', element.codesBefore);
            } else if (matrix && element.inMatrix.length === 0 && wasInMatrix(key)) {
                if (isRole && matrix.hasUnknownColumns) continue;
                const own = element.inList.filter(([list, row]) => list.of(row, HEADERS.specialisation) === '');
                const [what, then] = isRole ? ['column', 'requires nothing'] : ['row', 'is required by no role'];
                const home =
                    elements.home && element.isAtHome
                        ? ` To take it away, delete it on ${elements.home.name}, too`
                        : '';
                notes.mended(
                    `${matrix.name} has no ${what} for ${named(element)} any more, so it ${then} any more.${home}`
                );
                for (const [list, row] of own) list.clearRow(row);
            }
        }
    }
}

function clear(table: EditedTable, index: number, isColumn: boolean): void {
    if (isColumn) table.clearColumn(index);
    else table.clearRow(index);
}

/**
 * What is translated of an element, and of what is within it.
 *
 * @param codes what is remembered of its code
 */
function clearTranslations(tables: readonly EditedTable[], kind: string, codes: readonly string[]): void {
    const inner = kind === 'role' ? 'specialisation' : 'descriptor';
    for (const table of tables.filter(each => each.kind === 'translations')) {
        for (const row of table.rows) {
            const [what, code, within] = [HEADERS.kind, HEADERS.code, HEADERS.within].map(each => table.of(row, each));
            const of = what === kind ? code : what === inner ? within : undefined;
            if (of !== undefined && codes.includes(rememberedText(of))) table.clearRow(row);
        }
    }
}

function named({ word, title, code: now, codes, codesBefore }: TabledElement): string {
    const [before = ''] = codesBefore;
    // Of a long code only a mark is remembered, which the cells tell.
    const said = codes.map(({ table, row, column }) => table.at(row, column));
    const code = now || ([before, ...said].find(each => rememberedText(each) === before) ?? '');
    return `${word} ${title === '' || title === code ? code : `“${title}”${code === '' ? '' : ` (${code})`}`}`;
}
