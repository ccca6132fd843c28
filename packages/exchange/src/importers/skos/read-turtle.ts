import { DataFactory, Parser, type Quad_Object, type Quad_Predicate, type Quad_Subject } from 'n3';
import { UnreadableSource } from '../importer.ts';
import type { Resources, Term } from './resources.ts';

/** What the parser keeps of a statement that is taken. */
const TAKEN = DataFactory.quad(DataFactory.blankNode(), DataFactory.namedNode(''), DataFactory.blankNode());

/** What the reader says of a fault, as far as it can be told from its messages. */
interface Fault {
    readonly message: string;
    readonly context?: {
        readonly line?: number;
        readonly token?: { readonly type?: string; readonly value?: string; readonly prefix?: string };
    };
}

/**
 * Reads Turtle, and what is written in the same way: N-Triples, N-Quads, TriG. It brings a library along, and so it is only
 * loaded for such a file.
 *
 * @throws UnreadableSource with the line that is wrong
 */
export function readTurtle(text: string, name: string, into: Resources): void {
    try {
        new Parser({ factory: { ...DataFactory, quad: takeInto(into) } }).parse(text);
    } catch (error) {
        if (error instanceof UnreadableSource) throw error;
        throw new UnreadableSource(`${name} cannot be read. ${reasonOf(error as Fault)}`);
    }
}

/** Takes each statement as it is read: a list of all of them would be as large again as what is kept. */
function takeInto(resources: Resources) {
    return (subject: Quad_Subject, predicate: Quad_Predicate, object: Quad_Object) => {
        const term: Term =
            object.termType === 'Literal'
                ? { text: object.value, ...(object.language !== '' && { language: object.language }) }
                : { iri: nameOf(object) };
        resources.add(nameOf(subject), predicate.value, term);
        return TAKEN;
    };
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
