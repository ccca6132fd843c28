import type { AstNode, CstNode } from 'langium';
import { AstUtils, GrammarAST, GrammarUtils, isCompositeCstNode } from 'langium';
import * as ast from '../generated/ast.ts';

/** Where an element begins: its name, or the node itself where it has none. */
export function placeOf(node: AstNode): CstNode | undefined {
    const { $cstNode: cst } = node;
    if (!cst || !ast.isElement(node)) return cst;
    return nameIn(cst) ?? GrammarUtils.findNodeForProperty(cst, 'name') ?? cst;
}

/** The name among the first parts of an element: behind it there may be very many. */
function nameIn(cst: CstNode): CstNode | undefined {
    if (!isCompositeCstNode(cst)) return undefined;
    for (const part of cst.content) {
        if (AstUtils.getContainerOfType(part.grammarSource, GrammarAST.isAssignment)?.feature === 'name') return part;
        if (isCompositeCstNode(part)) return undefined;
    }
    return undefined;
}
