import type { AstNode, LangiumDocument } from 'langium';
import * as ast from '../../generated/ast.ts';
import type { SourceBlock } from '../../parsing/direct/source-block.ts';
import { sourceOf } from '../../parsing/direct/source-text.ts';
import { childElements } from '../../references/elements-within.ts';

/**
 * The innermost element with a code around a place of a file. Places are looked up only in the block of the file that
 * the place is in.
 */
export function elementAt(document: LangiumDocument, offset: number): ast.Element | undefined {
    let found: ast.Element | undefined;
    for (let each = topElementAt(document, offset); each; each = around(childElements(each), offset)) found = each;
    return found;
}

/** The element at the top of a file around a place. */
export function topElementAt(document: LangiumDocument, offset: number): ast.Element | undefined {
    const block = blockAt(sourceOf(document)?.blocks ?? [], offset);
    const elements = block?.nodes.filter(ast.isElement) ?? [];
    // Only what could not be read is a block of several elements.
    return block?.nodes.length === 1 ? elements[0] : around(elements, offset);
}

/** Whether a place is in what a node was read from, its end included. */
export function isAround({ $cstNode }: AstNode, offset: number): boolean {
    return $cstNode !== undefined && $cstNode.offset <= offset && offset <= $cstNode.end;
}

function around(elements: readonly ast.Element[], offset: number): ast.Element | undefined {
    return elements.find(element => isAround(element, offset));
}

/** The last block that begins before a place, if the place is not behind it. */
export function blockAt(blocks: readonly SourceBlock[], offset: number): SourceBlock | undefined {
    let low = 0;
    let high = blocks.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((blocks[middle] as SourceBlock).start <= offset) low = middle + 1;
        else high = middle;
    }
    const block = blocks[low - 1];
    return block && offset <= block.end ? block : undefined;
}
