import type { AstNode } from 'langium';

/**
 * Where a node begins in its file. The place has to be looked up in the concrete syntax, which is only there once
 * somebody asks for it: ask where the order of the tree does not tell, or a place is to be told.
 */
function startOf(node: AstNode): number {
    return node.$cstNode?.offset ?? 0;
}

/**
 * Parts of a file in the order of the text.
 *
 * @param nodeOf the node that says where a part stands
 */
export function inTextOrder<T>(parts: readonly T[], nodeOf: (part: T) => AstNode): readonly T[] {
    return sorted(parts, nodeOf, (a, b) => startOf(a) - startOf(b));
}

/**
 * Parts of a file as its elements list them: kind by kind, the kind first that begins first. Where a file does not
 * go back and forth between kinds, that is the order of the text.
 *
 * @param nodeOf the node that says where a part stands
 */
export function inListedOrder<T>(parts: readonly T[], nodeOf: (part: T) => AstNode): readonly T[] {
    return sorted(parts, nodeOf, (a, b) => startOf(firstOfKind(a)) - startOf(firstOfKind(b)));
}

function sorted<T>(
    parts: readonly T[],
    nodeOf: (part: T) => AstNode,
    compareKinds: (a: AstNode, b: AstNode) => number
): readonly T[] {
    return parts.length < 2 ? parts : [...parts].sort((a, b) => compare(nodeOf(a), nodeOf(b), compareKinds));
}

/** Compares two nodes of a file by where they part from what contains both; one that contains the other is first. */
function compare(one: AstNode, other: AstNode, compareKinds: (a: AstNode, b: AstNode) => number): number {
    if (one === other) return 0;
    let a = one;
    let b = other;
    let deeper = depthOf(a) - depthOf(b);
    const isInside = Math.sign(deeper);
    for (; deeper > 0; deeper--) a = a.$container ?? a;
    for (; deeper < 0; deeper++) b = b.$container ?? b;
    if (a === b) return isInside;
    while (a.$container !== b.$container && a.$container && b.$container) {
        a = a.$container;
        b = b.$container;
    }
    // In one list, the tree itself tells.
    if (a.$containerProperty !== b.$containerProperty) return compareKinds(a, b);
    return (a.$containerIndex ?? 0) - (b.$containerIndex ?? 0);
}

function depthOf(node: AstNode): number {
    let depth = 0;
    for (let each = node.$container; each; each = each.$container) depth++;
    return depth;
}

/** The first of the nodes that stand in the same property. */
function firstOfKind(node: AstNode): AstNode {
    const { $container, $containerProperty } = node;
    const siblings = ($container as Readonly<Record<string, unknown>> | undefined)?.[$containerProperty ?? ''];
    return Array.isArray(siblings) ? ((siblings[0] as AstNode | undefined) ?? node) : node;
}
