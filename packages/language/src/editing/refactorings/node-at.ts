import type { AstNode, LangiumDocument } from 'langium';
import { CstUtils } from 'langium';
import type { Position } from 'vscode-languageserver-types';
import * as ast from '../../generated/ast.ts';

/** The innermost node at a place, or right before it where the cursor stands behind the last sign of it. */
export function nodeAt({ parseResult, textDocument }: LangiumDocument, position: Position): AstNode | undefined {
    const root = parseResult.value.$cstNode;
    return root && CstUtils.findLeafNodeBeforeOffset(root, textDocument.offsetAt(position))?.astNode;
}

/** The element or block at the top of its file in which a node stands. */
export function topLevelOf(node: AstNode): AstNode {
    let top = node;
    while (top.$container && !ast.isDocument(top.$container)) top = top.$container;
    return top;
}
