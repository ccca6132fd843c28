import type { AstNode, LangiumDocument, Reference } from 'langium';
import { AstUtils, CstUtils } from 'langium';
import type { Diagnostic, Position } from 'vscode-languageserver-types';
import * as ast from '../../generated/ast.ts';
import { type QualifiedName, qualifiedName } from '../../references/qualified-name.ts';

/** The innermost node at a place, or right before it where the cursor stands behind the last sign of it. */
export function nodeAt({ parseResult, textDocument }: LangiumDocument, position: Position): AstNode | undefined {
    const root = parseResult.value.$cstNode;
    return root && CstUtils.findLeafNodeBeforeOffset(root, textDocument.offsetAt(position))?.astNode;
}

/** A name that leads nowhere, and what it would have to be the name of. */
export interface BrokenName {
    readonly name: QualifiedName;
    readonly container: AstNode;
    readonly property: string;
}

/** The name that a finding is about, if it still leads nowhere. */
export function brokenNameAt(
    { parseResult, textDocument }: LangiumDocument,
    { range }: Diagnostic
): BrokenName | undefined {
    const root = parseResult.value.$cstNode;
    const offset = textDocument.offsetAt(range.start);
    const container = root && CstUtils.findLeafNodeAtOffset(root, offset)?.astNode;
    const found =
        container &&
        AstUtils.streamReferences(container).find(({ reference: { $refNode } }) => $refNode?.offset === offset);
    if (!found || !('ref' in found.reference) || found.reference.ref) return undefined;
    const { $refText, $refNode } = found.reference as Reference;
    const name = qualifiedName($refText, $refNode?.text);
    return name.name === '' ? undefined : { name, container, property: found.property };
}

/** The element or block at the top of its file in which a node stands. */
export function topLevelOf(node: AstNode): AstNode {
    let top = node;
    while (top.$container && !ast.isDocument(top.$container)) top = top.$container;
    return top;
}
