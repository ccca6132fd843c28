import { HEADERS } from '../../../sheets/headers.ts';
import { rememberedText } from '../../../sheets/remembered-text.ts';
import type { ImportNotes } from '../../notes.ts';
import type { EditedTable } from './edited-table.ts';
import type { Memory } from './memory.ts';
import { originalText } from './original-text.ts';
import { type SaidAt, SaidTwice } from './said-twice.ts';

/** An element with the cells that say its code. */
export interface CodedElement {
    readonly word: string;
    readonly title: string;
    /** Its identifier; nothing where it is a new one. */
    readonly key: string | undefined;
    readonly codes: readonly SaidAt[];
    /** Whether it is not of the tables that came back, but of the framework as it is. */
    readonly isOfFramework?: boolean;
}

/**
 * Has cells that give an element the code of another one say again what they said, and takes out new rows that do so: two
 * elements with one code would be taken for one, and each get what is said of the other.
 *
 * @param memory what the tables said when they were made; nothing is refused where they do not know
 * @returns whether some were
 */
export function refuseTakenCodes(
    elements: readonly CodedElement[],
    tables: readonly EditedTable[],
    memory: Memory | undefined,
    notes: ImportNotes
): boolean {
    if (!memory) return false;
    const twice = new SaidTwice(memory, notes);
    const textOf = ({ table, row, column }: SaidAt) => table.at(row, column);
    const byCode = Map.groupBy(elements, ({ codes }) => {
        const taken = twice.taken(codes);
        return taken ? textOf(taken) : '';
    });
    // A code that was freed stays that of its element, as long as the text says what it is called now: who knows elements by
    // their first codes would take a new one that has it for the old one.
    const byFormer = Map.groupBy(elements, element => codeBefore(element, memory) ?? '');
    let isAnyRefused = false;
    for (const [code, same] of byCode) {
        if (code === '') continue;
        const [former] = (byFormer.get(rememberedText(code)) ?? []).filter(each => !same.includes(each));
        if (!former && same.length < 2) continue;
        for (const element of same) {
            if (element.isOfFramework) continue;
            const edited = element.codes.filter(
                place => textOf(place) === code && twice.isEdited(place) && isOf(element, place)
            );
            const [first] = edited;
            const present = same.find(each => each !== element && (each.key === undefined || each.key !== element.key));
            // An element that is there may take it over: it has another one that tells it.
            const other = present ?? (element.key === undefined ? former : undefined);
            if (!first || !other) continue;
            isAnyRefused = true;
            const which = present ? 'is' : 'was';
            const what = `${first.table.place(first.row, first.column)} says “${code}”, which ${which} the code of ${named(other)}`;
            if (element.key === undefined) {
                for (const { table, row } of edited) table.clearRow(row);
                notes.leftOut(`${what}. The row was left out: give it a code of its own`);
                continue;
            }
            for (const { table, row, column } of edited) {
                table.put(row, column, originalText({ table, row, column }, tables, memory) ?? '');
            }
            notes.leftOut(`${what}. The code of ${named(element)} stays`);
        }
    }
    return isAnyRefused;
}

/** The code that an element had when the tables were made. */
function codeBefore({ word, key }: CodedElement, memory: Memory): string | undefined {
    if (key === undefined) return undefined;
    const kind = KINDS.find(each => WORDS[each] === word);
    const known = (kind && memory.of(kind)) ?? (word === WORDS.dictionary ? memory.of('matrix') : undefined);
    return known?.said(key, known.column(HEADERS.code));
}

function named({ word, title }: CodedElement): string {
    return title === '' ? `${word} without a title` : `${word} “${title}”`;
}

/** Whether a cell says what the code of an element is: new rows, and those of the list, may call another one by it. */
function isOf({ key }: CodedElement, { table, row }: SaidAt): boolean {
    if (key === undefined) return row > 0 && table.kind !== 'requirements';
    return row === 0 || table.rowKeys.has(row);
}

/**
 * The elements that a framework has by now and a workbook does not, or that have other codes by now than they had there.
 *
 * @param now the table about such elements, of the framework
 */
export function codedSince(
    now: EditedTable | undefined,
    elements: readonly CodedElement[],
    memory: Memory | undefined
): CodedElement[] {
    const column = now?.column(HEADERS.code);
    if (!now || column === undefined) return [];
    const there = new Set(elements.map(({ key }) => key));
    const known = memory?.of(now.kind);
    return [...now.rowKeys].flatMap(([row, key]) => {
        const isAsItWas = known?.said(key, known.column(HEADERS.code)) === rememberedText(now.at(row, column));
        if (there.has(key) && isAsItWas) return [];
        const codes = [{ table: now, row, column }];
        return [{ word: WORDS[now.kind] ?? '', title: now.at(row, 1), key, codes, isOfFramework: true }];
    });
}

const KINDS = ['dictionary', 'roles', 'statements'] as const;

const WORDS: Readonly<Partial<Record<EditedTable['kind'], string>>> = {
    dictionary: 'the competency',
    roles: 'the role',
    statements: 'the statement'
};

/** Statements, which one table alone is about. */
export function codedStatements(tables: readonly EditedTable[]): CodedElement[] {
    return tables
        .filter(({ kind }) => kind === 'statements')
        .flatMap(table => {
            const column = table.column(HEADERS.code);
            if (column === undefined) return [];
            return table.rows.map(row => ({
                word: 'the statement',
                title: table.of(row, HEADERS.statement),
                key: table.rowKeys.get(row),
                codes: [{ table, row, column }]
            }));
        });
}
