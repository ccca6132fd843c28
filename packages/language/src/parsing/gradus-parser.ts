import type { LangiumCoreServices, ParseResult } from 'langium';
import type { GradusLinker } from '../references/gradus-linker.ts';
import { grammarElements } from './direct/grammar-elements.ts';
import { type SourceChange, SourceReader } from './direct/source-reader.ts';
import { SourceText } from './direct/source-text.ts';

/** Reads texts, and after an edit what it has changed in them. */
export class GradusParser {
    private readonly reader: SourceReader;

    constructor(services: LangiumCoreServices, linker: GradusLinker) {
        let features: ReturnType<typeof grammarElements> | undefined;
        this.reader = new SourceReader(
            linker.Reference,
            // Built only when there is a text with errors: most never have one.
            text => services.parser.LangiumParser.parse(text),
            () => {
                features ??= grammarElements(services.Grammar);
                return features;
            }
        );
    }

    parse(text: string): SourceText {
        return this.reader.read(text);
    }

    /** Reads what has changed since a text was read. */
    update(before: ParseResult, text: string): SourceChange | undefined {
        return before instanceof SourceText ? this.reader.update(before, text) : undefined;
    }
}
