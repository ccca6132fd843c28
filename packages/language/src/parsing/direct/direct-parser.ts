import type { AstNode } from 'langium';
import { unquote } from '../../text/quotes.ts';
import type { CrossReference } from './cross-reference.ts';
import { BULLET, STRING } from './scanner.ts';
import { NONE } from './syntax-node.ts';
import type { SyntaxRecorder } from './syntax-recorder.ts';
import { type DecisionTable, NO_WAY } from './tables.ts';
import type { TokenBuffer } from './token-buffer.ts';

/** Thrown where the text does not follow the grammar. It says nothing: Langium's parser finds out what is wrong. */
const FAILURE = new Error('The text does not follow the grammar.');
FAILURE.stack = '';

/** Creates references that know how they are followed. */
export type ReferenceType = new (...values: ConstructorParameters<typeof CrossReference>) => CrossReference;

/** What the generated parser is made of: reading tokens, and deciding by them. */
export abstract class DirectParser {
    /** Set while the concrete syntax is read. */
    protected recorder: SyntaxRecorder | undefined;
    /** The next token, by its index and by its type. */
    protected at = 0;
    protected type = 0;
    private text = '';
    private isKept = false;
    private tokens!: TokenBuffer;
    private types!: Uint8Array;
    private readonly Reference: ReferenceType;
    private references: CrossReference[] = [];

    constructor(Reference: ReferenceType) {
        this.Reference = Reference;
    }

    /** Reads one element or block at the top of a file into a document. */
    abstract DocumentPart(document: AstNode): void;
    /** Whether such a one can begin with the next token. */
    abstract canBegin(): boolean;

    /**
     * @param recorder notes the concrete syntax
     * @param isKept whether what is read may outlive the text by far, so that it must not hold on to all of it
     */
    begin(text: string, tokens: TokenBuffer, recorder?: SyntaxRecorder, isKept = false): void {
        this.text = text;
        this.isKept = isKept;
        this.tokens = tokens;
        this.types = tokens.types;
        this.recorder = recorder;
        this.references = [];
        this.goTo(0);
    }

    get index(): number {
        return this.at;
    }

    goTo(index: number): void {
        this.at = index;
        this.type = this.types[index] as number;
    }

    /** The references that were read since this was last asked. */
    takeReferences(): CrossReference[] {
        const { references } = this;
        this.references = [];
        return references;
    }

    /** Whether something was thrown only because the text is not what the grammar says. */
    static isFailure(error: unknown): boolean {
        // Elements nested very deeply: Langium's lexer says that.
        return error === FAILURE || error instanceof RangeError;
    }

    protected fail(): never {
        throw FAILURE;
    }

    protected eat(type: number, feature: number): void {
        if (this.type !== type) throw FAILURE;
        if (this.recorder !== undefined) this.recorder.token(this.tokens, this.at, feature);
        this.type = this.types[++this.at] as number;
    }

    protected keyword(type: number, feature: number, word: string): string {
        this.eat(type, feature);
        return word;
    }

    /** A name of one word. */
    protected word(types: Uint8Array): string {
        if (types[this.type] !== 1) throw FAILURE;
        const { at } = this;
        this.type = this.types[at + 1] as number;
        this.at = at + 1;
        return this.slice(this.tokens.starts[at] as number, this.tokens.ends[at] as number);
    }

    protected value(type: number, feature: number): string {
        const { at } = this;
        this.eat(type, feature);
        return textOf(type, this.slice(this.tokens.starts[at] as number, this.tokens.ends[at] as number));
    }

    protected choose({ first, second }: DecisionTable): number {
        const way = first[this.type] as number;
        if (way >= NO_WAY) return way;
        return (second[NO_WAY - 1 - way] as Int8Array)[this.types[this.at + 1] as number] as number;
    }

    /** @param start the index of the first token of its name */
    protected reference(
        container: AstNode,
        property: string,
        index: number | undefined,
        name: string,
        start: number
    ): CrossReference {
        const { starts, ends } = this.tokens;
        const from = starts[start] as number;
        const end = ends[this.at - 1] as number;
        const written = end - from === name.length ? undefined : this.slice(from, end);
        const reference = new this.Reference(container, property, index, name, written);
        this.references.push(reference);
        if (this.recorder !== undefined) this.recorder.reference(reference);
        return reference;
    }

    private slice(from: number, end: number): string {
        const part = this.text.slice(from, end);
        return this.isKept ? ofItsOwn(part) : part;
    }

    /** Reads a part by a rule and notes it. */
    protected recorded<T>(rule: () => T, feature: number): T {
        const { recorder } = this;
        if (recorder === undefined) return rule.call(this);
        recorder.enter(feature);
        const result = rule.call(this);
        recorder.leave(result);
        return result;
    }
}

/** Shorter parts of a text are copied when they are made. */
const SHORT = 13;

/** A text that does not hold on to the longer one that it is a part of, as parts of texts do in V8. */
export function ofItsOwn(part: string): string {
    return part.length < SHORT ? part : ` ${part}`.slice(1);
}

/** The text that a token stands for. */
function textOf(type: number, written: string): string {
    if (type === STRING) return unquote(written);
    return type === BULLET ? written.slice(1).trim() : written;
}

/** A list with one more value; the list that all nodes begin with is nobody's own. */
export function added<T>(list: readonly T[], value: T): readonly T[] {
    if (list === NONE) return [value];
    (list as T[]).push(value);
    return list;
}
