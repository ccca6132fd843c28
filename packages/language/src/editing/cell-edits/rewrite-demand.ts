import { CstUtils, GrammarUtils, type LeafCstNode } from 'langium';
import { displayWidth } from '../../formatting/display-width.ts';
import * as ast from '../../generated/ast.ts';
import { commentsIn, type Extent, indentAt, lineBreakOf } from '../text-places.ts';
import type { CellContent } from './cell-edit.ts';
import { contentText } from './content.ts';
import { spaceBefore, type TextChange } from './text-change.ts';

/** The words that say at which level something is required. */
type Word = 'level' | 'maxLevel' | 'necessity';
const WORDS: readonly Word[] = ['level', 'maxLevel', 'necessity'];

/** Has a requirement, or a filled cell of a table, say something else; what else is said there stays. */
export function rewriting(
    demand: ast.Requirement | ast.Cell,
    content: CellContent,
    text: string
): readonly TextChange[] | undefined {
    const changes = wordChanges(demand, content, text);
    if (!changes) return undefined;
    return ast.isCell(demand) ? [...changes, ...padding(demand, changes, text)] : changes;
}

/** Takes out of a filled cell of a table what it says. */
export function clearing(cell: ast.Cell, text: string): readonly TextChange[] | undefined {
    const part = partOf(cell, [...WORDS, 'measures']);
    if (!part) return undefined;
    const change = { ...part, text: commentsWithin(cell, part, text).trimStart() };
    return [change, ...padding(cell, [change], text)];
}

/** Has an empty cell of a table say something. */
export function filling(cell: ast.Cell, content: CellContent, text: string): readonly TextChange[] | undefined {
    const pipe = strokeOf(cell);
    if (!pipe) return undefined;
    const space = spaceBefore(text, pipe.offset);
    const start = pipe.offset - space;
    const words = contentText(content);
    const room = text[start - 1] === '|' ? Math.max(1, space - 1 - displayWidth(words)) : 1;
    return [{ start, end: pipe.offset, text: ` ${words}${' '.repeat(room)}` }];
}

/** Word by word where there are as many as before, else all of them at once. */
function wordChanges(demand: ast.Demand, content: CellContent, text: string): readonly TextChange[] | undefined {
    const written = new Map(WORDS.map(word => [word, GrammarUtils.findNodeForProperty(demand.$cstNode, word)]));
    const isWritten =
        content.necessity === 'desirable' ||
        content.level === undefined ||
        written.get('necessity')?.text === content.necessity;
    const wanted = { ...content, necessity: isWritten ? content.necessity : undefined };
    if (WORDS.every(word => (written.get(word) === undefined) === (wanted[word] === undefined))) {
        return WORDS.flatMap(word => {
            const [node, newText] = [written.get(word), wanted[word]];
            if (!node || newText === undefined || node.text === newText) return [];
            return [{ start: node.offset, end: node.end, text: newText }];
        });
    }
    const part = partOf(demand, WORDS);
    return part && [{ ...part, text: contentText(content) + commentsWithin(demand, part, text) }];
}

/** From the first to the last of some words of a demand. */
function partOf({ $cstNode }: ast.Demand, properties: readonly string[]): Extent | undefined {
    const nodes = properties.flatMap(property => GrammarUtils.findNodesForProperty($cstNode, property));
    if (nodes.length === 0) return undefined;
    return nodes.reduce<Extent>(
        ({ start, end }, each) => ({ start: Math.min(start, each.offset), end: Math.max(end, each.end) }),
        { start: Number.POSITIVE_INFINITY, end: 0 }
    );
}

/** The comments that stand between words which are replaced: they go behind them. */
function commentsWithin(demand: ast.Demand, { start, end }: Extent, text: string): string {
    const inside = commentsIn(demand.$cstNode).filter(each => each.offset >= start && each.end <= end);
    return inside.map(comment => ` ${comment.text}${lineBreakBehind(comment, text)}`).join('');
}

function lineBreakBehind(comment: LeafCstNode, text: string): string {
    return comment.text.startsWith('//') ? lineBreakOf(text) + indentAt(text, comment.offset) : '';
}

/** Keeps the stroke behind a cell in its place, as far as there is room. */
function padding(cell: ast.Cell, changes: readonly TextChange[], text: string): readonly TextChange[] {
    const pipe = strokeOf(cell);
    if (!pipe) return [];
    const wider = changes.reduce(
        (sum, change) => sum + displayWidth(change.text) - displayWidth(text.slice(change.start, change.end)),
        0
    );
    const space = spaceBefore(text, pipe.offset);
    const room = Math.max(1, space - wider);
    return room === space ? [] : [{ start: pipe.offset - space, end: pipe.offset, text: ' '.repeat(room) }];
}

/** The stroke that ends a cell. */
function strokeOf({ $cstNode }: ast.Cell): LeafCstNode | undefined {
    return $cstNode && CstUtils.flattenCst($cstNode).find(leaf => leaf.tokenType.name === 'PIPE');
}
