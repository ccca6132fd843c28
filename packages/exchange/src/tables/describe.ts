import { short } from './read-body.ts';
import type { ColumnUse, Understanding } from './understanding.ts';

const MOST_LISTED = 30;

/** What was understood of a table, in sentences; {@link doubts} says what of it is to be checked. */
export function describe(understanding: Understanding): string[] {
    const { kind, rolesDown, headerRow, columns, competencies, roles } = understanding;
    const what = kind === 'roles' ? `a matrix of ${count(roles, 'role')} and ` : 'a list of ';
    const side = rolesDown ? 'Row' : 'Column';
    const header = rolesDown || headerRow === undefined ? '' : ` Row ${headerRow} says what the columns hold.`;
    return [
        `This was read as ${what}${competencies === 1 ? '1 competency' : `${competencies} competencies`}.${header}`,
        ...columns
            .filter(({ use, header: text }) => use !== 'ignored' || text !== '')
            .slice(0, MOST_LISTED)
            .map(each => `${side} ${each.name}${each.header ? ` “${short(each.header)}”` : ''}: ${USES[each.use]}.`)
    ];
}

/** Only what could be read otherwise, and what was not read. */
export function doubts({ questions, unread }: Understanding, most = MOST_LISTED): string[] {
    const more = (number: number, what: string) => (number > most ? [`… and ${number - most} more ${what}.`] : []);
    return [
        ...questions.slice(0, most).map(({ about, taken }) => (taken === '' ? about : `${about} ${taken}`)),
        ...more(questions.length, 'questions'),
        ...unread
            .slice(0, most)
            .map(({ cell, text, reason }) => `Not read: ${cell}${text ? ` “${short(text)}”` : ''}. ${reason}`),
        ...more(unread.length, 'cells that were not read')
    ];
}

const USES: Readonly<Record<ColumnUse, string>> = {
    code: 'codes of competencies',
    title: 'titles of competencies',
    category: 'categories',
    alias: 'other names of competencies',
    text: 'texts of competencies',
    level: 'what a level means for a competency',
    role: 'a role, with the levels that it requires',
    remark: 'remarks',
    ignored: 'left out'
};

function count(number: number, what: string): string {
    return `${number} ${what}${number === 1 ? '' : 's'}`;
}
