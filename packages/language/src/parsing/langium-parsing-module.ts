import type { LangiumCoreServices, Module, PartialLangiumCoreServices } from 'langium';
import { createParser } from './create-parser.ts';
import { DepthLimitedLexer } from './depth-limited-lexer.ts';
import { GradusLexerMessages } from './lexer-messages.ts';
import { GradusParserMessages } from './parser-messages.ts';
import { GradusTokenBuilder } from './token-builder.ts';
import { GradusValueConverter } from './value-converter.ts';

/** What Langium's own parser needs of us. */
export const LangiumParsingModule = {
    parser: {
        GrammarConfig: () => ({
            // Codes are read as one word also where they hold dots, dashes and slashes.
            nameRegexp: /[\p{L}\p{M}\p{N}_./-]/u,
            multilineCommentRules: ['ML_COMMENT']
        }),
        Lexer: (services: LangiumCoreServices) => new DepthLimitedLexer(services),
        LangiumParser: (services: LangiumCoreServices) => createParser(services),
        LexerErrorMessageProvider: () => new GradusLexerMessages(),
        ParserErrorMessageProvider: () => new GradusParserMessages(),
        TokenBuilder: () => new GradusTokenBuilder(),
        ValueConverter: () => new GradusValueConverter()
    }
} satisfies Module<LangiumCoreServices, PartialLangiumCoreServices>;
