/** Texts up to this length are shown whole. */
const SHORT = 90;
/** So many words are shown on either side of what differs. */
const WORDS_AROUND = 4;

/** Two texts as a reader compares them: of long ones, the part in which they differ with some words around it. */
export function excerpts(before: string, after: string): readonly [before: string, after: string] {
    if (before.length <= SHORT && after.length <= SHORT) return [before, after];
    const one = before.split(/(?<=\s)/);
    const other = after.split(/(?<=\s)/);
    const most = Math.min(one.length, other.length);
    let start = 0;
    while (start < most && one[start] === other[start]) start++;
    let end = 0;
    while (end < most - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end++;
    const from = start <= WORDS_AROUND + 1 ? 0 : start - WORDS_AROUND;
    const left = end <= WORDS_AROUND + 1 ? 0 : end - WORDS_AROUND;
    const part = (words: readonly string[]) =>
        `${from > 0 ? '… ' : ''}${words
            .slice(from, words.length - left)
            .join('')
            .trim()}${left > 0 ? ' …' : ''}`;
    return [part(one), part(other)];
}
