import { createLangiumParser, type LangiumCoreServices, type LangiumParser } from 'langium';

/** Errors after which the rest of a file is passed over: nobody reads more of them. */
const MAX_ERRORS = 200;

/** What is needed of Chevrotain's parser, which Langium's wraps. */
interface RecoveringParser {
    readonly errors: readonly unknown[];
    shouldInRepetitionRecoveryBeTried(...args: unknown[]): boolean;
}

/**
 * Langium's parser with an end to its recovery from errors. Recovery within a list goes one call
 * deeper at each error, so a file with some thousand mistakes would overflow the stack; and the
 * parser, left as it was then, would mix that file's elements into the next one.
 */
export function createParser(services: LangiumCoreServices): LangiumParser {
    const parser = createLangiumParser(services);
    const recovering: RecoveringParser = parser['wrapper'] as unknown as RecoveringParser;
    const shouldBeTried = recovering.shouldInRepetitionRecoveryBeTried.bind(recovering);
    recovering.shouldInRepetitionRecoveryBeTried = (...args) =>
        recovering.errors.length < MAX_ERRORS && shouldBeTried(...args);
    return parser;
}
