import type { IToken } from 'chevrotain';
import type { LexerResult, TokenizeOptions } from 'langium';
import { DefaultLexer } from 'langium';
import { unclosedComment } from './unclosed-comment.ts';

/** Deeper than any framework; far less than what a recursive parser's stack can bear. */
const MAX_DEPTH = 32;

/**
 * Leaves out what is nested too deeply and says so. Without this a small hostile file ends the
 * parser with a stack overflow, and with it the language server.
 */
export class DepthLimitedLexer extends DefaultLexer {
    override tokenize(text: string, options?: TokenizeOptions): LexerResult {
        const result = super.tokenize(text, options);
        const errors = [...result.errors, ...unclosedComment(result)];
        const kept: IToken[] = [];
        let depth = 0;
        let first: IToken | undefined;
        for (const token of result.tokens) {
            if (token.image === '{') depth++;
            if (depth <= MAX_DEPTH) kept.push(token);
            else first ??= token;
            if (token.image === '}' && depth > 0) depth--;
        }
        if (!first) return { ...result, errors };
        const error = {
            offset: first.startOffset,
            line: first.startLine ?? 1,
            column: first.startColumn ?? 1,
            length: 1,
            message: `Braces are nested more than ${MAX_DEPTH} deep here; what is inside is left out. Close some braces before this one.`
        };
        return { ...result, tokens: kept, errors: [...errors, error] };
    }
}
