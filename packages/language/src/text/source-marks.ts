import { GradusTerminals } from '../generated/ast.ts';
import { isClosed } from './quotes.ts';

/*
 * What can be told of a file from its text alone, faster than from its syntax: whether it is worth looking for
 * something that hardly any file has.
 */

const { ML_COMMENT, SL_COMMENT, BULLET, STRING } = GradusTerminals;

/** Everything in which signs do not mean what they mean elsewhere: comments, lines of lists, texts in marks. */
const PROSE = new RegExp([ML_COMMENT, SL_COMMENT, BULLET, STRING].map(({ source }) => source).join('|'), 'gu');
const MARKS = '"“„”«»';
const OTHER_MARKS = [...'“„”«»'];

/** Whether a text in quotation marks has no mark at its end, anywhere in a file. */
export function hasUnclosedText(source: string): boolean {
    if (arePlainMarksClosed(source)) return false;
    for (const [part] of source.matchAll(PROSE)) if (MARKS.includes(part.charAt(0)) && !isClosed(part)) return true;
    return false;
}

/**
 * Whether there are only marks of one kind in a file, two of them on each line that has any. Where a comment could
 * hold one, nobody knows what the others enclose.
 */
function arePlainMarksClosed(source: string): boolean {
    if (OTHER_MARKS.some(mark => source.includes(mark)) || source.includes('/*') || source.includes('\r')) return false;
    let lineEnd = -1;
    for (let open = source.indexOf('"'); open >= 0; ) {
        const close = source.indexOf('"', open + 1);
        if (close < 0) return false;
        if (lineEnd < open) lineEnd = endOfLine(source, open);
        if (close > lineEnd) return false;
        open = source.indexOf('"', close + 1);
    }
    return true;
}

function endOfLine(source: string, from: number): number {
    const end = source.indexOf('\n', from);
    // Else the rest of a last line would be looked through again for each of its texts.
    return end < 0 ? source.length : end;
}

/** Whether a line of a list begins behind something else on its line, anywhere in a file. */
export function hasListBehindText(source: string): boolean {
    for (const { 0: part, index } of source.matchAll(PROSE)) {
        if (/^[/"“„”«»]/.test(part)) continue;
        const lineStart = Math.max(source.lastIndexOf('\n', index - 1), source.lastIndexOf('\r', index - 1)) + 1;
        if (source.slice(lineStart, index).trim() !== '') return true;
    }
    return false;
}

/** Whether a line has strokes and does not begin with one, anywhere in a file. */
export function hasLateStroke(source: string): boolean {
    // A comment may hold a line that seems to begin with a stroke. To a pattern, more signs begin lines than to us.
    return source.includes('/*') || /(?<![^\r\n])[^\S\r\n]*[^|\s][^\r\n|]*\|/.test(source);
}
