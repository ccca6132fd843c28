import { inWords } from '../../tables/table.ts';
import { UnreadableSource } from '../importer.ts';

/** A text, perhaps in a language. */
export interface Literal {
    readonly text: string;
    /** As it is written, such as `pt-BR`; absent where none is said. */
    readonly language?: string | undefined;
}

/** What a statement says of a resource: another one, or a text. */
export type Term = { readonly iri: string } | Literal;

/** Far more than frameworks have, and what a machine of the office holds: as many statements take some 1.6 GB. */
const MOST = { statements: 3_000_000, signs: 300_000_000 };
/** Far more than addresses have. A short name stands for a long one (@prefix), and could do so as often as there are names. */
const LONGEST_ADDRESS = 1000;
const FIRST = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#first';
const REST = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#rest';
const NIL = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#nil';
export const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

/** The statements of a file, by what they are about. Resources and properties are called by their full addresses. */
export class Resources {
    private readonly bySubject = new Map<string, Map<string, Term[]>>();
    private readonly inverse = new Map<string, ReadonlyMap<string, readonly string[]>>();
    private readonly most: typeof MOST;
    private count = 0;
    /** How long the addresses are together, as they are kept. */
    private signs = 0;
    /** How long those are together that are noted. */
    private noted = 0;

    constructor(most = MOST) {
        this.most = most;
    }

    /** @throws UnreadableSource where there are too many, or an address is none */
    add(subject: string, property: string, term: Term): void {
        if (++this.count > this.most.statements) {
            throw new UnreadableSource(
                `The file says more than ${inWords(this.most.statements)} things. Import a part of it.`
            );
        }
        for (const address of [subject, property, 'iri' in term ? term.iri : '']) expectAddress(address);
        const statements = this.bySubject.get(subject) ?? new Map<string, Term[]>();
        if (statements.size === 0) {
            this.bySubject.set(subject, statements);
            this.signs += subject.length;
        }
        if ('iri' in term) this.signs += term.iri.length;
        this.expectNoMoreThan(this.signs);
        const terms = statements.get(property);
        if (terms) terms.push(term);
        else statements.set(property, [term]);
    }

    /**
     * Counts an address that is kept until something is said of it.
     *
     * @throws UnreadableSource where it is none, or there are too many
     */
    note(address: string): void {
        expectAddress(address);
        this.noted += address.length;
        this.expectNoMoreThan(this.noted);
    }

    private expectNoMoreThan(signs: number): void {
        if (signs <= this.most.signs) return;
        throw new UnreadableSource(
            `The addresses in the file have more than ${inWords(this.most.signs)} signs together. Import a part of it, or see what it declares as beginnings of addresses (a prefix or a base).`
        );
    }

    /** Adds several in their order, as a list of RDF. */
    addList(subject: string, property: string, terms: readonly Term[], nodes: () => string): void {
        let [holder, link] = [subject, property];
        for (const term of terms) {
            const node = nodes();
            this.add(holder, link, { iri: node });
            this.add(node, FIRST, term);
            [holder, link] = [node, REST];
        }
        this.add(holder, link, { iri: NIL });
    }

    /** What something is said of, in the order of the file. */
    get subjects(): Iterable<string> {
        return this.bySubject.keys();
    }

    propertiesOf(subject: string): Iterable<string> {
        return this.bySubject.get(subject)?.keys() ?? [];
    }

    terms(subject: string, property: string): readonly Term[] {
        return this.bySubject.get(subject)?.get(property) ?? [];
    }

    /** The resources that a statement leads to, each once. */
    links(subject: string, property: string): string[] {
        return [...new Set(this.terms(subject, property).flatMap(term => ('iri' in term ? [term.iri] : [])))];
    }

    texts(subject: string, property: string): Literal[] {
        return this.terms(subject, property).flatMap(term => ('text' in term ? [term] : []));
    }

    text(subject: string, property: string): string | undefined {
        return this.texts(subject, property).find(({ text }) => text.trim() !== '')?.text;
    }

    /** What leads to a resource by a property. */
    leadingTo(resource: string, property: string): readonly string[] {
        let known = this.inverse.get(property);
        if (!known) {
            const found = new Map<string, string[]>();
            for (const subject of this.subjects) {
                for (const target of this.links(subject, property)) {
                    const subjects = found.get(target);
                    if (subjects) subjects.push(subject);
                    else found.set(target, [subject]);
                }
            }
            known = found;
            this.inverse.set(property, known);
        }
        return known.get(resource) ?? [];
    }

    has(subject: string, type: string): boolean {
        return this.terms(subject, TYPE).some(term => 'iri' in term && term.iri === type);
    }

    /** The members of a list that a property leads to, however it ends. */
    list(subject: string, property: string): string[] {
        const members: string[] = [];
        const seen = new Set<string>();
        let [node] = this.links(subject, property);
        while (node !== undefined && node !== NIL && !seen.has(node)) {
            seen.add(node);
            members.push(...this.links(node, FIRST));
            [node] = this.links(node, REST);
        }
        return members;
    }
}

function expectAddress({ length }: string): void {
    if (length <= LONGEST_ADDRESS) return;
    throw new UnreadableSource(
        'The file has addresses of more than a thousand signs, which are none. See what it declares as beginnings of addresses (a prefix or a base).'
    );
}
