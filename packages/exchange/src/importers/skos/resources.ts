import { pushAll } from '@gradus/model';
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

/**
 * Far more than frameworks have, and what a machine of the office holds: as many statements take some 1.6 GB. Of what a file
 * says once and leads to often, every element gets its own: the largest frameworks have texts of 3 million signs, and lists
 * of 20,000 concepts.
 */
const MOST = {
    statements: 3_000_000,
    signs: 300_000_000,
    meanings: 100_000_000,
    repeated: 20_000_000,
    listed: 300_000
};
/** Far more than addresses have. A short name stands for a long one (@prefix), and could do so as often as there are names. */
const LONGEST_ADDRESS = 1000;
/** Far more than the names of languages have. */
const LONGEST_LANGUAGE = 100;
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
    /** How long those are together that names stand for, for each context in which they do. */
    private meanings = 0;
    /** How much is taken over of texts that were taken over before. */
    private repeated = 0;
    /** How many members of lists were gone through. */
    private listed = 0;

    constructor(most: Partial<typeof MOST> = {}) {
        this.most = { ...MOST, ...most };
    }

    /** @throws UnreadableSource where there are too many, or an address is none */
    add(subject: string, property: string, term: Term): void {
        if (++this.count > this.most.statements) {
            throw new UnreadableSource(
                `The file says more than ${inWords(this.most.statements)} things. Import a part of it.`
            );
        }
        for (const address of [subject, property, 'iri' in term ? term.iri : '']) expectAddress(address);
        if ('text' in term) expectLanguage(term.language ?? '');
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
     * Counts what is taken over once more of a text that the file has once, in signs.
     *
     * @throws UnreadableSource where it is too much
     */
    repeat(signs: number): void {
        this.repeated += signs;
        if (this.repeated <= this.most.repeated) return;
        throw new UnreadableSource(
            `The file has texts that so many concepts lead to that they would become more than ${inWords(this.most.repeated)} signs. Import a part of it, or have concepts lead to shorter texts.`
        );
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

    /**
     * Counts an address that a name stands for, also of one of which nothing is said.
     *
     * @throws UnreadableSource where it is none, or there are too many
     */
    mean(address: string): void {
        expectAddress(address);
        this.meanings += address.length;
        this.expectNoMoreThan(this.meanings, this.most.meanings);
    }

    private expectNoMoreThan(signs: number, most = this.most.signs): void {
        if (signs <= most) return;
        throw new UnreadableSource(
            `The addresses in the file have more than ${inWords(most)} signs together. Import a part of it, or see what it declares as beginnings of addresses (a prefix or a base).`
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

    /** The first of them: of what many lead to, all would be gone through as often. */
    link(subject: string, property: string): string | undefined {
        return this.terms(subject, property).find(term => 'iri' in term)?.iri;
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

    /**
     * The members of a list that a property leads to, however it ends.
     *
     * @throws UnreadableSource where all lists that were asked for are too much together, as many can be one
     */
    list(subject: string, property: string): string[] {
        const members: string[] = [];
        const seen = new Set<string>();
        let node = this.link(subject, property);
        while (node !== undefined && node !== NIL && !seen.has(node)) {
            seen.add(node);
            this.follow(Math.max(this.terms(node, FIRST).length, this.terms(node, REST).length));
            pushAll(members, this.links(node, FIRST));
            node = this.link(node, REST);
        }
        return members;
    }

    private follow(steps: number): void {
        this.listed += steps;
        if (this.listed <= this.most.listed) return;
        throw new UnreadableSource(
            `The lists (skos:memberList) in the file have more than ${inWords(this.most.listed)} members together, each counted as often as something leads to it. Import a part of it.`
        );
    }
}

/** @throws UnreadableSource where it is too long for one, so that what many names are made of would be as much again for each */
export function expectAddress({ length }: string): void {
    if (length <= LONGEST_ADDRESS) return;
    throw new UnreadableSource(
        'The file has addresses of more than a thousand signs, which are none. See what it declares as beginnings of addresses (a prefix or a base).'
    );
}

/** @throws UnreadableSource where it is too long for one: languages are compared for each text */
export function expectLanguage({ length }: string): void {
    if (length <= LONGEST_LANGUAGE) return;
    throw new UnreadableSource(
        'The file has texts in languages whose names have more than a hundred signs. Languages are named like en or pt-BR.'
    );
}
