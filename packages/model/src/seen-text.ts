// Control signs, soft hyphens, marks that turn the direction of writing, and halves of signs. What joins signs, as some
// scripts and pictures need it, is none of them.
const UNSEEN = /(?![\t\n])\p{Cc}|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|\p{Cs}/gu;
const LINE_BREAKS = /\r\n?|[\u2028\u2029\u0085\v\f]/g;

/** A text without what cannot be seen but does something, with one kind of line break. */
export function seenText(text: string): string {
    return text.replace(LINE_BREAKS, '\n').replace(UNSEEN, '');
}
