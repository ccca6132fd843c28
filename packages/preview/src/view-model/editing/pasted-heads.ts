import type { PastedCells } from './pasted-cells.ts';
import type { LineKind, PastedNames } from './pasted-names.ts';

/** Which cells of a pasted table say what its rows and columns are of. */
export interface PastedHeads {
    /** How many rows stand above it: what the table is called, for example. */
    readonly top: number;
    /** What its rows are of; its columns are of the other. */
    readonly down: LineKind;
    /** The columns that name its rows, the one that is looked at first before the others; none where nothing does. */
    readonly labels: readonly number[];
    /** The first column behind these. */
    readonly first: number;
    /** Whether its first row names its columns. */
    readonly hasHead: boolean;
    /** Whether it was copied here: what is not said to be desirable there is not. */
    readonly isOurs: boolean;
}

type Heads = Omit<PastedHeads, 'top'>;

/** What the first cell of a table says whose rows are of roles. */
const OF_ROLES = /^(?:roles?|jobs?|positions?|posts?)\b/i;
const OF_COMPETENCIES =
    /^(?:competenc(?:y|ies|es?)|skills?|capabilit(?:y|ies)|codes?|titles?|names?|no\.?|categor(?:y|ies))\b/i;

const KINDS: readonly LineKind[] = ['competency', 'role'];

/** So many columns before the levels may name the rows: a category, a code, a title. */
const MOST_LABELS = 4;

/** Finds the heads of a pasted table; nothing where it has none and is a block of cells. */
export function pastedHeads(pasted: PastedCells, names: PastedNames): PastedHeads | undefined {
    const top = rowsAbove(pasted, names);
    const block = pasted.slice(top);
    const heads = ownHeads(block) ?? namedHeads(block, names);
    return heads && { top, ...heads };
}

/** Heads with some names that are known. */
function namedHeads(block: PastedCells, names: PastedNames): Heads | undefined {
    const [head = [], ...body] = block;
    const across = severalNamed(head, names);
    const columns = Array.from({ length: Math.min(MOST_LABELS, head.length) }, (_, column) => column);
    const found = columns.find(column => severalNamed(cellsOf(block, column), names) !== undefined);
    const named = found === undefined ? undefined : severalNamed(cellsOf(block, found), names);
    const down = named ?? (across && otherKind(across));
    if (down === undefined) return headsByLook(block, names);
    if (across === down) return undefined;
    const isLabel = (column: number) => {
        const said = cellsOf(body, column).filter(text => text !== '');
        return said.filter(text => names.isLevel(text)).length * 2 < said.length;
    };
    if (found === undefined) {
        const first = head.findIndex(text => names.codeOf(text, otherKind(down)) !== undefined);
        return { down, labels: columns.slice(0, first), first, hasHead: true, isOurs: false };
    }
    let first = found + 1;
    while (first < head.length && isLabel(first)) first++;
    const labels = [found, ...columns.filter(column => column !== found && column < first)];
    return { down, labels, first, hasHead: names.codeOf(head[found] ?? '', down) === undefined, isOurs: false };
}

/** A whole table that was copied from a matrix says so in its head. */
function ownHeads([head = []]: PastedCells): Heads | undefined {
    const code = head.indexOf('Code');
    const of = head[code + 1];
    if (code < 0 || code > 1 || (of !== 'Competency' && of !== 'Role')) return undefined;
    return {
        down: of === 'Role' ? 'role' : 'competency',
        labels: [code, code + 1],
        first: code + 2,
        isOurs: true,
        hasHead: true
    };
}

/** How many rows stand above a table that say something of it as a whole, in their first cell alone, or nothing. */
function rowsAbove(pasted: PastedCells, names: PastedNames): number {
    if (!pasted.some(({ length }) => length > 1)) return 0;
    const first = pasted.findIndex(
        ([title = '', ...others]) =>
            others.some(text => text !== '') ||
            (title !== '' && (names.kindOf(title) !== undefined || names.isLevel(title)))
    );
    return Math.max(first, 0);
}

/**
 * The heads of a table that is known by its looks, for hardly any of its names are: words in its first row and before
 * the levels, and levels within. So the names are told that nothing has.
 */
function headsByLook([head = [], ...body]: PastedCells, names: PastedNames): Heads | undefined {
    const first = head.findIndex((_, column) => {
        const said = cellsOf(body, column).filter(text => text !== '');
        return said.some(text => !names.isWord(text));
    });
    if (first < 1 || first > MOST_LABELS) return undefined;
    const across = head.slice(first);
    if (across.every(text => text === '')) return undefined;
    const isName = (text: string) => KINDS.some(kind => names.codeOf(text, kind) !== undefined);
    // A role can be called as a level is: Expert. Then it takes a head before it that says so.
    const isSaid = head.slice(0, first).every(text => text === '' || OF_ROLES.test(text) || OF_COMPETENCIES.test(text));
    if (!across.every(text => text === '' || names.isWord(text) || (isSaid && isName(text)))) return undefined;
    const within = body.flatMap(row => row.slice(first)).filter(text => text !== '');
    if (within.filter(text => names.isWord(text)).length * 2 > within.length) return undefined;
    const columns = Array.from({ length: first }, (_, column) => first - 1 - column);
    const named = (texts: readonly string[]) =>
        KINDS.find(kind => texts.some(text => names.codeOf(text, kind) !== undefined));
    const other = named(across);
    const down =
        named(columns.flatMap(column => cellsOf(body, column))) ??
        (other ? otherKind(other) : OF_ROLES.test(head[0] ?? '') ? 'role' : 'competency');
    return { down, labels: columns, first, hasHead: true, isOurs: false };
}

export function otherKind(kind: LineKind): LineKind {
    return kind === 'role' ? 'competency' : 'role';
}

/** What several cells name of one kind. */
function severalNamed(cells: readonly string[], names: PastedNames): LineKind | undefined {
    return KINDS.find(kind => {
        const codes = cells.flatMap(text => (names.kindOf(text) === kind ? [names.codeOf(text, kind)] : []));
        return new Set(codes).size > 1;
    });
}

function cellsOf(block: PastedCells, column: number): readonly string[] {
    return block.map(row => row[column] ?? '');
}
