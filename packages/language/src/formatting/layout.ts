import type { LeafCstNode } from 'langium';
import * as ast from '../generated/ast.ts';

/** What stands between two tokens: a number of spaces, or a new line at a depth of indentation. */
export type Gap = { readonly spaces: number } | { readonly depth: number };

/** Whether a leaf is a comment. */
export function isComment(leaf: LeafCstNode): boolean {
    return leaf.tokenType.name === 'SL_COMMENT' || leaf.tokenType.name === 'ML_COMMENT';
}

/**
 * The gap before a token of the language. Everything that is a thing of its own (an element, a
 * section, an item, a requirement) begins a line; the words of one thing share a line.
 */
export function gapBefore(previous: LeafCstNode, next: LeafCstNode): Gap {
    if (next.text === '}' && ast.isElement(next.astNode)) {
        return previous.text === '{' ? { spaces: 1 } : { depth: elementDepth(next.astNode) };
    }
    const depth = lineDepth(next);
    if (depth !== undefined) return { depth };
    if (NO_SPACE_BEFORE.has(next.text) || NO_SPACE_AFTER.has(previous.text)) return { spaces: 0 };
    return { spaces: 1 };
}

/** The depth at which a comment on a line of its own stands, given what follows it. */
export function commentDepth(next: LeafCstNode | undefined): number {
    if (!next) return 0;
    if (next.text === '}' && ast.isElement(next.astNode)) return elementDepth(next.astNode) + 1;
    return lineDepth(next) ?? elementDepth(next.astNode);
}

const NO_SPACE_BEFORE = new Set([':', ',', '..']);
const NO_SPACE_AFTER = new Set(['..']);

/** The depth of the line that a token begins; nothing where it goes on with one. */
function lineDepth(leaf: LeafCstNode): number | undefined {
    const node = leaf.astNode;
    if (leaf.tokenType.name === 'STRING' && ast.isContent(node)) {
        return node.paragraphs.length > 1 ? elementDepth(node) + 1 : undefined;
    }
    // The first item of a list without a name begins both the list and the item.
    let beginning: typeof node | undefined = node;
    while (beginning && beginning.$cstNode?.offset === leaf.offset) {
        if (ast.isRequirement(beginning)) return elementDepth(beginning) + 1;
        if (ast.isItem(beginning)) return elementDepth(beginning) + (isNamed(beginning) ? 1 : 0);
        if (BEGINS_LINE.has(beginning.$type) || ast.isElement(beginning)) return elementDepth(beginning);
        beginning = beginning.$container;
    }
    return undefined;
}

const BEGINS_LINE = new Set<string>([
    ast.Property.$type,
    ast.Content.$type,
    ast.Tasks.$type,
    ast.Requires.$type,
    ast.Exclusion.$type
]);

function isNamed({ $container }: ast.Item): boolean {
    return !ast.isContent($container) || $container.section !== undefined;
}

/** How many elements a node stands in, itself not counted. */
function elementDepth(node: LeafCstNode['astNode']): number {
    let depth = 0;
    for (let outer = node.$container; outer; outer = outer.$container) {
        if (ast.isElement(outer)) depth++;
    }
    return depth;
}
