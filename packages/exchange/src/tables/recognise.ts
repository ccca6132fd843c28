import { anyLevel, type FoundColumns, findColumns, holdsCodes } from './find-columns.ts';
import { scaleOfWords } from './level-words.ts';
import { listed } from './notes.ts';
import { footnoteOf, readBody, short } from './read-body.ts';
import { columnName, SPREADSHEET_PLACES, type Table, transposed } from './table.ts';
import { finderOfScale, type TableScale } from './table-scale.ts';
import type { Choices, Footnote, Question, Structure, TableKind, UnderstoodColumn } from './understanding.ts';
import type { Vocabulary } from './vocabulary.ts';
import { listMeaningOf, meaningOf } from './words.ts';

/**
 * Finds out what a table is; nothing where it is neither competencies nor a role matrix. What could be read in two ways
 * becomes a question with the way that was taken.
 */
export function recognise(table: Table, vocabulary: Vocabulary, choices: Choices = {}): Structure | undefined {
    if (table.rows.length < 2 || table.columns < 2) return undefined;
    const questions: Question[] = table.notes.map(note => ({ about: note, taken: '' }));
    const upright = look(table, vocabulary, choices);
    const rolesDown = choices.rolesDown ?? areRolesDown(table, upright.found, vocabulary, questions, choices);
    const { table: plain, footnotes } = rolesDown ? withoutFootnotes(table, upright.found) : { table, footnotes: [] };
    const turned = rolesDown ? turnedTable(plain, upright.found, questions) : table;
    const { found, scale } = rolesDown ? look(turned, vocabulary, choices) : upright;
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
    const body = readBody(turned, { ...found, uses }, vocabulary);
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
        title: rolesDown ? titleAbove(table, upright.found.headerRow) : titleAbove(turned, headerRow),
        headerRow,
        columns,
        entries: body.entries,
        questions: [...questions, ...found.questions, ...body.questions],
        unread: body.unread,
        footnotes: [...footnotes, ...body.footnotes],
        ...(scale && { scale }),
        headerCell: column => (turned.places ?? SPREADSHEET_PLACES).cell(headerRow ?? 0, column)
    };
}

interface Look {
    readonly found: FoundColumns;
    readonly scale: TableScale | undefined;
}

/** Finds columns twice where levels are words: which words are levels is told by the columns that have them. */
function look(table: Table, vocabulary: Vocabulary, { columns, scale: said }: Choices): Look {
    const known = vocabulary.scales.map(scale => vocabulary.levels(scale));
    const search = (scale: TableScale | undefined) =>
        findColumns(table, vocabulary, anyLevel(scale ? [...known, finderOfScale(scale)] : known), columns);
    const found = search(said);
    if (said) return { found, scale: said };
    const isRole = (column: number) => columns?.[String(column)] === 'role';
    // Where there is a framework, words that are on none of its scales are hardly levels.
    const scale = scaleOfWords(table, found, isRole, known.length > 0);
    return scale ? { found: search(scale), scale } : { found, scale };
}

/** A table without the lines below it that explain marks in its cells. */
function withoutFootnotes(table: Table, { headerRow = 0 }: FoundColumns): { table: Table; footnotes: Footnote[] } {
    const { places = SPREADSHEET_PLACES } = table;
    const footnotes: Footnote[] = [];
    const rows = table.rows.map((cells, row) => {
        const [only, ...others] = cells.flatMap((cell, column) => (cell === '' ? [] : [column]));
        if (row <= headerRow || only === undefined || others.length > 0) return cells;
        const note = footnoteOf(cells[only] ?? '', places.cell(row, only));
        if (note) footnotes.push(note);
        return note ? cells.map(() => '') : cells;
    });
    return { table: footnotes.length === 0 ? table : { ...table, rows }, footnotes };
}

/**
 * A table with the roles across. Of its columns without levels, only those that name roles are left, and what they are
 * called below; places stay what they are.
 */
function turnedTable(table: Table, { uses, headerRow = 0 }: FoundColumns, questions: Question[]): Table {
    const header = table.rows[headerRow] ?? [];
    const firstRole = uses.indexOf('role');
    const sides = uses.flatMap((use, column) => (use !== 'role' && use !== 'ignored' ? [column] : []));
    const name = sides.find(column => listMeaningOf(header[column] ?? '') === 'role') ?? sides[0] ?? 0;
    // A column with nothing below its header is a heading of those beside it.
    const hasCells = (column: number) => table.rows.slice(headerRow + 1).some(cells => cells[column]);
    const left = firstRole < 0 ? [] : sides.filter(column => column !== name && hasCells(column));
    if (left.length > 0) {
        const { places = SPREADSHEET_PLACES } = table;
        const named = left.map(column => `${places.cell(headerRow, column)} “${short(header[column] ?? '')}”`);
        questions.push({
            about: `Beside the roles stand columns without levels: ${listed(named)}.`,
            taken: 'They were left out.'
        });
    }
    const isHeadline = (row: number) => row < headerRow && table.rows[row]?.filter(Boolean).length === 1;
    const rows = table.rows.map((cells, row) =>
        cells.map((cell, column) => (left.includes(column) || isHeadline(row) ? '' : cell))
    );
    return transposed({ ...table, rows });
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
    if (isNamed || uses.filter(use => use === 'level').length > 1) return 'competencies';
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
