import { type CstNode, GrammarUtils, type LeafCstNode } from 'langium';
import type * as ast from '../generated/ast.ts';
import { beginsLine, indentAt, indentStep, lineBreakOf, withComments } from './text-places.ts';

/** Where something is put into a text, and what has to stand around it there. */
export interface Insertion {
    readonly at: number;
    readonly before: string;
    readonly after: string;
}

/** Where lines go that are added at the end of an element’s body, each with this indentation. */
export interface LinesPlace extends Insertion {
    readonly indent: string;
}

/** The end of an element’s body; braces are put around the lines where it has none yet. */
export function endOfBody(element: CstNode, text: string): LinesPlace {
    const lineBreak = lineBreakOf(text);
    const outer = indentAt(text, element.offset);
    const indent = outer + indentStep(text);
    const brace = GrammarUtils.findNodeForKeyword(element, '}');
    if (!brace) return { at: element.end, before: ` {${lineBreak}`, after: `${lineBreak}${outer}}`, indent };
    // The brace mostly stands on a line of its own; where it does not, it is moved to one.
    return beginsLine(text, brace.offset)
        ? { at: text.lastIndexOf('\n', brace.offset - 1) + 1, before: '', after: lineBreak, indent }
        : { at: brace.offset, before: lineBreak, after: lineBreak + outer, indent };
}

/**
 * A line of its own for a requirement, behind another one of its list.
 *
 * @param anchor the other one, or the word that begins the list
 * @param comments those of the role that the list is of
 */
export function lineBehind(
    list: ast.Requires,
    anchor: CstNode,
    comments: readonly LeafCstNode[],
    text: string
): Insertion {
    // A comment behind a requirement is about that one.
    const { end } = withComments({ start: anchor.offset, end: anchor.end }, comments, text);
    return { at: end, before: lineBreakOf(text) + indentInList(list, text), after: '' };
}

/** The indentation of the lines of a list. */
export function indentInList(list: ast.Requires, text: string): string {
    const first = list.requirements.find(({ $cstNode }) => $cstNode && beginsLine(text, $cstNode.offset))?.$cstNode;
    return first ? indentAt(text, first.offset) : indentAt(text, list.$cstNode?.offset ?? 0) + indentStep(text);
}
