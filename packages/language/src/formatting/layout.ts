import type { AstNode, LeafCstNode } from 'langium';
import * as ast from '../generated/ast.ts';
import { isClosed } from '../text/quotes.ts';

/** What stands between two tokens: a number of spaces, a new line at a depth of indentation, or what is there already. */
export type Gap = { readonly spaces: number } | { readonly depth: number } | { readonly kept: true };

/** Whether a leaf is a comment. */
export function isComment(leaf: LeafCstNode): boolean {
    return leaf.tokenType.name === 'SL_COMMENT' || leaf.tokenType.name === 'ML_COMMENT';
}

/** Whether whatever followed a leaf on the same line would become part of it. */
export function endsLine({ text, tokenType }: LeafCstNode): boolean {
    return text.startsWith('//') || tokenType.name === 'BULLET' || (tokenType.name === 'STRING' && !isClosed(text));
}

/**
 * The gap before a token of the language. Everything that is a thing of its own (an element, a
 * section, an item, a requirement) begins a line; the words of one thing share a line.
 */
export function gapBefore(previous: LeafCstNode, next: LeafCstNode): Gap {
    if (endsBody(next)) return previous.text === '{' ? { spaces: 1 } : { depth: depthOf(next.astNode) };
    const depth = lineDepth(next);
    if (depth !== undefined) return { depth };
    if (NO_SPACE_BEFORE.has(next.text) || NO_SPACE_AFTER.has(previous.text)) return { spaces: 0 };
    return { spaces: 1 };
}

/** The depth at which a comment on a line of its own stands, given what follows it. */
export function commentDepth(next: LeafCstNode | undefined): number {
    if (!next) return 0;
    if (endsBody(next)) return innerDepth(next.astNode);
    return lineDepth(next) ?? depthOf(next.astNode);
}

const NO_SPACE_BEFORE = new Set([':', ',', '..', '@']);
const NO_SPACE_AFTER = new Set(['..', '@']);

function endsBody(leaf: LeafCstNode): boolean {
    return leaf.text === '}' && hasBody(leaf.astNode);
}

/** The depth of the line that a token begins; nothing where it goes on with one. */
function lineDepth(leaf: LeafCstNode): number | undefined {
    const { astNode, tokenType } = leaf;
    // The lines that are not a node each: the paragraphs of a text, the header of a table.
    if (tokenType.name === 'STRING' && ast.isContent(astNode)) {
        return astNode.paragraphs.length > 1 ? innerDepth(astNode) : undefined;
    }
    if (tokenType.name === 'ROW' && ast.isMatrix(astNode)) return innerDepth(astNode);
    // The first item of a list without a name begins both the list and the item.
    let beginning: AstNode | undefined = astNode;
    while (beginning && beginning.$cstNode?.offset === leaf.offset) {
        if (beginsLine(beginning)) return depthOf(beginning);
        beginning = beginning.$container;
    }
    return undefined;
}

/** What stands in a node with lines is one of them, unless it is said before the node's body or table begins. */
function beginsLine({ $container, $type }: AstNode): boolean {
    return $container !== undefined && indentIn($container) !== undefined && !WITHIN_LINE.has($type);
}

const WITHIN_LINE = new Set<string>([ast.Span.$type, ast.SectionUse.$type, ast.Measure.$type, ast.Column.$type]);

/** The depth of the line that a node stands on. */
function depthOf(node: AstNode): number {
    let depth = 0;
    for (let outer = node.$container; outer; outer = outer.$container) depth += indentIn(outer) ?? 0;
    return depth;
}

/** The depth of the lines in a node. */
function innerDepth(node: AstNode): number {
    return depthOf(node) + (indentIn(node) ?? 0);
}

/** How much deeper than the node itself the lines in it stand; nothing for a node without lines in it. */
function indentIn(node: AstNode): number | undefined {
    if (ast.isDocument(node)) return 0;
    if (ast.isContent(node)) return node.section ? 1 : 0;
    return ast.isTasks(node) || ast.isRequires(node) || hasBody(node) ? 1 : undefined;
}

/** Whether nodes of a kind can have braces. */
function hasBody(node: AstNode): boolean {
    return ast.isElement(node) || BODIES.has(node.$type);
}

const BODIES = new Set<string>([
    ast.Descriptor.$type,
    ast.Requirement.$type,
    ast.Matrix.$type,
    ast.Relations.$type,
    ast.Translation.$type,
    ast.Translated.$type,
    ast.Adaptation.$type
]);
