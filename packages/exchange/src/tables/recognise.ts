import { anyLevel, type FoundColumns, findColumns, holdsCodes } from './find-columns.ts';
import { listed } from './notes.ts';
import { readBody, short } from './read-body.ts';
import { columnName, type Table, transposed } from './table.ts';
import type { Choices, Question, Structure, TableKind, UnderstoodColumn } from './understanding.ts';
import type { Vocabulary } from './vocabulary.ts';
import { meaningOf } from './words.ts';

/**
 * Finds out what a table is; nothing where it is neither competencies nor a role matrix. What could be read in two ways
 * becomes a question with the way that was taken.
 */
export function recognise(table: Table, vocabulary: Vocabulary, choices: Choices = {}): Structure | undefined {
    if (table.rows.length < 2 || table.columns < 2) return undefined;
    const questions: Question[] = table.notes.map(note => ({ about: note, taken: '' }));
    const find = anyLevel(vocabulary.scales.map(scale => vocabulary.levels(scale)));
    const look = (each: Table) => findColumns(each, vocabulary, find, choices.columns);
    const upright = look(table);
    const rolesDown = choices.rolesDown ?? areRolesDown(table, upright, vocabulary, questions, choices);
    const turned = rolesDown ? transposed(table) : table;
    const found = rolesDown ? look(turned) : upright;
    const kind = choices.kind ?? kindOf(turned, found, questions);
    if (!kind || !found.uses.some(use => use === 'code' || use === 'title')) return undefined;
    // Said to be competencies only: what roles require is left.
    const uses = found.uses.map(use => (kind === 'competencies' && use === 'role' ? 'ignored' : use));
    const { headerRow } = found;
    const headers = headerRow === undefined ? [] : (turned.rows[headerRow] ?? []);
    const columns = uses.map((use, index) => ({
        index,
        name: rolesDown ? String(index + 1) : columnName(index),
        header: (headers[index] ?? '').replace(/\s+/g, ' '),
        use
    }));
    const body = readBody(turned, { ...found, uses }, vocabulary, rolesDown);
    if (body.entries.length === 0) return undefined;
    for (const { name, header, use } of columns) {
        if (use === 'ignored' && meaningOf(header) === 'level') {
            questions.push({
                about: `Column ${name} “${header}” holds other things than levels.`,
                taken: 'It was left out.'
            });
        }
    }
    sayMixture(columns, vocabulary, questions);
    return {
        kind,
        rolesDown,
        title: titleAbove(turned, headerRow),
        headerRow,
        columns,
        entries: body.entries,
        questions: [...questions, ...found.questions, ...body.questions],
        unread: body.unread
    };
}

/** Numbers among texts may be anything; roles mostly stand side by side. */
function sayMixture(columns: readonly UnderstoodColumn[], vocabulary: Vocabulary, questions: Question[]): void {
    const roles = columns.filter(({ use }) => use === 'role');
    const [first] = roles;
    const last = roles.at(-1);
    if (!first || !last || roles.some(({ header }) => vocabulary.role(header))) return;
    if (!columns.slice(first.index, last.index).some(({ use }) => use === 'text')) return;
    const names = roles.map(({ name, header }) => (header === '' ? name : `“${short(header)}”`));
    questions.push({
        about: `Columns with levels stand among columns of texts: ${listed(names)}.`,
        taken: 'They were read as roles.'
    });
}

function kindOf(
    table: Table,
    { uses, isNamed, headerRow }: FoundColumns,
    questions: Question[]
): TableKind | undefined {
    // Without names of roles above them, numbers may be anything.
    if (uses.includes('role')) return headerRow === undefined ? undefined : 'roles';
    if (isNamed) return 'competencies';
    const cells = table.rows.slice((headerRow ?? -1) + 1).map(row => row[uses.indexOf('code')] ?? '');
    if (!uses.includes('code') || !uses.includes('title') || !holdsCodes(cells)) return undefined;
    questions.push({
        about: 'No row says what the columns hold.',
        taken: 'The first column was read as codes, the next one as titles.'
    });
    return 'competencies';
}

/** Which way round a matrix is, by whose names stand where. */
function areRolesDown(
    table: Table,
    found: FoundColumns,
    vocabulary: Vocabulary,
    questions: Question[],
    { kind }: Choices
): boolean {
    if (kind === 'competencies' || !found.uses.includes('role')) return false;
    const header = table.rows[found.headerRow ?? 0] ?? [];
    const sides = table.rows.slice((found.headerRow ?? -1) + 1).map(row => row.slice(0, found.uses.indexOf('role')));
    const down = (isKnown: (name: string) => unknown) => sides.filter(row => row.some(cell => isKnown(cell))).length;
    const across = (isKnown: (name: string) => unknown) => header.slice(1).filter(cell => isKnown(cell)).length;
    const isCompetency = (name: string) => name !== '' && vocabulary.competency(name);
    const isRole = (name: string) => name !== '' && vocabulary.role(name);
    const upright = down(isCompetency) + across(isRole);
    const turned = down(isRole) + across(isCompetency);
    if (upright !== turned) return turned > upright;
    const corner = header.find(cell => cell !== '') ?? '';
    const says = header[0] ? meaningOf(corner) : undefined;
    if (says === 'role') return true;
    if (says === undefined && !found.isNamed) {
        questions.push({
            about: 'Nothing says whether competencies stand down the side or across.',
            taken: 'They were read down the side, and the roles across.'
        });
    }
    return false;
}

/** A text alone above the header. */
function titleAbove({ rows }: Table, headerRow: number | undefined): string {
    for (const row of rows.slice(0, headerRow ?? 0)) {
        const texts = row.filter(cell => cell !== '');
        if (texts.length === 1) return (texts[0] ?? '').replace(/\s+/g, ' ');
    }
    return '';
}
