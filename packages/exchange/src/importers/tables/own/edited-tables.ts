import { rememberedText } from '../../../sheets/remembered-text.ts';
import { ImportNotes } from '../../notes.ts';
import { completeNewRows } from './complete-new-rows.ts';
import { leaveOutDoubledColumns, leaveOutDoubledRows } from './doubled-lines.ts';
import type { EditedTable } from './edited-table.ts';
import { followRenamed, type Renamed } from './follow-renamed.ts';
import { leaveOutGone } from './gone-elements.ts';
import { knowRows } from './known-rows.ts';
import type { Memory } from './memory.ts';
import type { OwnTableKind } from './own-table.ts';
import { withoutBullets } from './plain-lines.ts';
import { codedSince, codedStatements, refuseTakenCodes } from './refused-codes.ts';
import { SaidTwice } from './said-twice.ts';
import { codeBefore, type TabledElement, TabledElements } from './tabled-elements.ts';
import { keepUnread } from './unread-cells.ts';

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
    /** The tables of the framework as it is by now, where it is there. */
    readonly framework?: readonly EditedTable[] | undefined;
    /** Where it is told what was refused; with all else where it is not said. */
    readonly refusals?: ImportNotes | undefined;
}

/**
 * Has the tables of a framework say the same: of what is said on several of them, what somebody has edited counts. Whatever
 * differs is told with its cells. What somebody has taken out of one of them is taken out of the others.
 */
export function agree(
    tables: readonly EditedTable[],
    notes: ImportNotes,
    { memory, like = memory, keepsGone = false, isQuiet = false, framework = [], refusals = notes }: AgreeOptions = {}
): ElementsOfTables {
    for (const each of tables) knowRows(each, like);
    keepUnread(tables, memory, notes);
    withoutBullets(tables, memory);
    let elements = elementsOf(tables, memory);
    if (!keepsGone) leaveOutGone(tables, elements, memory, isQuiet ? new ImportNotes() : notes);
    // Each time at least one cell says again what it said.
    while (refuseContradictions(tables, elements, framework, like, refusals)) elements = elementsOf(tables, memory);
    const { competencies, roles } = elements;
    completeNewRows(tables, notes);
    const twice = new SaidTwice(memory, notes, isQuiet);
    const renamed = new Map<string, Renamed>([
        ['competency', codesOf('competency', competencies.all, twice, like)],
        ['role', codesOf('role', roles.all, twice, like)]
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
    followRenamed(tables, renamed, new SaidTwice(like, notes));
    return { competencies, roles };
}

function elementsOf(tables: readonly EditedTable[], memory: Memory | undefined): ElementsOfTables {
    const of = (kind: OwnTableKind) => tables.filter(each => each.kind === kind);
    const [home] = of('dictionary');
    const [roleHome] = of('roles');
    return {
        competencies: new TabledElements('competency', home, of('matrix'), of('requirements'), memory),
        roles: new TabledElements('role', roleHome, of('matrix'), of('requirements'), memory)
    };
}

/** Whether something was refused, so that tables are about other elements now. */
function refuseContradictions(
    tables: readonly EditedTable[],
    { competencies, roles }: ElementsOfTables,
    framework: readonly EditedTable[],
    memory: Memory | undefined,
    notes: ImportNotes
): boolean {
    const all = [
        ['dictionary', competencies.all],
        ['roles', roles.all],
        ['statements', codedStatements(tables)]
    ] as const;
    const isRefused = all
        .map(([home, elements]) => {
            const now = framework.find(({ kind }) => kind === home);
            return refuseTakenCodes([...elements, ...codedSince(now, elements, memory)], tables, memory, notes);
        })
        .includes(true);
    if (isRefused) return true;
    const isDoubled = [leaveOutDoubledRows(competencies.all, notes), leaveOutDoubledColumns(tables, roles.all, notes)];
    return isDoubled.includes(true);
}

/** Settles the codes of elements. Gives what they were called elsewhere, with their codes. */
function codesOf(
    kind: 'competency' | 'role',
    elements: readonly TabledElement[],
    twice: SaidTwice,
    memory: Memory | undefined
): Renamed {
    const renamed = new Map<string, string>();
    const untouched = new Map<string, string>();
    for (const element of elements) {
        const before = new Set([
            ...element.codesBefore,
            ...element.codes.map(({ table, row, column }) => rememberedText(table.at(row, column)))
        ]);
        element.code = twice.settle(code => `the code of ${element.word} ${element.title || code}`, element.codes);
        const now = rememberedText(element.code);
        for (const each of before) if (each !== '' && each !== now) renamed.set(each, element.code);
        const first = codeBefore(kind, element.key, memory) ?? '';
        if (first !== '' && element.code !== '') untouched.set(first, element.code);
    }
    for (const { code } of elements) renamed.delete(rememberedText(code));
    return { renamed, untouched };
}
