import type { ILexingError } from 'chevrotain';
import type { LexerResult } from 'langium';

/**
 * The error for a comment that has no end, if there is one. Such a comment takes the rest of the
 * file: were it not one token, each of many unclosed ones would be looked through to the end.
 */
export function unclosedComment({ hidden }: LexerResult): ILexingError[] {
    const last = hidden.at(-1);
    if (!last?.image.startsWith('/*') || (last.image.length > 3 && last.image.endsWith('*/'))) return [];
    return [
        {
            offset: last.startOffset,
            line: last.startLine ?? 1,
            column: last.startColumn ?? 1,
            length: 2,
            message: 'This comment has no end, so the rest of the file is part of it. Write */ where it ends.'
        }
    ];
}
