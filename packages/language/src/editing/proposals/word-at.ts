import type { IToken } from 'chevrotain';

/** The word that is being typed at the cursor, which may be empty so far, and what stands before it. */
export interface WordAt {
    readonly start: number;
    readonly end: number;
    readonly before: readonly IToken[];
}

/** What is being typed at an offset of a text, by its tokens. It need not be understood yet. */
export function wordAt(tokens: readonly IToken[], offset: number): WordAt {
    const index = tokens.findLastIndex(({ startOffset }) => startOffset < offset);
    const last = tokens[index];
    const end = last ? last.startOffset + last.image.length : 0;
    if (!last || offset > end || !/^[\p{L}\p{N}_]/u.test(last.image)) {
        return { start: offset, end: offset, before: tokens.slice(0, index + 1) };
    }
    return { start: last.startOffset, end, before: tokens.slice(0, index) };
}
