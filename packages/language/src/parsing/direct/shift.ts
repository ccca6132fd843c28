import type { Position, Range } from 'vscode-languageserver-types';

/** Where a part of a text was, and where what is there now ends. */
export interface Shift {
    readonly start: Position;
    readonly endBefore: Position;
    readonly end: Position;
}

/** Where a range is after an edit that did not touch it, or of which it is a part. */
export function movedRange({ start, end }: Range, shift: Shift): Range {
    const isEmpty = start.line === end.line && start.character === end.character;
    const from = moved(start, shift, true);
    return { start: from, end: isEmpty ? from : moved(end, shift, false) };
}

/** Whether a range is where it was. */
export function isUnmoved(range: Range, { start }: Shift): boolean {
    return !isBefore(start, range.end) && isBefore(range.start, start);
}

/** Whether a range is a part of what was edited, so that where it is now has to be asked anew. */
export function isTouched(range: Range, { start, endBefore }: Shift): boolean {
    return isBefore(start, range.end) && isBefore(range.start, endBefore);
}

function isBefore(a: Position, b: Position): boolean {
    return a.line < b.line || (a.line === b.line && a.character < b.character);
}

/** @param isPushed whether what is put in right before the position moves it, as it does the start of a word and not its end */
function moved(position: Position, { start, endBefore, end }: Shift, isPushed: boolean): Position {
    const { line, character } = position;
    const isBehind = isBefore(start, position) || (isPushed && !isBefore(position, start));
    if (!isBehind) return position;
    if (line > endBefore.line) return { line: line + end.line - endBefore.line, character };
    if (line < endBefore.line || character < endBefore.character) return end;
    return { line: end.line, character: character + end.character - endBefore.character };
}
