import { ImportNotes } from '../../notes.ts';
import type { EditedTable } from './edited-table.ts';
import { followRenamed } from './follow-renamed.ts';
import { leaveOutGone } from './gone-elements.ts';
import { knowRows } from './known-rows.ts';
import type { Memory } from './memory.ts';
import type { OwnTableKind } from './own-table.ts';
import { SaidTwice } from './said-twice.ts';
import { type TabledElement, TabledElements } from './tabled-elements.ts';

/** What tables say of the elements that several of them are about. */
export interface ElementsOfTables {
    readonly competencies: TabledElements;
    readonly roles: TabledElements;
}

export interface AgreeOptions {
    /** What the tables said when they were made, where that is known. */
    readonly memory?: Memory | undefined;
    /** What rows and columns are told by that have lost their identifiers; the memory where it is not said. */
    readonly like?: Memory | undefined;
    /** Whether what is taken out of one table stays in the others. */
    readonly keepsGone?: boolean | undefined;
    /** Whether nothing is told where only one of several cells has been edited. */
    readonly isQuiet?: boolean | undefined;
}

/**
 * Has the tables of a framework say the same: of what is said on several of them, what somebody has edited counts. Whatever
 * differs is told with its cells. What somebody has taken out of one of them is taken out of the others.
 */
export function agree(
    tables: readonly EditedTable[],
    notes: ImportNotes,
    { memory, like = memory, keepsGone = false, isQuiet = false }: AgreeOptions = {}
): ElementsOfTables {
    for (const each of tables) knowRows(each, like);
    const of = (kind: OwnTableKind) => tables.filter(each => each.kind === kind);
    const [home] = of('dictionary');
    const [roleHome] = of('roles');
    const competencies = new TabledElements('competency', home, of('matrix'), of('requirements'), memory);
    const roles = new TabledElements('role', roleHome, of('matrix'), of('requirements'), memory);
    if (!keepsGone) leaveOutGone(tables, { competencies, roles }, memory, isQuiet ? new ImportNotes() : notes);
    const twice = new SaidTwice(memory, notes, isQuiet);
    const renamed = new Map<string, ReadonlyMap<string, string>>([
        ['competency', codesOf(competencies.all, twice)],
        ['role', codesOf(roles.all, twice)]
    ]);
    for (const each of competencies.all) {
        twice.settle(() => `the title of ${each.code}`, each.titles);
        twice.settle(() => `the category of ${each.code}`, each.categories);
    }
    for (const each of roles.all) {
        twice.settle(() => `the title of the role ${each.code}`, each.titles);
        // By codes, columns cannot be taken for others.
        if (each.code !== '') for (const { table, row, column } of each.headers) table.put(row, column, each.code);
    }
    followRenamed(tables, renamed);
    return { competencies, roles };
}

/** Settles the codes of elements. Gives what they were called elsewhere, with their codes. */
function codesOf(elements: readonly TabledElement[], twice: SaidTwice): ReadonlyMap<string, string> {
    const renamed = new Map<string, string>();
    for (const element of elements) {
        const before = new Set([
            ...element.codesBefore,
            ...element.codes.map(({ table, row, column }) => table.at(row, column))
        ]);
        element.code = twice.settle(code => `the code of ${element.word} ${element.title || code}`, element.codes);
        for (const each of before) if (each !== '' && each !== element.code) renamed.set(each, element.code);
    }
    for (const { code } of elements) renamed.delete(code);
    return renamed;
}
