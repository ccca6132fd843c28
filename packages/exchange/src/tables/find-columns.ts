import { type LevelFinder, plausibleLevel } from './level-cell.ts';
import { areLevelWords, isLevelWord } from './level-words.ts';
import { readLooseCell } from './loose-cell.ts';
import type { Table } from './table.ts';
import type { ColumnUse, Question } from './understanding.ts';
import type { Vocabulary } from './vocabulary.ts';
import { isNothing, levelHeader, meaningOf } from './words.ts';

/** How many rows may stand above the header. */
const MOST_ABOVE = 15;
/** How many of a column's cells have to be levels. */
const MOSTLY = 0.7;
/** How many have to be, where all others are remarks rather than texts. */
const HALF = 0.5;
/** How many have to be, where a column beside it has levels for certain. */
const SOME = 0.25;
/** How much more a row is a header for saying what stands in the rows, than for any other of its texts. */
const NAMED_ROWS = 20;
/** What is longer is a text, and no remark in place of a level. */
const LONGEST_REMARK = 60;

/** What the columns of a table hold. */
export interface FoundColumns {
    readonly headerRow: number | undefined;
    readonly uses: readonly ColumnUse[];
    /** Whether a header says by itself that there are competencies. */
    readonly isNamed: boolean;
    readonly questions: readonly Question[];
}

/**
 * Finds the header and what each column holds.
 *
 * @param chosen what an author says of columns, by their index
 */
export function findColumns(
    table: Table,
    vocabulary: Vocabulary,
    find: LevelFinder,
    chosen: Readonly<Record<string, ColumnUse>> = {}
): FoundColumns {
    const questions: Question[] = [];
    const headerRow = headerOf(table, vocabulary, find);
    const headers = headerRow === undefined ? [] : (table.rows[headerRow] ?? []);
    const body = table.rows.slice(headerRow === undefined ? 0 : headerRow + 1);
    const columns = Array.from({ length: table.columns }, (_, column) => body.map(row => row[column] ?? ''));
    const first = columns.findIndex((cells, column) => headers[column] || cells.some(cell => cell !== ''));
    const uses = columns.map((cells, column): ColumnUse => {
        const use = chosen[String(column)];
        return use ?? useOf(headers[column] ?? '', cells, column === first, vocabulary, find);
    });
    addRolesWithRemarks(uses, columns, headers, chosen, find);
    nameLevels(uses, headers, chosen);
    keepFirstOfEach(uses, headers, questions);
    const isNamed = uses.some((use, column) => use === 'title' || (use === 'code' && meaningOf(headers[column] ?? '')));
    const firstRole = uses.indexOf('role');
    if (firstRole >= 0) {
        // A role without requirements has a column as the others have.
        columns.forEach((cells, column) => {
            const isEmpty = cells.every(cell => isNothing(cell) || cell === '?');
            if (isEmpty && headers[column] && column > firstRole && uses[column] === 'text') uses[column] = 'role';
        });
    }
    nameCategories(uses, columns, headers, chosen);
    nameCompetencies(uses, columns, headers, chosen, firstRole, questions);
    return { headerRow, uses, isNamed, questions };
}

/** A column beside one with levels is a role, too, where some of its cells are levels and the others are remarks. */
function addRolesWithRemarks(
    uses: ColumnUse[],
    columns: readonly (readonly string[])[],
    headers: readonly string[],
    chosen: Readonly<Record<string, ColumnUse>>,
    find: LevelFinder
): void {
    const firstRole = uses.indexOf('role');
    if (firstRole < 0) return;
    const last = uses.lastIndexOf('role');
    for (const [column, cells] of columns.entries()) {
        if (uses[column] !== 'text' || chosen[String(column)] || !headers[column] || column === 0) continue;
        // Levels of all roles stand side by side.
        if (column < firstRole - 1 || (column > last + 1 && uses[column - 1] !== 'role')) continue;
        const telling = cells.filter(cell => !isNothing(cell));
        const levels = telling.filter(cell => isLevel(cell, find)).length;
        const areRemarks = telling.every(cell => cell.length <= LONGEST_REMARK);
        if (levels > 0 && levels >= telling.length * SOME && areRemarks) uses[column] = 'role';
    }
}

/** Headers that are words of levels, “Basic” and “Advanced”, say what levels mean where texts stand below them. */
function nameLevels(uses: ColumnUse[], headers: readonly string[], chosen: Readonly<Record<string, ColumnUse>>): void {
    const named = uses.flatMap((use, column) =>
        use === 'text' && !chosen[String(column)] && isLevelWord(headers[column] ?? '') ? [column] : []
    );
    if (!areLevelWords(named.map(column => headers[column] ?? ''))) return;
    for (const column of named) uses[column] = 'level';
}

/** A column without a header in front of the titles, whose few texts come again or stand above empty cells, groups them. */
function nameCategories(
    uses: ColumnUse[],
    columns: readonly (readonly string[])[],
    headers: readonly string[],
    chosen: Readonly<Record<string, ColumnUse>>
): void {
    if (uses.includes('category')) return;
    const end = uses.includes('title') ? uses.indexOf('title') : uses.indexOf('role');
    const free = uses.flatMap((use, column) =>
        use === 'text' && column < end && !chosen[String(column)] ? [column] : []
    );
    const [first, second] = free;
    if (first === undefined || headers[first] || (second === undefined && !uses.includes('title'))) return;
    const cells = columns[first] ?? [];
    const names = cells.filter(cell => cell !== '');
    const titles = columns[second ?? end] ?? [];
    const rows = cells.filter((cell, row) => cell !== '' || titles[row]).length;
    const areGroups = new Set(names).size < rows && cells.every((cell, row) => cell === '' || titles[row]);
    if (names.length > 0 && areGroups && !holdsCodes(cells)) uses[first] = 'category';
}

/** Competencies have one code, one title and one category; other columns of the kind become texts. */
function keepFirstOfEach(uses: ColumnUse[], headers: readonly string[], questions: Question[]): void {
    for (const only of ['code', 'title', 'category'] as const) {
        const first = uses.indexOf(only);
        uses.forEach((use, column) => {
            if (use !== only || column === first) return;
            uses[column] = 'text';
            questions.push({
                about: `Two columns are called as a ${only} is.`,
                taken: `“${headers[first] ?? ''}” was taken for it, and “${headers[column] ?? ''}” was read as a text.`
            });
        });
    }
}

/** The row that says most about columns: else the first one with several texts that are no levels. */
function headerOf({ rows }: Table, vocabulary: Vocabulary, find: LevelFinder): number | undefined {
    let best: number | undefined;
    let bestScore = 0;
    let first: number | undefined;
    // Above the first row of data: the row with the most texts, for what groups columns has fewer.
    let widest: number | undefined;
    let width = 0;
    let firstData: number | undefined;
    for (const [index, row] of rows.slice(0, MOST_ABOVE).entries()) {
        const texts = row.filter(cell => cell !== '');
        if (texts.length < 2) continue;
        // In rows of data, cells may be called as headers are; in a header, most are.
        const known = texts.filter(cell => isHeader(cell, vocabulary)).length;
        // Groups of columns may stand above what the columns are called: that row has more texts.
        const isFirst = namesRows(texts[0] ?? '');
        const isLikely = known / texts.length >= 0.3 || known >= 3 || isFirst;
        const score = isLikely ? (isFirst ? NAMED_ROWS : 0) + known * 10 + texts.length : 0;
        if (known > 0 && score > bestScore) {
            best = index;
            bestScore = score;
        }
        const levels = row.slice(1).filter(cell => isLevel(cell, find)).length;
        const isData = CODE_WITH_NUMBER.test(texts[0] ?? '') || (levels > 0 && levels >= (texts.length - 1) / 2);
        if (isData) firstData ??= index;
        else first ??= index;
        if (!isData && firstData === undefined && texts.length > width) {
            widest = index;
            width = texts.length;
        }
    }
    if (best !== undefined) return best;
    return firstData === undefined ? first : widest;
}

/** Whether the first text of a row says what stands below it, as that of a header with many roles does. */
function namesRows(text: string): boolean {
    const meaning = meaningOf(text);
    return meaning === 'title' || meaning === 'code' || meaning === 'role';
}

function isHeader(cell: string, vocabulary: Vocabulary): boolean {
    return (
        meaningOf(cell) !== undefined ||
        levelHeader(cell) !== undefined ||
        vocabulary.role(cell) !== undefined ||
        vocabulary.section(cell, 'competency') !== undefined
    );
}

function isLevel(cell: string, find: LevelFinder): boolean {
    const read = cell === '' ? undefined : readLooseCell(cell, find);
    return read !== undefined && (read.level !== undefined || read.necessity !== undefined);
}

function useOf(
    header: string,
    cells: readonly string[],
    isFirst: boolean,
    vocabulary: Vocabulary,
    find: LevelFinder
): ColumnUse {
    const meaning = meaningOf(header);
    const telling = cells.filter(cell => !isNothing(cell));
    const levels = telling.filter(cell => isLevel(cell, find));
    const share = telling.length === 0 ? 0 : levels.length / telling.length;
    const areRemarks = telling.every(cell => cell.length <= LONGEST_REMARK);
    const hasLevels = share >= MOSTLY || (share >= HALF && areRemarks && header !== '');
    if (!isFirst && vocabulary.role(header)) return 'role';
    const isLabel = meaning !== undefined && meaning !== 'level' && meaning !== 'role';
    if (hasLevels && !isFirst && !isLabel) return 'role';
    if (isLabel) return meaning;
    if (header === '' && telling.length === 0) return 'ignored';
    if (!isFirst && (levelHeader(header) || vocabulary.isLevel(header))) return 'level';
    return meaning === 'level' ? 'ignored' : 'text';
}

/** Sees to it that some column says what competencies are called. */
function nameCompetencies(
    uses: ColumnUse[],
    columns: readonly (readonly string[])[],
    headers: readonly string[],
    chosen: Readonly<Record<string, ColumnUse>>,
    firstRole: number,
    questions: Question[]
): void {
    if (uses.includes('title')) return;
    const end = firstRole < 0 ? uses.length : firstRole;
    const free = uses.flatMap((use, column) => (use === 'text' && column < end && !chosen[column] ? [column] : []));
    const codes = uses.includes('code') ? undefined : free.find(column => holdsCodes(columns[column] ?? []));
    const titles = free.filter(column => column !== codes);
    const title = titles[0];
    // A column of codes alone is what competencies are called by.
    if (codes !== undefined) uses[codes] = 'code';
    if (title === undefined) return;
    // Behind codes, a long text is a description that has no title.
    uses[title] = 'title';
    if (headers[title] && !meaningOf(headers[title] ?? '') && firstRole < 0) {
        questions.push({
            about: `No column is called as titles are.`,
            taken: `“${headers[title]}” was taken for them.`
        });
    }
}

/** Whether most cells are codes with a number, and each is there once. */
export function holdsCodes(cells: readonly string[]): boolean {
    const texts = cells.filter(cell => cell !== '');
    const codes = texts.filter(cell => CODE_WITH_NUMBER.test(cell));
    return texts.length > 0 && codes.length >= texts.length * 0.6 && new Set(codes).size === codes.length;
}

const CODE_WITH_NUMBER = /^(?=[^\s]*\d)[\p{L}\p{N}][\p{L}\p{N}./-]{0,15}$/u;

/** A finder for all scales of a framework, and for what can be a level of none of them. */
export function anyLevel(finders: readonly LevelFinder[]): LevelFinder {
    return name => {
        for (const find of finders) {
            const level = find(name);
            if (level !== undefined) return level;
        }
        return plausibleLevel(name);
    };
}
