import type { CstNode, LangiumDocument, LeafCstNode } from 'langium';
import { CstUtils } from 'langium';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range, TextEdit } from 'vscode-languageserver-types';
import { isComment } from '../formatting/layout.ts';

/** From where to where something goes in a text. */
export interface Extent {
    readonly start: number;
    readonly end: number;
}

/** The line break that a text uses. */
export function lineBreakOf(text: string): string {
    return text.includes('\r\n') ? '\r\n' : '\n';
}

/** The indentation of the line that a place is on. */
export function indentAt(text: string, offset: number): string {
    return /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1))?.[0] ?? '';
}

/** One step of indentation, as a text has it. */
export function indentStep(text: string): string {
    return /^\t/m.test(text) ? '\t' : '  ';
}

/** Whether nothing but space stands before a place on its line. */
export function beginsLine(text: string, offset: number): boolean {
    return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).trim() === '';
}

/** Where the line of a place ends: before its line break. */
export function endOfLine(text: string, offset: number): number {
    const end = /[\r\n]/.exec(text.slice(offset))?.index;
    return end === undefined ? text.length : offset + end;
}

/** Where the empty lines above a place begin that is the first on its line; where that line begins, if there are none. */
export function blankLinesAbove(text: string, offset: number): number {
    let start = beforeSpaces(text, offset);
    while (text[start - 1] === '\n') {
        const above = beforeSpaces(text, text[start - 2] === '\r' ? start - 2 : start - 1);
        if (text[above - 1] !== '\n') break;
        start = above;
    }
    return start;
}

function beforeSpaces(text: string, offset: number): number {
    let at = offset;
    while (text[at - 1] === ' ' || text[at - 1] === '\t') at--;
    return at;
}

/** The place behind the line break that follows; the same place where something else stands before it. */
export function behindLineBreak(text: string, offset: number): number {
    return offset + (/^[ \t]*(?:\r\n|\r|\n)/.exec(text.slice(offset))?.[0].length ?? 0);
}

/** Whether behind a place there is nothing on its line but perhaps a comment that ends with it. */
export function isLastOnLine(text: string, offset: number): boolean {
    return /^[ \t]*(?:\/\/.*|\/\*(?:(?!\*\/).)*\*\/[ \t]*)?$/.test(text.slice(offset, endOfLine(text, offset)));
}

/** The edit that replaces a part of a text. */
export function replacement(document: TextDocument, { start, end }: Extent, newText: string): TextEdit {
    return { range: rangeOf(document, { start, end }), newText };
}

/** A part of a text as the protocol names it. */
function rangeOf(document: TextDocument, { start, end }: Extent): Range {
    return { start: document.positionAt(start), end: document.positionAt(end) };
}

/** The edit that puts lines below something, with its indentation; on the same line where more follows there. */
export function insertBelow(document: TextDocument, node: CstNode, lines: readonly string[]): TextEdit {
    const text = document.getText();
    const { offset, end } = node;
    const lineBreak = lineBreakOf(text) + indentAt(text, offset);
    if (isLastOnLine(text, end)) {
        const at = endOfLine(text, end);
        return replacement(
            document,
            { start: at, end: at },
            lines.map(line => (line ? lineBreak + line : lineBreakOf(text))).join('')
        );
    }
    return replacement(document, { start: end, end }, ` ${lines.join(lineBreak)}`);
}

/** The edit that puts an element below another one at the top of a file, with empty lines around it. */
export function insertElementBelow(document: TextDocument, node: CstNode, lines: readonly string[]): TextEdit {
    const text = document.getText();
    const next = behindLineBreak(text, endOfLine(text, node.end));
    const isFollowed = text.slice(next, endOfLine(text, next)).trim() !== '';
    return insertBelow(document, node, ['', ...lines, ...(isFollowed ? [''] : [])]);
}

/** The comments in a part of the syntax, in order. */
export function commentsIn(node: CstNode | undefined): readonly LeafCstNode[] {
    return node ? CstUtils.flattenCst(node).filter(isComment).toArray() : [];
}

/**
 * A part of a text together with the comments that are about it: on lines of their own right above it, and behind it
 * on its last line.
 *
 * @param comments in the order of the text
 */
export function withComments({ start, end }: Extent, comments: readonly LeafCstNode[], text: string): Extent {
    let [first, last] = [start, end];
    for (let index = firstFrom(comments, end); ; index++) {
        const comment = comments[index];
        if (!comment || !/^[ \t]*$/.test(text.slice(last, comment.offset))) break;
        last = comment.end;
    }
    for (let index = firstFrom(comments, start) - 1; ; index--) {
        const comment = comments[index];
        if (!comment || !/^[ \t]*(?:(?:\r\n|\r|\n)[ \t]*)?$/.test(text.slice(comment.end, first))) break;
        if (!beginsLine(text, comment.offset)) break;
        first = comment.offset;
    }
    return { start: first, end: last };
}

/** The place in a list of comments of the first that does not begin before a place of the text. */
function firstFrom(comments: readonly LeafCstNode[], offset: number): number {
    let low = 0;
    let high = comments.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((comments[middle] as LeafCstNode).offset < offset) low = middle + 1;
        else high = middle;
    }
    return low;
}

/** Whether a document can be changed by its syntax: it has no syntax error. */
export function isWellFormed({ parseResult }: LangiumDocument): boolean {
    return parseResult.lexerErrors.length === 0 && parseResult.parserErrors.length === 0;
}
