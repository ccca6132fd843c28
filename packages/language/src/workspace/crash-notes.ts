import type { URI } from 'langium';

/** Outlives the program, and so knows at which texts it came to its end. */
export interface NoteKeeper {
    /** Notes the text that is worked at from now on; with nothing, that none is. */
    note(uri: URI | undefined, text: string): void;
    /** Whether the program has ended while this text was noted. */
    hasEndedAt(uri: URI, text: string): boolean;
}

/**
 * Notes at which text the program works, where somebody keeps the notes. A text at which it ended is left out the next
 * time: read again, it would end the program again and again.
 */
export class CrashNotes {
    keeper: NoteKeeper | undefined;

    atWorkOn(uri: URI, text: string): void {
        this.keeper?.note(uri, text);
    }

    atRest(): void {
        this.keeper?.note(undefined, '');
    }

    /** Why a text is left out, if it is. */
    reasonFor(uri: URI, text: string): string | undefined {
        return this.keeper?.hasEndedAt(uri, text) ? LEFT_OUT : undefined;
    }
}

const LEFT_OUT =
    'the last time, Gradus came to its end while it worked at this text. It is read again once it has changed, or after ' +
    'the command “Gradus: Restart Language Server”. Please report it, with the text if you can.';
