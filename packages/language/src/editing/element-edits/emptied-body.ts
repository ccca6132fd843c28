import { pushAll } from '@gradus/model';
import { type AstNode, AstUtils } from 'langium';
import * as ast from '../../generated/ast.ts';
import type { TextChange } from '../cell-edits/text-change.ts';

/**
 * Has the braces of an element go with the last thing that stands in them.
 *
 * @param changes of a part of the text
 * @param node something in that part
 */
export function withEmptiedBodies(changes: readonly TextChange[], node: AstNode, text: string): readonly TextChange[] {
    const taken = changes.filter(change => change.text === '').toSorted((a, b) => a.start - b.start);
    if (taken.length === 0) return changes;
    const others = changes.filter(change => change.text !== '');
    const ends = endsOfElements(node);
    const result: TextChange[] = [];
    for (let index = 0; index < taken.length; ) {
        const [first, ...more] = taken.slice(index) as [TextChange, ...TextChange[]];
        let { end } = first;
        let count = 1;
        // What is taken out side by side, with nothing but space between.
        for (const each of more) {
            if (text.slice(end, each.start).trim() !== '') break;
            end = Math.max(end, each.end);
            count++;
        }
        const before = text.slice(0, first.start).trimEnd();
        const close = text.length - text.slice(end).trimStart().length;
        const start = before.slice(0, -1).trimEnd().length;
        const isAll = before.endsWith('{') && text[close] === '}' && ends.has(close + 1);
        const isTouched = others.some(other => other.end >= start && other.start <= close);
        if (isAll && !isTouched) result.push({ start, end: close + 1, text: '' });
        else pushAll(result, taken.slice(index, index + count));
        index += count;
    }
    return [...others, ...result];
}

/** Where the elements of a block end that need no braces to be there. */
function endsOfElements(node: AstNode): ReadonlySet<number> {
    let top = node;
    while (top.$container && !ast.isDocument(top.$container)) top = top.$container;
    const ends = new Set<number>();
    for (const each of AstUtils.streamAst(top)) {
        const end =
            ast.isCompetency(each) || ast.isStatement(each) || ast.isLevel(each) ? each.$cstNode?.end : undefined;
        if (end !== undefined) ends.add(end);
    }
    return ends;
}
