import { beginsLine, behindLineBreak, type Extent, endOfLine } from '../text-places.ts';

/** A part of a text, and what is to stand there. */
export interface TextChange extends Extent {
    readonly text: string;
}

/** A text after some changes of it, which do not overlap. */
export function changed(text: string, changes: readonly TextChange[]): string {
    let result = '';
    let end = 0;
    for (const change of merged(changes)) {
        result += text.slice(end, change.start) + change.text;
        end = change.end;
    }
    return result + text.slice(end);
}

/** Changes in the order of the text; those that touch each other are one, with what is put in before what is taken out. */
export function merged(changes: readonly TextChange[]): readonly TextChange[] {
    const result: TextChange[] = [];
    for (const change of changes.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
        const last = result.at(-1);
        if (!last || change.start > last.end) result.push(change);
        else result[result.length - 1] = { start: last.start, end: change.end, text: last.text + change.text };
    }
    return result;
}

/** All of several lists of changes; nothing where one of them could not be made. */
export function allOf(lists: readonly (readonly TextChange[] | undefined)[]): readonly TextChange[] | undefined {
    return lists.every(list => list !== undefined) ? lists.flat() : undefined;
}

/** How much space stands before a place on its line. */
export function spaceBefore(text: string, offset: number): number {
    let start = offset;
    while (text[start - 1] === ' ' || text[start - 1] === '\t') start--;
    return offset - start;
}

/** The one change that leads from a text to another one. */
export function changeBetween(before: string, after: string): TextChange {
    const shorter = Math.min(before.length, after.length);
    let start = 0;
    while (start < shorter && before[start] === after[start]) start++;
    // A character of two parts is not taken apart: editors and files know whole ones only.
    if (isHighSurrogate(before, start - 1)) start--;
    let behind = 0;
    while (behind < shorter - start && before.at(-1 - behind) === after.at(-1 - behind)) behind++;
    if (isLowSurrogate(before, before.length - behind)) behind--;
    return { start, end: before.length - behind, text: after.slice(start, after.length - behind) };
}

function isHighSurrogate(text: string, index: number): boolean {
    const unit = text.charCodeAt(index);
    return unit >= 0xd800 && unit < 0xdc00;
}

function isLowSurrogate(text: string, index: number): boolean {
    const unit = text.charCodeAt(index);
    return unit >= 0xdc00 && unit < 0xe000;
}

/** Takes parts out of a text: with their lines where nothing else is on them, else with the space before them. */
export function withoutParts(parts: readonly Extent[], text: string): readonly TextChange[] {
    const joined: Extent[] = [];
    for (const part of parts.toSorted((a, b) => a.start - b.start)) {
        const last = joined.at(-1);
        if (last && /^[ \t]*$/.test(text.slice(last.end, part.start))) {
            joined[joined.length - 1] = { start: last.start, end: part.end };
        } else joined.push(part);
    }
    return joined.map(part => ({ ...extentToTake(part, text), text: '' }));
}

function extentToTake({ start, end }: Extent, text: string): Extent {
    if (!beginsLine(text, start)) {
        return { start: start - spaceBefore(text, start), end };
    }
    const rest = text.slice(end, endOfLine(text, end));
    if (rest.trim() === '') return { start: text.lastIndexOf('\n', start - 1) + 1, end: behindLineBreak(text, end) };
    return { start, end: end + rest.length - rest.trimStart().length };
}
