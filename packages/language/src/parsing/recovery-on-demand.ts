import type { GrammarAST } from 'langium';
import type { RecoveredText } from './direct/source-block.ts';
import { FEATURES } from './generated/tokens.ts';
import type { Recovery } from './recovery.ts';

/** Thrown where a text has to be read that does not follow the grammar, and the parser for that is not loaded. */
export class RecoveryMissing extends Error {}

/**
 * Does without Langium's parser and grammar as long as no text has an error: to load them takes longer than to check
 * an ordinary framework. Of the grammar's elements it has what finding a part of a text asks of them.
 */
export class RecoveryOnDemand implements Recovery {
    private readonly load: () => Promise<Recovery>;
    private loaded: Recovery | undefined;
    private elements: readonly GrammarAST.AbstractElement[] | undefined;

    constructor(load: () => Promise<Recovery>) {
        this.load = load;
    }

    parse(text: string): RecoveredText {
        if (!this.loaded) throw new RecoveryMissing('The parser for texts with errors has not been loaded.');
        return this.loaded.parse(text);
    }

    features(): readonly GrammarAST.AbstractElement[] {
        this.elements ??= FEATURES.map(featureOf);
        return this.elements;
    }

    /** Loads what is missing. */
    async complete(): Promise<void> {
        this.loaded ??= await this.load();
    }
}

function featureOf(part: (typeof FEATURES)[number]): GrammarAST.AbstractElement {
    const [word, feature, operator] = typeof part === 'string' ? [part] : part;
    const element = word === '' ? { $type: 'RuleCall' } : { $type: 'Keyword', value: word };
    const assignment = feature === undefined ? undefined : { $type: 'Assignment', feature, operator };
    // Whoever looks for a property of a node asks for nothing else.
    return { ...element, $container: assignment } as unknown as GrammarAST.AbstractElement;
}
