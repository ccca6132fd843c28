import type { AstNode, ParseResult } from 'langium';
import * as ast from '../generated/ast.ts';

/** An element or block outside of all braces, and the line in which it begins. */
export interface TopLevel {
    readonly node: AstNode;
    readonly line: number;
}

/** The elements and blocks of a file in the order of the text. */
export function topLevelOf({ value }: ParseResult): readonly TopLevel[] {
    if (!ast.isDocument(value)) return [];
    return [...value.elements, ...value.blocks]
        .map(node => ({ node, line: node.$cstNode?.range.start.line ?? 0 }))
        .sort((a, b) => a.line - b.line);
}

/** The last element or block that begins in a line or before it. */
export function topLevelAt(all: readonly TopLevel[], line: number): TopLevel | undefined {
    return all[countUpTo(all, line) - 1];
}

/** How many elements and blocks begin in a line or before it. */
export function countUpTo(all: readonly TopLevel[], line: number): number {
    let low = 0;
    let high = all.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((all[middle]?.line ?? 0) <= line) low = middle + 1;
        else high = middle;
    }
    return low;
}
