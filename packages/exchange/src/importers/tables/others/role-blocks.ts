import { pushAll } from '@gradus/model';
import { partOf, type Table } from '../../../tables/table.ts';
import { listMeaningOf, meaningOf } from '../../../tables/words.ts';

/** A part of a table that is about one role, and what stands above its requirements. */
export interface RoleBlock {
    /** Empty where nothing in the block says what the role is called. */
    readonly role: string;
    /** What else is said of the role, in lines. */
    readonly texts: readonly string[];
    readonly table: Table;
}

const LONGEST_NAME = 120;
/** What is longer is no name behind a label. */
const LONGEST_LINE = 200;
const LABELLED = /^([^:]{2,40}?)\s*:\s*(\S.*)$/su;

/**
 * The roles of a table that has them one below the other, each with a line that names it above what it requires: “Role:
 * Officer”, or “Role title” beside or above the name. Nothing where it names none like that.
 */
export function roleBlocks(table: Table): readonly RoleBlock[] | undefined {
    const starts = table.rows.flatMap((_, row) => {
        const named = namedRole(table, row);
        return named ? [{ row, ...named }] : [];
    });
    const blocks: { role: string; from: number; header: number; end: number }[] = [];
    for (let index = 0; index < starts.length; index++) {
        const { role, from } = starts[index] ?? { role: '', from: 0 };
        // What is called as roles may be, “Grade: G5”, says more of the role above it as long as nothing is required yet.
        let next = index + 1;
        let end = starts[next]?.row ?? table.rows.length;
        let header = headerWithin(table, from, end);
        while (header === undefined && next < starts.length) {
            const passed = end;
            next++;
            end = starts[next]?.row ?? table.rows.length;
            header = headerWithin(table, passed, end);
        }
        if (header !== undefined) blocks.push({ role, from, header, end });
        index = next - 1;
    }
    if (blocks.length === 0) return undefined;
    const columns = Array.from({ length: table.columns }, (_, column) => column);
    const rowsOf = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);
    return blocks.map(({ role, from, header, end }, index) => ({
        role,
        texts: textsOf(table, from, header),
        // What had to be decided to read the table is said once.
        table: partOf(index === 0 ? table : { ...table, notes: [] }, { rows: rowsOf(header, end), columns })
    }));
}

/** The name of a role that a row tells, and the row behind it. */
function namedRole({ rows }: Table, row: number): { readonly role: string; readonly from: number } | undefined {
    const cells = (rows[row] ?? []).filter(cell => cell !== '');
    const [label = '', value] = cells;
    if (cells.length === 0 || cells.length > 2) return undefined;
    const [, before = '', behind = ''] = label.length > LONGEST_LINE ? [] : (LABELLED.exec(label) ?? []);
    if (cells.length === 1 && listMeaningOf(before) === 'role' && behind.length <= LONGEST_NAME)
        return { role: oneLine(behind), from: row + 1 };
    if (listMeaningOf(label.replace(/:\s*$/, '')) !== 'role') return undefined;
    if (value !== undefined) {
        const isName = value.length <= LONGEST_NAME && meaningOf(value) === undefined;
        return isName ? { role: oneLine(value), from: row + 1 } : undefined;
    }
    const next = (rows[row + 1] ?? []).filter(cell => cell !== '');
    const [name = ''] = next;
    return next.length === 1 && name.length <= LONGEST_NAME ? { role: oneLine(name), from: row + 2 } : undefined;
}

/** The first row that says that levels stand below it, and what else does. */
function headerWithin({ rows }: Table, from: number, end: number): number | undefined {
    for (let row = from; row < end; row++) {
        const cells = rows[row] ?? [];
        const level = cells.findIndex(cell => meaningOf(cell) === 'level');
        // Above “Level | Domain”, say, stand no competencies.
        if (level > 0 && cells.slice(0, level).some(cell => cell !== '')) {
            return hasGroupsAbove(rows[row - 1], cells) && row > from ? row - 1 : row;
        }
    }
    return undefined;
}

/** Whether the row above a header names groups of its columns, all of which are called the same. */
function hasGroupsAbove(above: readonly string[] | undefined, header: readonly string[]): boolean {
    const levels = header.filter(cell => meaningOf(cell) === 'level').length;
    const named = (above ?? []).filter(cell => cell !== '').length;
    return levels > 1 && named === levels;
}

/** What is said of a role above its requirements: values behind the labels beside or above them, and texts. */
function textsOf({ rows }: Table, from: number, header: number): string[] {
    const lines: string[] = [];
    for (let row = from; row < header; row++) {
        const said = filledIn(rows[row]);
        const below = row + 1 < header ? filledIn(rows[row + 1]) : [];
        const areLabels = said.length > 1 && said.some(({ text }) => meaningOf(text) !== undefined);
        if (areLabels && below.length > 0 && below.every(({ at }) => said.some(each => each.at === at))) {
            for (const { at, text } of below) lines.push(`${oneLine(rows[row]?.[at] ?? '')}: ${oneLine(text)}`);
            row++;
        } else if (said.length === 1) {
            const own = (said[0]?.text ?? '').split('\n');
            // The label of the text below it.
            pushAll(lines, own.length === 1 && DESCRIPTION.test(own[0] ?? '') ? [] : own);
        } else if (said.length > 1) {
            lines.push(said.map(({ text }) => oneLine(text)).join(said.length === 2 ? ': ' : ', '));
        }
    }
    return lines.map(oneLine).filter(line => line !== '');
}

/** What a line is called that stands above the description of a role. */
const DESCRIPTION =
    /^(?:(?:role|job) )?(?:description|purpose|summary|beschreibung|rollenbeschreibung|stellenbeschreibung|descripción|descrizione|descrição|omschrijving|opis)(?: du poste| du rôle| del puesto| del ruolo)?\s*:?$/iu;

function filledIn(cells: readonly string[] = []): { readonly at: number; readonly text: string }[] {
    return cells.flatMap((text, at) => (text === '' ? [] : [{ at, text }]));
}

function oneLine(text: string): string {
    return text.replace(/\s+/g, ' ').trim();
}
