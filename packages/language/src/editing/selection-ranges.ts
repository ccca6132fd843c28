import type { CstNode, LangiumDocument } from 'langium';
import { isCompositeCstNode } from 'langium';
import type { Position, SelectionRange } from 'vscode-languageserver-types';

/** Where something begins and ends in a text. */
interface Span {
    readonly start: number;
    readonly end: number;
}

const WORD = /[\p{L}\p{M}\p{N}_]+/gu;

/**
 * What a selection grows to, from a position outwards: the word, the text or code it is part of, the statement, the
 * body that this stands in, without and with its braces, the element, and so on up to the whole file.
 */
export function selectionRangeAt(document: LangiumDocument, position: Position): SelectionRange {
    const { textDocument } = document;
    const text = textDocument.getText();
    const offset = textDocument.offsetAt(position);
    const spans: Span[] = [{ start: 0, end: text.length }];
    for (let node = document.parseResult.value.$cstNode as CstNode | undefined; node; node = childAt(node, offset)) {
        spans.push({ start: node.offset, end: node.end });
        if (isCompositeCstNode(node)) spans.push(...bodyAround(node.content, text, offset));
        else spans.push(...partsOf(node, offset));
    }
    spans.push({ start: offset, end: offset });
    let range: SelectionRange | undefined;
    let around: Span | undefined;
    for (const span of spans) {
        if (around && !isWithin(span, around, offset)) continue;
        around = span;
        const [start, end] = [textDocument.positionAt(span.start), textDocument.positionAt(span.end)];
        range = { range: { start, end }, ...(range && { parent: range }) };
    }
    return range as SelectionRange;
}

/** Whether the selection would grow from a part to what is around it, with the position in it all the time. */
function isWithin({ start, end }: Span, around: Span, offset: number): boolean {
    const isInside = start >= around.start && end <= around.end && start <= offset && offset <= end;
    return isInside && end - start < around.end - around.start;
}

/** The part that a position is in; between two of them the one behind it, as a cursor stands before its letter. */
function childAt(node: CstNode, offset: number): CstNode | undefined {
    if (!isCompositeCstNode(node)) return undefined;
    const shown = node.content.filter(each => each.end > each.offset);
    return shown.find(each => each.offset <= offset && offset < each.end) ?? shown.find(each => each.end === offset);
}

/** The body between braces that a position is in: with them, and without them and the space inside of them. */
function bodyAround(parts: readonly CstNode[], text: string, offset: number): Span[] {
    const open = parts.findLast(each => each.text === '{' && each.end <= offset);
    const close = open && parts.find(each => each.text === '}' && each.offset >= offset);
    if (!open || !close) return [];
    const inside = text.slice(open.end, close.offset);
    const start = open.end + inside.length - inside.trimStart().length;
    const end = close.offset - (inside.length - inside.trimEnd().length);
    return [
        { start: open.offset, end: close.end },
        { start: Math.min(start, end), end }
    ];
}

/** Of a text in quotation marks or behind a dash what it says, and of all the word at the position. */
function partsOf({ text, offset: start, end }: CstNode, offset: number): Span[] {
    const spans: Span[] = [];
    const [mark = ''] = /^(?:["“”„«»]|[^\p{L}\p{M}\p{N}_\s]\s+)/u.exec(text) ?? [];
    const [closing = ''] = mark === '' ? [] : (/["“”„«»]?(?<!\s)\s*$/u.exec(text) ?? []);
    if (mark !== '')
        spans.push({ start: start + mark.length, end: Math.max(start + mark.length, end - closing.length) });
    for (const { 0: word, index } of text.matchAll(WORD)) {
        spans.push({ start: start + index, end: start + index + word.length });
    }
    return spans.filter(span => span.start <= offset && offset <= span.end);
}
