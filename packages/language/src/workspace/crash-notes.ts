import { type LangiumDocument, URI } from 'langium';
import { sourceOf } from '../parsing/direct/source-text.ts';
import { AnsweredQuestions } from './crash-notes-questions.ts';

/** Outlives the program, and so knows at which texts it came to its end. */
export interface NoteKeeper {
    /** Notes the text that is worked at from now on; with nothing, that none is. */
    note(uri: URI | undefined, text: string): void;
    /** Whether this text is to be left out, since the program has ended while it was noted. */
    hasEndedAt(uri: URI, text: string): boolean;
    /** How often the program has ended while this was noted. */
    endsAt(uri: URI, text: string): number;
    /** A short text that stands for a long one, and for no other. */
    digestOf(text: string): string;
}

/** What is worked at. */
interface Noted {
    readonly uri: URI;
    readonly text: string;
    /** Whether it is about many texts, none of which is the text of this. */
    readonly isWhole?: boolean;
}

/** What stands in notes for the folder where something is about all frameworks together. */
export const ALL_FRAMEWORKS = 'gradus:all';

/** Why a question is not answered any more: the program came to its end at it again and again. */
export class EndedTwice extends Error {
    constructor() {
        super(REFUSED);
    }
}

/**
 * Notes at which text the program works, where somebody keeps the notes. A text at which it ended is left out the next
 * time: read again, it would end the program again and again.
 *
 * The builder notes the text that it reads, follows or checks. What is answered about one document is noted as work at its
 * text. What is made of many, as the preview is of a framework, can be the fault of any of them:
 *
 * - Where the same was asked before, and was answered, only what has changed since can do harm. Nothing is noted where
 *   that is nothing; where it is one text, as after a key, that text is.
 * - Else the framework is, and while it is resolved, the text that is just being resolved. Should the program end twice at
 *   the framework itself, the question is refused: there is no text to leave out.
 *
 * What depends on more than texts, such as an edit in a cell, is noted as the framework with all that is asked.
 */
export class CrashNotes {
    keeper: NoteKeeper | undefined;
    private built: Noted | undefined;
    /** What is being answered, the latest last. */
    private readonly asked: Noted[] = [];
    /** The part of it that is worked at. */
    private part: Noted | undefined;
    private readonly questions = new AnsweredQuestions();

    atWorkOn(uri: URI, text: string): void {
        if (!this.keeper) return;
        this.built = { uri, text };
        this.tell();
    }

    atRest(): void {
        this.built = undefined;
        this.tell();
    }

    /** Why a text is left out, if it is. */
    reasonFor(uri: URI, text: string): string | undefined {
        return this.keeper?.hasEndedAt(uri, text) ? LEFT_OUT : undefined;
    }

    /** Texts have changed, or files have come or gone. */
    changed(uris: readonly URI[]): void {
        this.questions.changed(uris);
    }

    /** Stands for something large in a question, such as files that are compared with; for nothing where nobody keeps notes. */
    digestOf(large: object): string {
        return this.keeper?.digestOf(JSON.stringify(large)) ?? '';
    }

    /** Answers something about a document. */
    about<A>(document: LangiumDocument | undefined, answer: () => A): A {
        const text = document && this.keeper && sourceOf(document)?.text;
        return document && text ? this.answered({ uri: document.uri, text }, answer) : answer();
    }

    /**
     * Answers something that is made of many documents.
     *
     * @param question what is made of them: always the same of the same texts
     * @param folder of the framework, as a URI
     * @param documentFor gives one of them
     * @throws EndedTwice if that ended the program before
     */
    aboutAll<A>(
        question: string,
        folder: string,
        documentFor: (uri: URI) => LangiumDocument | undefined,
        answer: () => A
    ): A {
        if (!this.keeper) return answer();
        const key = `${question} ${folder}`;
        const changed = this.questions.changedSince(key);
        const document = typeof changed === 'object' ? documentFor(changed) : undefined;
        return this.remembered(key, () => {
            if (changed === 'nothing') return answer();
            return document ? this.about(document, answer) : this.aboutWhole(question, folder, answer);
        });
    }

    /**
     * Answers something that is made of many documents, and of what else is asked: that it was answered before says nothing.
     *
     * @param question all that is asked, what is large as its {@link digestOf}
     * @param folder of the framework, or another URI of what it is about
     * @throws EndedTwice if that ended the program before
     */
    aboutWhole<A>(question: string, folder: string, answer: () => A): A {
        if (!this.keeper) return answer();
        const whole: Noted = { uri: URI.parse(folder), text: question, isWhole: true };
        if (this.keeper.endsAt(whole.uri, whole.text) > 1) throw new EndedTwice();
        return this.answered(whole, answer);
    }

    /** Work at what is noted as a whole comes to one of its documents, or to what is of all of them. */
    comesTo(document: LangiumDocument | undefined): void {
        if (!this.asked.at(-1)?.isWhole) return;
        const text = document && sourceOf(document)?.text;
        this.part = document && text ? { uri: document.uri, text } : undefined;
        this.tell();
    }

    /** Remembers that a question was answered, once it is: it may be asked again before, and then be what ends the program. */
    private remembered<A>(key: string, answer: () => A): A {
        // What changes from now on comes after the answer.
        const { now } = this.questions;
        const fails = (error: unknown): never => {
            this.questions.failed(key);
            throw error;
        };
        const succeeds = <T>(given: T): T => {
            this.questions.answered(key, now);
            return given;
        };
        let given: A;
        try {
            given = answer();
        } catch (error) {
            return fails(error);
        }
        return given instanceof Promise ? (given.then(succeeds, fails) as A) : succeeds(given);
    }

    private answered<A>(noted: Noted, answer: () => A): A {
        const { built } = this;
        let isLater = false;
        // Whatever fails from here on, it does not stay as what is being answered.
        this.asked.push(noted);
        try {
            this.tell();
            const given = answer();
            if (!(given instanceof Promise)) return given;
            isLater = true;
            return given.finally(() => this.end(noted)) as A;
        } finally {
            if (!isLater) {
                // A text that was made for the answer, and read, is no part of what is being built.
                this.built = built;
                this.end(noted);
            }
        }
    }

    private end(noted: Noted): void {
        this.asked.splice(this.asked.lastIndexOf(noted), 1);
        this.part = undefined;
        this.tell();
    }

    private tell(): void {
        if (!this.keeper) return;
        const noted = this.part ?? this.asked.at(-1) ?? this.built;
        this.keeper.note(noted?.uri, noted?.text ?? '');
    }
}

const LEFT_OUT =
    'the last time, Gradus came to its end while it worked at this text. It is read again once it has changed, or after ' +
    'the command “Gradus: Restart Language Server”. Please report it, with the text if you can.';

const REFUSED =
    'Twice, Gradus came to its end while it made this of the framework, so it does not try again. It does after the command ' +
    '“Gradus: Restart Language Server”. Please report it, with the text if you can.';
