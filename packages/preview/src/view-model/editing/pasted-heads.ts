import type { PastedCells } from './pasted-cells.ts';
import type { LineKind, PastedNames } from './pasted-names.ts';

/** Which cells of a pasted table say what its rows and columns are of. */
export interface PastedHeads {
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

/** So many columns before the levels may name the rows: a category, a code, a title. */
const MOST_LABELS = 4;

/** Finds the heads of a pasted table; nothing where it has none and is a block of cells. */
export function pastedHeads(block: PastedCells, names: PastedNames): PastedHeads | undefined {
    const own = ownHeads(block);
    if (own) return own;
    const [head = [], ...body] = block;
    const across = severalNamed(head, names);
    const columns = Array.from({ length: Math.min(MOST_LABELS, head.length) }, (_, column) => column);
    const found = columns.find(column => severalNamed(cellsOf(block, column), names) !== undefined);
    const named = found === undefined ? undefined : severalNamed(cellsOf(block, found), names);
    const down = named ?? (across && otherKind(across));
    if (down === undefined || across === down) return undefined;
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
function ownHeads([head = []]: PastedCells): PastedHeads | undefined {
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

export function otherKind(kind: LineKind): LineKind {
    return kind === 'role' ? 'competency' : 'role';
}

/** What several cells name of one kind. */
function severalNamed(cells: readonly string[], names: PastedNames): LineKind | undefined {
    return (['competency', 'role'] as const).find(kind => {
        const codes = cells.flatMap(text => (names.kindOf(text) === kind ? [names.codeOf(text, kind)] : []));
        return new Set(codes).size > 1;
    });
}

function cellsOf(block: PastedCells, column: number): readonly string[] {
    return block.map(row => row[column] ?? '');
}
