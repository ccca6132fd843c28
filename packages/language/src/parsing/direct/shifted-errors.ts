import type { IToken } from 'chevrotain';
import { MOST_ERRORS } from '../most-errors.ts';
import type { LineTable } from './line-table.ts';
import type { SourceBlock, SyntaxErrors } from './source-block.ts';

/** Errors at their places in a file. */
export interface ShiftedErrors extends SyntaxErrors {
    /** Whether there are more of them, which are not told. */
    readonly hasMore: boolean;
}

/** The errors of all blocks, at their places in the file; of very many the first. */
export function shiftedErrors(blocks: readonly SourceBlock[], lines: LineTable): ShiftedErrors {
    const all: SyntaxErrors = { lexerErrors: [], parserErrors: [] };
    let hasMore = false;
    for (const { errors, start } of blocks) {
        if (!errors) continue;
        hasMore ||= errors.hasMore === true;
        if (all.lexerErrors.length + all.parserErrors.length >= MOST_ERRORS) return { ...all, hasMore: true };
        const { line, character } = lines.positionAt(start);
        // The parser has read the block behind as many spaces as there are characters before it in its line.
        const offset = start - character;
        for (const error of errors.lexerErrors) {
            all.lexerErrors.push({ ...error, offset: error.offset + offset, line: (error.line ?? 1) + line });
        }
        for (const error of errors.parserErrors) {
            const shifted = Object.create(error, {
                token: { value: moved(error.token, offset, line), enumerable: true }
            });
            if ('previousToken' in error && error.previousToken) {
                Object.defineProperty(shifted, 'previousToken', {
                    value: moved(error.previousToken as IToken, offset, line),
                    enumerable: true
                });
            }
            all.parserErrors.push(shifted);
        }
    }
    return { ...all, hasMore };
}

/** A token that was put in by the parser, and the end of the text, have no place to be moved from. */
function moved(token: IToken, offset: number, lines: number): IToken {
    if (!(token.startOffset >= 0) || !(Number(token.startLine) > 0)) return token;
    return {
        ...token,
        startOffset: token.startOffset + offset,
        endOffset: Number(token.endOffset) + offset,
        startLine: Number(token.startLine) + lines,
        endLine: Number(token.endLine) + lines
    };
}
