import { AstUtils, type LeafCstNode } from 'langium';
import type * as ast from '../../generated/ast.ts';
import { beginsLine, commentsIn, type Extent, indentAt, lineBreakOf, withComments } from '../text-places.ts';
import type { Order } from './add-requirements.ts';
import type { CellChange } from './cell-change.ts';
import { contentText } from './content.ts';
import { allOf, type TextChange } from './text-change.ts';

export type RowChange = Extract<CellChange, { type: 'row' }>;

/**
 * Adds rows to a table that has some: each where the order of the framework has it, for all its roles at once.
 *
 * @returns nothing where there is no place for one
 */
export function addingRows(
    matrix: ast.Matrix,
    changes: readonly RowChange[],
    order: Order
): readonly TextChange[] | undefined {
    const text = AstUtils.getDocument(matrix).textDocument.getText();
    const lineBreak = lineBreakOf(text);
    const comments = commentsIn(matrix.$cstNode);
    const rankOf = (competency: ast.Competency | undefined) => (competency && order.get(competency)) ?? Infinity;
    const ranks = matrix.rows.map(row => rankOf(row.competency?.ref));
    const byCompetency = [...Map.groupBy(changes, ({ competency }) => competency)];
    const inOrder = byCompetency.toSorted(([a], [b]) => rankOf(a) - rankOf(b) || 0);
    return allOf(
        inOrder.map(([competency, cells]) => {
            const rank = rankOf(competency);
            const above = matrix.rows[ranks.findLastIndex(each => each < rank)];
            const beside = above ?? matrix.rows[0];
            const extent = beside && extentOf(beside, comments, text);
            if (!extent) return undefined;
            const line = lineBreak + indentAt(text, extent.start);
            const row = rowText(matrix, cells);
            return above
                ? [{ start: extent.end, end: extent.end, text: line + row }]
                : [{ start: extent.start, end: extent.start, text: row + line }];
        })
    );
}

function rowText(matrix: ast.Matrix, cells: readonly RowChange[]): string {
    const byColumn = new Map(cells.map(each => [each.column, contentText(each.content)]));
    const texts = matrix.columns.map((_, column) => byColumn.get(column) ?? '');
    return `| ${cells[0]?.name ?? ''} |${texts.map(each => ` ${each} |`).join('')}`;
}

/** A row with the comments about it; nothing where it does not begin its line. */
function extentOf({ $cstNode }: ast.Row, comments: readonly LeafCstNode[], text: string): Extent | undefined {
    if (!$cstNode || !beginsLine(text, $cstNode.offset)) return undefined;
    return withComments({ start: $cstNode.offset, end: $cstNode.end }, comments, text);
}
