import type { LangiumDocument } from 'langium';
import { GrammarUtils, isCompositeCstNode } from 'langium';
import * as ast from '../generated/ast.ts';
import { sourceOf } from '../parsing/direct/source-text.ts';
import { elementAt } from './tree/element-at.ts';

/** Where the elements that are made of a table can be written. */
export type TablePlace =
    | { readonly type: 'top' }
    /** Between the braces of a category that stands in so many others, itself counted. */
    | { readonly type: 'category'; readonly category: string; readonly depth: number };

/** What can be written at a place of a file; nothing within something else, such as a role, a table or a text. */
export function tablePlaceAt(document: LangiumDocument, offset: number): TablePlace | undefined {
    const isWithin = ({ offset: start, end }: { offset: number; end: number }) => start < offset && offset < end;
    // Places are looked up only in the block of the file that the place is in.
    const block = sourceOf(document)?.blocks.find(({ start, end }) => start < offset && offset < end);
    if (!block?.nodes.some(({ $cstNode }) => $cstNode && isWithin($cstNode))) return { type: 'top' };
    const innermost = elementAt(document, offset);
    if (!ast.isCategory(innermost) || !innermost.$cstNode) return undefined;
    const open = GrammarUtils.findNodeForKeyword(innermost.$cstNode, '{');
    const close = GrammarUtils.findNodeForKeyword(innermost.$cstNode, '}');
    if (!open || open.end > offset || (close && close.offset < offset)) return undefined;
    const parts = isCompositeCstNode(innermost.$cstNode) ? innermost.$cstNode.content : [];
    if (parts.some(part => part.end > part.offset && isWithin(part))) return undefined;
    let depth = 0;
    for (let node: unknown = innermost; ast.isCategory(node); node = node.$container) depth++;
    return { type: 'category', category: innermost.name, depth };
}
