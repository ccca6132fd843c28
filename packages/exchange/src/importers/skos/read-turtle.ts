import { type ParseCallback, Parser, type PrefixCallback, type Quad } from 'n3';
import { UnreadableSource } from '../importer.ts';
import { expectAddress, type Resources, type Term } from './resources.ts';

/** What the reader says of a fault, as far as it can be told from its messages. */
interface Fault {
    readonly message: string;
    readonly context?: {
        readonly line?: number;
        readonly token?: { readonly type?: string; readonly value?: string; readonly prefix?: string };
    };
}

/** What is written, in pieces as the reader takes them. */
interface Token {
    readonly type: string;
    readonly value?: string;
}

/** What the reader tells while it reads; its types do not know of all. */
interface Listeners {
    readonly onQuad: ParseCallback;
    readonly onPrefix: PrefixCallback;
    readonly onToken: (token: Token) => void;
}

/**
 * Reads Turtle, and what is written in the same way: N-Triples, N-Quads, TriG. It brings a library along, and so it is only
 * loaded for such a file.
 *
 * @throws UnreadableSource with the line that is wrong
 */
export function readTurtle(text: string, name: string, into: Resources): void {
    const take: ParseCallback = (error, quad) => {
        if (error) throw error;
        // Behind the last one comes none.
        if (quad) add(quad, into);
    };
    try {
        // Of a text, statements would be given all together, which is as much again as what is kept of them, or later, where
        // nobody catches what is thrown. Of a stream they are given one by one, while it says that there is something.
        const stream = new TextStream();
        const bases = new Bases();
        const listeners: Listeners = {
            onQuad: take,
            onPrefix: (_, { value }) => expectAddress(value),
            onToken: token => bases.take(token)
        };
        new Parser().parse(stream as unknown as Parameters<Parser['parse']>[0], listeners);
        stream.say('data', text);
        stream.say('end');
    } catch (error) {
        if (error instanceof UnreadableSource) throw error;
        throw new UnreadableSource(`${name} cannot be read. ${reasonOf(error as Fault)}`);
    }
}

/** Watches what addresses begin with (@base): each may be made of the one before, and would become longer without end. */
class Bases {
    private isNext = false;
    private base = '';

    /** @throws UnreadableSource where one becomes too long for an address */
    take({ type, value = '' }: Token): void {
        if (this.isNext && type === 'IRI') {
            this.base = ABSOLUTE.test(value) ? value : this.base + value;
            expectAddress(this.base);
        }
        this.isNext = DECLARES_BASE.test(type);
    }
}

const ABSOLUTE = /^[a-z][a-z0-9+.-]*:/i;
const DECLARES_BASE = /^@?base$/i;

/** What the parser needs of a stream, without the timing of one. */
class TextStream {
    private readonly listeners = new Map<string, (text: string) => void>();

    on(event: string, listener: (text: string) => void): void {
        this.listeners.set(event, listener);
    }

    say(event: 'data' | 'end', text = ''): void {
        this.listeners.get(event)?.(text);
    }
}

function add({ subject, predicate, object }: Quad, into: Resources): void {
    const term: Term =
        object.termType === 'Literal'
            ? { text: object.value, ...(object.language !== '' && { language: object.language }) }
            : { iri: nameOf(object) };
    into.add(nameOf(subject), predicate.value, term);
}

/** Resources without an address have names that no address begins with. */
function nameOf({ termType, value }: { readonly termType: string; readonly value: string }): string {
    return termType === 'BlankNode' ? `_:${value}` : value;
}

function reasonOf({ message, context }: Fault): string {
    const line = context?.line;
    const where = line === undefined ? 'It is no valid Turtle.' : `It is no valid Turtle from line ${line} on.`;
    const prefix = /^Undefined prefix "([^"]*)"/.exec(message)?.[1];
    if (prefix !== undefined) {
        return `${where} The prefix “${prefix}” is not declared. A line at the beginning says what it stands for: @prefix ${prefix} <…> .`;
    }
    if (context?.token?.type === 'eof') {
        return `${where} The file ends before the statement does. A full stop or a bracket is missing, or the file was not copied whole.`;
    }
    const unexpected = /^Unexpected "(.*)" on line \d+\.$/s.exec(message)?.[1];
    if (unexpected !== undefined && unexpected !== '') {
        const shown = [...unexpected].slice(0, 40).join('');
        return `${where} “${shown}” cannot be read there. A text stands in quotation marks and ends on its line, an address in < and >.`;
    }
    return `${where} What is there belongs into no statement: a full stop, a semicolon or a bracket may be missing before it.`;
}
