import { type CstNode, GrammarUtils, isCompositeCstNode } from 'langium';

/**
 * The nodes of properties by what they are parts of. It is kept by the list of these parts, which is another one once some of
 * them have been replaced; a node that only moves stays the same.
 */
const known = new WeakMap<readonly CstNode[], Map<string, readonly CstNode[]>>();

/**
 * The syntax of a property of a node; where it holds several, of the one at an index, or of the last where there are not so
 * many. It is found as `GrammarUtils.findNodeForProperty` does, which goes through the whole list for each of its parts.
 */
export function nodeOfProperty(node: CstNode | undefined, property: string, index = 0): CstNode | undefined {
    if (!node || !isCompositeCstNode(node)) return undefined;
    const { content } = node;
    const byProperty = known.get(content) ?? new Map<string, readonly CstNode[]>();
    known.set(content, byProperty);
    const nodes = byProperty.get(property) ?? GrammarUtils.findNodesForProperty(node, property);
    byProperty.set(property, nodes);
    return nodes[index] ?? nodes.at(-1);
}
