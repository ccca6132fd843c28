import type { AstNode, CstNode } from 'langium';
import { AstUtils, isAstNode, isCompositeCstNode, isLeafCstNode, isReference } from 'langium';
import type * as ast from '../../generated/ast.ts';
import { CrossReference } from './cross-reference.ts';
import type { SourceBlock } from './source-block.ts';
import { Composite, Leaf } from './syntax-tree.ts';

/**
 * Makes the syntax that Langium's parser has read part of a file of which the block is only a part.
 *
 * @param padding spaces that the parser was given before the block's text
 * @param limit where the block ends, spaces counted; what is behind was given to the parser to look at only
 */
export function adoptSyntax(block: SourceBlock, document: ast.Document, padding: number, limit: number): void {
    const copies = new Map<CstNode, Composite | Leaf>();
    const copy = (node: CstNode): Composite | Leaf => {
        const result = isLeafCstNode(node)
            ? new Leaf(block, node.offset - padding, node.length, node.tokenType, node.hidden)
            : new Composite(block);
        // Comments have none.
        if (node.grammarSource) result.grammarSource = node.grammarSource;
        if (isCompositeCstNode(node) && result instanceof Composite) {
            result.content = node.content
                .filter(({ offset }) => offset < limit)
                .map(part => Object.assign(copy(part), { container: result }));
        }
        copies.set(node, result);
        return result;
    };
    const root = document.$cstNode;
    if (!root || !isCompositeCstNode(root)) return;
    const { syntax } = block.source;
    block.syntax = root.content
        .filter(({ offset }) => offset < limit)
        .map(part => Object.assign(copy(part), { container: syntax }));
    for (const node of block.nodes) cutOff(node, limit);
    const references: CrossReference[] = [];
    for (const node of block.nodes.flatMap(each => AstUtils.streamAst(each).toArray())) {
        adopt(node, copies);
        for (const { reference } of AstUtils.streamReferences(node)) {
            if (!isReference(reference)) continue;
            const place = reference.$refNode && copies.get(reference.$refNode);
            if (place) Object.assign(reference, { $refNode: place });
            if (reference instanceof CrossReference) references.push(reference);
        }
    }
    Object.assign(block, { references });
}

/** Takes out of a tree what was read behind the end of the block: it belongs to the next one, which has it as well. */
function cutOff(node: AstNode, limit: number): void {
    for (const [name, value] of Object.entries(node)) {
        if (name.startsWith('$')) continue;
        if (Array.isArray(value)) Object.assign(node, { [name]: value.filter(each => !isBehind(each, limit)) });
        else if (isBehind(value, limit)) Reflect.deleteProperty(node, name);
    }
    for (const child of AstUtils.streamContents(node)) cutOff(child, limit);
}

function isBehind(value: unknown, limit: number): boolean {
    if (isReference(value)) return (value.$refNode?.offset ?? 0) >= limit;
    return isAstNode(value) && (value.$cstNode?.offset ?? 0) >= limit;
}

function adopt(node: AstNode, copies: ReadonlyMap<CstNode, Composite | Leaf>): void {
    const copy = node.$cstNode && copies.get(node.$cstNode);
    if (!(copy instanceof Composite)) return;
    copy.astNode = node;
    Object.assign(node, { $cstNode: copy });
}
