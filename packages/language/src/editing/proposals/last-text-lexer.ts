import type { Lexer, LexerResult } from 'langium';

/** Knows the tokens of the text that it was last asked for: for one proposal, the same text is looked at repeatedly. */
export class LastTextLexer implements Lexer {
    private readonly lexer: Lexer;
    private last: { readonly text: string; readonly result: LexerResult } | undefined;

    constructor(lexer: Lexer) {
        this.lexer = lexer;
    }

    get definition(): Lexer['definition'] {
        return this.lexer.definition;
    }

    tokenize(text: string): LexerResult {
        if (this.last?.text !== text) this.last = { text, result: this.lexer.tokenize(text) };
        return this.last.result;
    }
}
