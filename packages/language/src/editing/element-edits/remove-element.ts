import { type AstNode, AstUtils, type CstNode, CstUtils, type References } from 'langium';
import * as ast from '../../generated/ast.ts';
import { commentsIn, type Extent, withComments } from '../text-places.ts';

/** Parts of the text to take out so that an element is gone; or a place where it is still called, in words. */
export type Removal =
    | { readonly type: 'parts'; readonly parts: readonly (readonly [node: AstNode, part: Extent])[] }
    | { readonly type: 'refused'; readonly reason: string };

/**
 * Takes out an element with all that only says something of it: its translations, and its row or column in tables. Where
 * something else still calls it, it stays.
 */
export function removal(
    element: ast.Element,
    references: References,
    nodeAt: (at: Reference) => AstNode | undefined
): Removal {
    const parts: (readonly [AstNode, Extent])[] = [];
    const take = (node: AstNode, syntax: CstNode | undefined = node.$cstNode) => {
        if (!syntax) return;
        const text = AstUtils.getDocument(node).textDocument.getText();
        const around = commentsIn(node.$container?.$cstNode ?? syntax);
        parts.push([node, withComments({ start: syntax.offset, end: syntax.end }, around, text)]);
    };
    const isWithin = (node: AstNode | undefined): boolean => {
        for (let each = node; each; each = each.$container) if (each === element) return true;
        return false;
    };
    take(element);
    for (const at of references.findReferences(element, {})) {
        const node = nodeAt(at);
        if (isWithin(node)) continue;
        const owner = node && ownerOf(node);
        if (!owner) {
            const { line } = at.segment.range.start;
            const file = decodeURIComponent(at.sourceUri.path.split('/').at(-1) ?? '');
            return {
                type: 'refused',
                reason: `It is still called in ${file}, line ${line + 1}. Take it out there first.`
            };
        }
        if (ast.isColumn(owner)) takeColumn(owner, parts);
        else take(owner);
    }
    return { type: 'parts', parts };
}

type Reference = ReturnType<References['findReferences']> extends Iterable<infer T> ? T : never;

/** What says nothing but of the element that it calls. */
function ownerOf(node: AstNode): AstNode | undefined {
    if (ast.isTranslated(node) || ast.isRow(node) || ast.isColumn(node) || ast.isDropped(node)) return node;
    return undefined;
}

/** A column with its stroke, and its cell in each row. */
function takeColumn(column: ast.Column, parts: (readonly [AstNode, Extent])[]): void {
    const matrix = column.$container as ast.Matrix;
    const index = matrix.columns.indexOf(column);
    const name = column.$cstNode;
    // What is called and its stroke, with nothing but space and comments between, which may have strokes in them.
    const stroke =
        name &&
        matrix.$cstNode &&
        CstUtils.flattenCst(matrix.$cstNode).find(
            ({ tokenType, offset }) => tokenType.name === 'PIPE' && offset >= name.end
        );
    if (stroke) parts.push([matrix, { start: name.offset, end: stroke.end }]);
    for (const { cells } of matrix.rows) {
        const cell = cells[index];
        const before = cells[index - 1];
        // A cell is what it says and the stroke behind it.
        const start = before?.$cstNode?.end ?? cell?.$cstNode?.offset;
        if (cell?.$cstNode && start !== undefined) parts.push([matrix, { start, end: cell.$cstNode.end }]);
    }
}
