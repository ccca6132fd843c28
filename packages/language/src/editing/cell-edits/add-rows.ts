import { AstUtils } from 'langium';
import type * as ast from '../../generated/ast.ts';
import { beginsLine, commentsIn, type Extent, indentAt, lineBreakOf, withComments } from '../text-places.ts';
import type { Order } from './add-requirements.ts';
import type { CellChange } from './cell-change.ts';
import { contentText } from './content.ts';
import type { TextChange } from './text-change.ts';

export type RowChange = Extract<CellChange, { type: 'row' }>;

/** Adds rows to a table that has some: each where the order of the framework has it, for all its roles at once. */
export function addingRows(matrix: ast.Matrix, changes: readonly RowChange[], order: Order): readonly TextChange[] {
    const text = AstUtils.getDocument(matrix).textDocument.getText();
    const rankOf = (competency: ast.Competency | undefined) => (competency && order.get(competency)) ?? Infinity;
    const byCompetency = [...Map.groupBy(changes, ({ competency }) => competency)];
    return byCompetency
        .toSorted(([a], [b]) => rankOf(a) - rankOf(b) || 0)
        .flatMap(([competency, cells]) => {
            const above = matrix.rows.filter(row => rankOf(row.competency?.ref) < rankOf(competency)).at(-1);
            const beside = above ?? matrix.rows[0];
            const extent = beside && extentOf(beside, matrix, text);
            if (!extent) return [];
            const line = lineBreakOf(text) + indentAt(text, extent.start);
            const row = rowText(matrix, cells);
            return above
                ? [{ start: extent.end, end: extent.end, text: line + row }]
                : [{ start: extent.start, end: extent.start, text: row + line }];
        });
}

function rowText(matrix: ast.Matrix, cells: readonly RowChange[]): string {
    const texts = matrix.columns.map((_, column) => {
        const cell = cells.find(each => each.column === column);
        return cell ? contentText(cell.content) : '';
    });
    return `| ${cells[0]?.name ?? ''} |${texts.map(each => ` ${each} |`).join('')}`;
}

/** A row with the comments about it; nothing where it does not begin its line. */
function extentOf({ $cstNode }: ast.Row, matrix: ast.Matrix, text: string): Extent | undefined {
    if (!$cstNode || !beginsLine(text, $cstNode.offset)) return undefined;
    return withComments({ start: $cstNode.offset, end: $cstNode.end }, commentsIn(matrix.$cstNode), text);
}
