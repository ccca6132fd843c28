// Soft hyphens, marks that turn the direction of writing, and others that take no room. What joins signs, as some scripts and
// pictures need it, is none of them.
const MARKS = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
/** Control signs, and halves of signs. */
const UNWRITABLE = /(?![\t\n])\p{Cc}|\p{Cs}/gu;
const LINE_BREAKS = /\r\n?|[\u2028\u2029\u0085\v\f]/g;

/** A text without what cannot be seen but does something, with one kind of line break. */
export function seenText(text: string): string {
    // Halves go first: without a mark between them two would be a sign.
    return text.replace(LINE_BREAKS, '\n').replace(UNWRITABLE, '').replace(MARKS, '');
}

/** How many marks that cannot be seen stand in a text, control signs and halves of signs apart. */
export function countUnseenMarks(text: string): number {
    return text.search(MARKS) < 0 ? 0 : (text.match(MARKS)?.length ?? 0);
}
