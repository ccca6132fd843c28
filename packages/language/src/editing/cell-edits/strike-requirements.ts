import type { AstNode } from 'langium';
import type * as ast from '../../generated/ast.ts';
import { beginsLine, commentsIn, type Extent, endOfLine, isLastOnLine } from '../text-places.ts';
import { type TextChange, withoutParts } from './text-change.ts';

/**
 * Takes requirements out of their lists, and a list away with the last of them. Comments stay: they may be about more.
 *
 * @param keptLists to which something is added
 * @returns nothing where it is not known where they are
 */
export function striking(
    struck: ReadonlySet<ast.Requirement>,
    keptLists: ReadonlySet<ast.Requires>,
    text: string
): readonly TextChange[] | undefined {
    const parts: Extent[] = [];
    const byList = Map.groupBy(struck, ({ $container }) => $container as ast.Requires);
    for (const [list, requirements] of byList) {
        const isEmptied = requirements.length === list.requirements.length && !keptLists.has(list);
        const whole = isEmptied ? wholeList(list, text) : undefined;
        const extents = whole ? [whole] : requirements.map(extentOf);
        if (!extents.every(extent => extent !== undefined)) return undefined;
        for (const extent of extents) parts.push(extent);
    }
    return withoutParts(parts, text);
}

/** A list with the empty lines above it; nothing where there is a comment in it or behind it. */
function wholeList(list: ast.Requires, text: string): Extent | undefined {
    const extent = extentOf(list);
    if (!extent || commentsIn(list.$cstNode).length > 0) return undefined;
    const rest = text.slice(extent.end, endOfLine(text, extent.end));
    if (rest.trim() !== '' && isLastOnLine(text, extent.end)) return undefined;
    return { start: beginsLine(text, extent.start) ? belowText(text, extent.start) : extent.start, end: extent.end };
}

/** The beginning of the first of the empty lines above a place. */
function belowText(text: string, offset: number): number {
    let start = lineStart(text, offset);
    for (let above = lineStart(text, start - 1); start > 0; above = lineStart(text, start - 1)) {
        if (text.slice(above, start).trim() !== '') break;
        start = above;
    }
    return start;
}

function extentOf({ $cstNode }: AstNode): Extent | undefined {
    return $cstNode && { start: $cstNode.offset, end: $cstNode.end };
}

function lineStart(text: string, offset: number): number {
    return offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}
