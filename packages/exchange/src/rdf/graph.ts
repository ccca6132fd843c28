/** What stands at the end of a statement: a resource by its address, a text, or several in an order. */
export type RdfObject =
    | { readonly iri: string }
    | { readonly text: string; readonly language?: string }
    | { readonly is: boolean }
    | { readonly list: readonly string[] };

export interface RdfSubject {
    readonly iri: string;
    /** What is said of it by the names of what is said, shortened by prefixes; `a` is its type. */
    readonly statements: ReadonlyMap<string, readonly RdfObject[]>;
}

/** What prefixes stand for. */
export type Prefixes = Readonly<Record<string, string>>;

function isSame(one: RdfObject, other: RdfObject): boolean {
    if ('iri' in one && 'iri' in other) return one.iri === other.iri;
    if ('text' in one && 'text' in other) return one.text === other.text && one.language === other.language;
    return JSON.stringify(one) === JSON.stringify(other);
}

/** Statements about resources, in the order in which resources are first spoken of. Saying a thing twice says it once. */
export class RdfGraph {
    readonly prefixes: Prefixes;
    private readonly subjects = new Map<string, Map<string, RdfObject[]>>();

    constructor(prefixes: Prefixes) {
        this.prefixes = prefixes;
    }

    /** @param type a name with a prefix */
    type(iri: string, ...types: readonly string[]): void {
        for (const type of types) this.add(iri, 'a', { iri: this.expanded(type) });
    }

    link(iri: string, predicate: string, target: string | undefined): void {
        if (target !== undefined) this.add(iri, predicate, { iri: target });
    }

    text(iri: string, predicate: string, text: string | undefined, language?: string): void {
        if (text !== undefined && text !== '') {
            // The halves of signs that a text may have are no text in any of the forms.
            const whole = text.toWellFormed();
            this.add(iri, predicate, { text: whole, ...(language !== undefined && { language }) });
        }
    }

    add(iri: string, predicate: string, object: RdfObject): void {
        const statements = this.subjects.get(iri) ?? new Map<string, RdfObject[]>();
        this.subjects.set(iri, statements);
        const objects = statements.get(predicate) ?? [];
        statements.set(predicate, objects);
        if (!objects.some(each => isSame(each, object))) objects.push(object);
    }

    /** The texts of a resource in a language. */
    textsOf(iri: string, predicate: string, language: string | undefined): string[] {
        const objects = this.subjects.get(iri)?.get(predicate) ?? [];
        const isSame = (other: string | undefined) => other?.toLowerCase() === language?.toLowerCase();
        return objects.flatMap(each => ('text' in each && isSame(each.language) ? [each.text] : []));
    }

    all(): RdfSubject[] {
        return [...this.subjects].map(([iri, statements]) => ({ iri, statements }));
    }

    /** The address that a name with a prefix stands for. */
    expanded(name: string): string {
        const [prefix = '', local = ''] = name.split(':', 2);
        return `${this.prefixes[prefix] ?? `${prefix}:`}${local}`;
    }
}
