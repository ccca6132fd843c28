import type { AstNode, LeafCstNode } from 'langium';
import { AstUtils } from 'langium';
import * as ast from '../generated/ast.ts';
import { displayWidth } from './display-width.ts';
import { commentDepth, endsLine, type Gap, gapBefore, isComment } from './layout.ts';

/** The strokes of a cell and what stands between them, comments included. */
interface Cell {
    readonly left: LeafCstNode;
    readonly inside: readonly LeafCstNode[];
    readonly right: LeafCstNode;
}
type Row = Cell[];

/**
 * A cell whose text is wider makes its column no wider: nobody reads strokes below each other that are so far apart, and one
 * cell would have as many spaces written into each row as it has signs.
 */
const WIDEST = 200;

/**
 * The gaps inside the rows of tables, by the leaf they stand before. The strokes of a table stand
 * below each other. A row that a comment breaks over several lines has no columns that could be
 * aligned; its cells are set apart by one space and make no column wider.
 */
export function tableGaps(leaves: readonly LeafCstNode[]): ReadonlyMap<LeafCstNode, Gap> {
    const gaps = new Map<LeafCstNode, Gap>();
    for (const rows of tablesIn(leaves)) {
        const widths = new Map(rows.map(row => [row, widthsOf(row)]));
        const widest = widestOf([...widths.values()]);
        for (const [row, own] of widths) {
            for (const [column, cell] of row.entries()) {
                for (const [previous, next] of pairsIn(cell)) gaps.set(next, gapInRow(previous, next));
                const width = own?.[column];
                if (width === undefined) continue;
                const missing = Math.max(0, (widest[column] ?? width) - width);
                gaps.set(cell.right, { spaces: missing + (cell.inside.length > 0 ? 1 : 2) });
            }
        }
    }
    return gaps;
}

function tablesIn(leaves: readonly LeafCstNode[]): Iterable<readonly Row[]> {
    const tables = new Map<AstNode | undefined, Row[]>();
    let row: Row = [];
    let left: LeafCstNode | undefined;
    let inside: LeafCstNode[] = [];
    for (const leaf of leaves) {
        const isRow = leaf.tokenType.name === 'ROW';
        if (!isRow && leaf.tokenType.name !== 'PIPE') {
            inside.push(leaf);
            continue;
        }
        if (isRow) {
            const matrix = AstUtils.getContainerOfType(leaf.astNode, ast.isMatrix);
            const rows = tables.get(matrix) ?? [];
            row = [];
            rows.push(row);
            tables.set(matrix, rows);
        } else if (left) {
            row.push({ left, inside, right: leaf });
        }
        left = leaf;
        inside = [];
    }
    return tables.values();
}

function widestOf(rows: readonly (readonly number[] | undefined)[]): readonly number[] {
    const widest: number[] = [];
    for (const widths of rows) {
        for (const [column, width] of widths?.entries() ?? []) {
            if (width <= WIDEST) widest[column] = Math.max(widest[column] ?? 0, width);
        }
    }
    return widest;
}

/** How wide the text of each cell is; nothing for a row that is not all on one line. */
function widthsOf(row: Row): readonly number[] | undefined {
    const widths: number[] = [];
    for (const { inside } of row) {
        let width = 0;
        for (const [index, leaf] of inside.entries()) {
            if (endsLine(leaf) || /[\r\n]/.test(leaf.text)) return undefined;
            const previous = inside[index - 1];
            width += displayWidth(leaf.text) + (previous ? spacesBetween(previous, leaf) : 0);
        }
        widths.push(width);
    }
    return widths;
}

function gapInRow(previous: LeafCstNode, next: LeafCstNode): Gap {
    if (!endsLine(previous)) return { spaces: spacesBetween(previous, next) };
    // With nothing but spaces and tabs before it on its line, a stroke would begin another row.
    return next.tokenType.name === 'PIPE' ? { kept: true } : { depth: commentDepth(next) + 1 };
}

function spacesBetween(previous: LeafCstNode, next: LeafCstNode): number {
    const gap: Gap = isComment(previous) || isComment(next) ? { spaces: 1 } : gapBefore(previous, next);
    return 'spaces' in gap ? gap.spaces : 1;
}

function pairsIn({ left, inside, right }: Cell): readonly (readonly [LeafCstNode, LeafCstNode])[] {
    return [...inside, right].map((leaf, index) => [inside[index - 1] ?? left, leaf]);
}
