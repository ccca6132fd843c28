import { FACTS } from '../../../sheets/about-sheet.ts';
import { HEADERS } from '../../../sheets/headers.ts';
import type { DraftHeader } from '../../draft/draft-framework.ts';
import { isLanguageTag, isNamespace } from '../../draft/sound-draft.ts';
import type { ImportNotes } from '../../notes.ts';
import type { EditedTable } from './edited-table.ts';
import { isYes } from './element-rows.ts';
import type { NotTaken } from './onto-tables.ts';
import type { OwnTable } from './own-table.ts';

type Fact = keyof typeof FACTS;

/** Says of the framework what the table about it says, a fact on each row. */
export function addAbout(header: DraftHeader, table: OwnTable, notes: ImportNotes): void {
    for (const row of table.rows) {
        const fact = factOf(row.of(HEADERS.about));
        const value = row.of(HEADERS.value);
        if (fact === undefined || value === '') continue;
        const reason = unsound(fact, value);
        // What has another reason is left out wherever it comes from.
        if (reason !== undefined && (fact === 'date' || fact === 'complete')) notes.leftOut(reason, value);
        else if (fact === 'complete') header.complete = isYes(value);
        else header[fact] = value;
    }
}

/**
 * Has a table about the framework say what the framework says wherever somebody wrote what cannot be said: that is no wish to
 * have nothing said.
 *
 * @param now the same table of the framework as it is
 */
export function keepSoundFacts(edited: EditedTable, now: EditedTable): NotTaken[] {
    const column = edited.column(HEADERS.value);
    if (column === undefined) return [];
    const there = now.byKey;
    return [...edited.rowKeys].flatMap(([row, key]): NotTaken[] => {
        const current = there.get(key);
        const fact = factOf(edited.of(row, HEADERS.about));
        if (current === undefined || fact === undefined) return [];
        const [value, framework] = [edited.at(row, column), now.of(current, HEADERS.value)];
        const reason = value === framework ? undefined : unsound(fact, value);
        if (reason === undefined) return [];
        edited.put(row, column, framework);
        const said = value === '' ? 'nothing' : `“${value}”`;
        return [
            {
                sentence: `${edited.place(row, column)} says ${said}. ${reason}, so nothing was changed`,
                isRemoval: false
            }
        ];
    });
}

function factOf(name: string): Fact | undefined {
    return (Object.keys(FACTS) as Fact[]).find(each => FACTS[each] === name);
}

/** Why a fact cannot be said so; nothing where it can. */
function unsound(fact: Fact, value: string): string | undefined {
    if (value === '') return fact === 'code' || fact === 'title' ? 'A framework has a code and a title' : undefined;
    if (fact === 'language' && !isLanguageTag(value)) {
        return 'The language is not written in its short form, such as en or pt-BR';
    }
    if (fact === 'namespace' && !isNamespace(value)) return 'The namespace is neither a web address nor a UUID';
    if (fact === 'date' && isImpossibleDay(value)) return 'The date is no day that there is';
    const isAnswer = isYes(value) || /^(?:no|non|nein|false|-)$/i.test(value);
    return fact === 'complete' && !isAnswer ? 'Whether the framework is complete is answered by yes or no' : undefined;
}

/** Whether a date in digits names a day that no calendar has. Dates may also be in words. */
function isImpossibleDay(text: string): boolean {
    if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
    const moment = new Date(`${text}T00:00:00Z`);
    return Number.isNaN(moment.getTime()) || !moment.toISOString().startsWith(text);
}
