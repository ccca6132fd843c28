import type { GradusLinker } from '../references/gradus-linker.ts';
import { type SourceChange, SourceReader } from './direct/source-reader.ts';
import type { SourceText } from './direct/source-text.ts';
import type { Recovery } from './recovery.ts';

/** Reads texts, and after an edit what it has changed in them. */
export class GradusParser {
    private readonly reader: SourceReader;
    private readonly recovery: () => Recovery;

    constructor(linker: GradusLinker, recovery: () => Recovery) {
        this.recovery = recovery;
        this.reader = new SourceReader(
            linker.Reference,
            text => recovery().parse(text),
            () => recovery().features()
        );
    }

    parse(text: string): SourceText {
        return this.reader.read(text);
    }

    /** To be called where a text could not be read, because what is needed for texts with errors is not loaded. */
    async complete(): Promise<void> {
        await this.recovery().complete?.();
    }

    /** Reads what has changed since a text was read; what was read of it then is what has been read of it now. */
    update(source: SourceText, text: string): SourceChange {
        return this.reader.update(source, text);
    }
}
