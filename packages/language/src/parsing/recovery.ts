import type { GrammarAST, LangiumCoreServices } from 'langium';
import { grammarElements } from './direct/grammar-elements.ts';
import type { RecoveredText } from './direct/source-block.ts';

/** What is done about a text that does not follow the grammar, and how parts of it are called. */
export interface Recovery {
    /** Reads what can be understood and says what is wrong. */
    parse(text: string): RecoveredText;
    /** The parts of the grammar's rules, by the numbers that the generated parser has for them. */
    features(): readonly GrammarAST.AbstractElement[];
    /** Loads what is missing to read texts with errors. */
    complete?(): Promise<void>;
}

/** Langium's own parser and grammar; both are made when they are first asked for. */
export class LangiumRecovery implements Recovery {
    private readonly services: LangiumCoreServices;
    private elements: readonly GrammarAST.AbstractElement[] | undefined;

    constructor(services: LangiumCoreServices) {
        this.services = services;
    }

    parse(text: string): RecoveredText {
        return this.services.parser.LangiumParser.parse(text);
    }

    features(): readonly GrammarAST.AbstractElement[] {
        this.elements ??= grammarElements(this.services.Grammar);
        return this.elements;
    }
}
