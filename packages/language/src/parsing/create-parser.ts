import { EarlyExitException, type IToken, NoViableAltException } from 'chevrotain';
import {
    type AstNode,
    type CompositeCstNode,
    type CstNode,
    createLangiumParser,
    type LangiumCoreServices,
    type LangiumParser
} from 'langium';
import type { RecoveredText } from './direct/source-block.ts';
import { insertMany } from './insert-many.ts';
import { MOST_ERRORS } from './most-errors.ts';

/** What is needed of Chevrotain's parser, which Langium's wraps. */
interface RecoveringParser {
    readonly errors: readonly unknown[];
    readonly maxLookahead: number;
    shouldInRepetitionRecoveryBeTried(...args: unknown[]): boolean;
    raiseNoAltException(occurrence: number, description?: string): never;
    raiseEarlyExitException(occurrence: number, type: number, description?: string): never;
    getCurrRuleFullName(): string;
    LA(howMuch: number): IToken;
    SAVE_ERROR(error: Error): Error;
}

/** The same of what builds Langium's syntax. */
interface SyntaxBuilder {
    insertChildren(parent: CompositeCstNode, index: number, children: readonly CstNode[]): void;
    appendChildren(parent: CompositeCstNode, children: readonly CstNode[]): void;
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
    let hasMore = false;
    recovering.shouldInRepetitionRecoveryBeTried = (...args) => {
        const isTried = shouldBeTried(...args);
        if (recovering.errors.length < MOST_ERRORS) return isTried;
        hasMore ||= isTried;
        return false;
    };
    const parse = parser.parse.bind(parser);
    parser.parse = <T extends AstNode>(...args: Parameters<LangiumParser['parse']>) => {
        hasMore = false;
        const result = parse<T>(...args);
        return hasMore ? Object.assign(result, { hasMore } satisfies Pick<RecoveredText, 'hasMore'>) : result;
    };
    tellOfErrorsQuickly(recovering, services);
    takeManyComments(parser);
    return parser;
}

/** Has any number of comments in a row be added to the syntax. Langium hands them over as arguments, of which there is an end. */
function takeManyComments(parser: LangiumParser): void {
    const builder = parser['nodeBuilder'] as SyntaxBuilder;
    builder.insertChildren = (parent, index, children) => {
        for (const child of children) Object.assign(child, { container: parent });
        insertMany(parent.content as CstNode[], index, children);
    };
    builder.appendChildren = (parent, children) => builder.insertChildren(parent, parent.content.length, children);
}

/**
 * Has errors made without all that could stand in their place: that is worked out anew for each of them, which takes longer
 * than all else about a text with many, and our messages do without.
 */
function tellOfErrorsQuickly(parser: RecoveringParser, services: LangiumCoreServices): void {
    const met = () => ({
        actual: Array.from({ length: parser.maxLookahead }, (_, index) => parser.LA(index + 1)),
        previous: parser.LA(0),
        ruleName: parser.getCurrRuleFullName()
    });
    const messages = () => services.parser.ParserErrorMessageProvider;
    const described = (description: string | undefined) => ({ customUserDescription: description as string });
    parser.raiseNoAltException = (_, description) => {
        const place = { ...met(), ...described(description), expectedPathsPerAlt: [] };
        const message = messages().buildNoViableAltMessage(place);
        throw parser.SAVE_ERROR(new NoViableAltException(message, parser.LA(1), parser.LA(0)));
    };
    parser.raiseEarlyExitException = (_, __, description) => {
        const place = { ...met(), ...described(description), expectedIterationPaths: [] };
        const message = messages().buildEarlyExitMessage(place);
        throw parser.SAVE_ERROR(new EarlyExitException(message, parser.LA(1), parser.LA(0)));
    };
}
