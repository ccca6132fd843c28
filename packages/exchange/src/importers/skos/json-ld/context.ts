import { UnreadableSource } from '../../importer.ts';
import { type Json, type JsonRecord, listOf, own, recordOf } from '../../reading/plain-json.ts';
import { KNOWN_PREFIXES, named } from '../names.ts';
import { expectAddress } from '../resources.ts';

/** How often contexts may be within each other: a name is looked for in each. */
const DEEPEST = 100;

/** What a key of an object stands for. */
export interface TermMeaning {
    /** The full address of the property, or one of the words that begin with `@`. */
    readonly id: string;
    /** Whether texts are addresses. */
    readonly isLink: boolean;
    readonly isVocabulary: boolean;
    readonly isReverse: boolean;
    /** The language of its texts; null where they are in none, in spite of what the file says. */
    readonly language: string | null | undefined;
    readonly container: ReadonlySet<string>;
}

/** Words of SKOS and Dublin Core as contexts on the web call them: without a prefix. */
const SKOS_WORDS = new Set(
    (
        'Concept ConceptScheme Collection OrderedCollection prefLabel altLabel hiddenLabel notation definition scopeNote ' +
        'example note editorialNote changeNote historyNote broader narrower related broaderTransitive narrowerTransitive ' +
        'inScheme hasTopConcept topConceptOf exactMatch closeMatch broadMatch narrowMatch relatedMatch mappingRelation ' +
        'member memberList'
    ).split(' ')
);
const DUBLIN_CORE_WORDS = new Set(
    'title description publisher creator license rights issued created modified source language identifier isReplacedBy'.split(
        ' '
    )
);
const LINKS = new Set(
    (
        'broader narrower related broaderTransitive narrowerTransitive inScheme hasTopConcept topConceptOf exactMatch closeMatch ' +
        'broadMatch narrowMatch relatedMatch mappingRelation member memberList isReplacedBy'
    ).split(' ')
);
/** What such contexts call the words that begin with `@`. */
const KEYWORDS: ReadonlyMap<string, string> = new Map([
    ['id', '@id'],
    ['uri', '@id'],
    ['type', '@type'],
    ['graph', '@graph']
]);

/**
 * What the names in a part of a JSON-LD file stand for. Nothing is ever fetched: where a file leaves the meaning of its names to
 * a page on the web, words of SKOS and Dublin Core are taken for what they usually are.
 */
export class Context {
    /** Pages on the web that the file leaves the meaning of its names to. */
    readonly pages: readonly string[];
    readonly language: string | undefined;
    private readonly vocabulary: string | undefined;
    private readonly base: string | undefined;
    private readonly outer: Context | undefined;
    private readonly count: (address: string) => void;
    /** How many contexts are around it. */
    private readonly depth: number;
    /** What this one declares by itself. Copies of what is around it would add up to far more than the file. */
    private readonly declarations: ReadonlyMap<string, Json>;
    private readonly known = new Map<string, TermMeaning | undefined>();

    private constructor(
        count: (address: string) => void,
        outer?: Context,
        record: JsonRecord | undefined = undefined,
        page?: string
    ) {
        this.count = count;
        this.outer = outer;
        this.depth = outer ? outer.depth + 1 : 0;
        if (this.depth > DEEPEST) {
            throw new UnreadableSource(
                'The file says the meaning of names (@context) anew within each other too often.'
            );
        }
        this.declarations = new Map(Object.entries(record ?? {}).filter(([key]) => !key.startsWith('@')));
        this.pages = page === undefined ? (outer?.pages ?? []) : [...(outer?.pages ?? []), page];
        this.language = textOr(record, '@language', outer?.language);
        this.vocabulary = textOr(record, '@vocab', outer?.vocabulary);
        this.base = textOr(record, '@base', outer?.base);
        // Each name that is made of one would be as long.
        for (const each of [this.vocabulary, this.base, ...addressesIn(this.declarations)]) expectAddress(each ?? '');
    }

    /**
     * The context in which nothing is said.
     *
     * @param count counts an address that a name stands for, which is kept as long as its context
     */
    static empty(count: (address: string) => void): Context {
        return new Context(count);
    }

    private definitionOf(name: string): Json | undefined {
        for (let context: Context | undefined = this; context; context = context.outer) {
            if (context.declarations.has(name)) return context.declarations.get(name);
        }
        return undefined;
    }

    /**
     * This context with what a part of the file declares.
     *
     * @throws UnreadableSource where contexts are within each other too often, or declare what is too long for an address
     */
    with(value: Json | undefined): Context {
        if (value === undefined) return this;
        let context: Context = this;
        for (const each of Array.isArray(value) ? listOf(value) : [value]) {
            if (each === null) context = Context.empty(this.count);
            else if (typeof each === 'string') context = new Context(this.count, context, undefined, each);
            else if (recordOf(each)) context = new Context(this.count, context, recordOf(each));
        }
        return context;
    }

    /** What a key stands for; nothing where the file does not say, so that it is passed over. */
    term(key: string): TermMeaning | undefined {
        if (!this.known.has(key)) {
            const found = this.meaningOf(key);
            if (found) this.count(found.id);
            this.known.set(key, found);
        }
        return this.known.get(key);
    }

    /** The full address of a resource. */
    address(text: string): string {
        return this.compact(text) ?? this.resolved(text);
    }

    /** The full address of a type, or of what is written like one. */
    word(text: string): string {
        return this.term(text)?.id ?? this.address(text);
    }

    private meaningOf(key: string): TermMeaning | undefined {
        if (key.startsWith('@')) return meaning(key);
        const definition = this.definitionOf(key);
        if (definition === null) return undefined;
        if (typeof definition === 'string') return meaning(this.expanded(definition, key));
        const record = recordOf(definition);
        if (record) return this.declared(key, record);
        const compact = this.compact(key);
        if (compact !== undefined) return meaning(compact);
        if (this.pages.length > 0) return usual(key);
        return this.vocabulary === undefined ? undefined : meaning(this.vocabulary + key);
    }

    private declared(key: string, record: JsonRecord): TermMeaning | undefined {
        const reverse = own(record, '@reverse');
        const id = typeof reverse === 'string' ? reverse : own(record, '@id');
        if (id === null) return undefined;
        const type = own(record, '@type');
        const language = own(record, '@language');
        const container = own(record, '@container');
        return {
            id: this.expanded(typeof id === 'string' ? id : key, key),
            isLink: type === '@id' || type === '@vocab',
            isVocabulary: type === '@vocab',
            isReverse: typeof reverse === 'string',
            language: typeof language === 'string' || language === null ? language : undefined,
            container: new Set([container, ...listOf(container)].filter(each => typeof each === 'string'))
        };
    }

    /** The address that a definition gives: a word, a name with a prefix, or an address. */
    private expanded(text: string, key: string): string {
        if (text.startsWith('@')) return text;
        const compact = this.compact(text);
        if (compact !== undefined) return compact;
        const other = text === key ? undefined : this.definitionOf(text);
        if (typeof other === 'string' && other !== text && other.includes(':')) return this.compact(other) ?? other;
        return (this.vocabulary ?? '') + text;
    }

    /** The address of a name with a prefix; of any other address itself; nothing for a word. */
    private compact(text: string): string | undefined {
        const colon = text.indexOf(':');
        if (colon < 0) return undefined;
        const [prefix, rest] = [text.slice(0, colon), text.slice(colon + 1)];
        if (prefix === '_' || rest.startsWith('//')) return text;
        const start = this.prefix(prefix, PREFIXES_OF_PREFIXES);
        return start === '' ? text : start + rest;
    }

    /** What a prefix stands for, which may be made of another one; empty where it is none. */
    private prefix(prefix: string, most: number): string {
        const definition = this.definitionOf(prefix);
        const id = typeof definition === 'string' ? definition : own(recordOf(definition), '@id');
        if (typeof id !== 'string') {
            return this.pages.length > 0 && Object.hasOwn(KNOWN_PREFIXES, prefix)
                ? KNOWN_PREFIXES[prefix as keyof typeof KNOWN_PREFIXES]
                : '';
        }
        const colon = id.indexOf(':');
        if (colon < 0 || most === 0 || id.startsWith('//', colon + 1)) return id;
        const start = this.prefix(id.slice(0, colon), most - 1);
        return start === '' ? id : start + id.slice(colon + 1);
    }

    private resolved(text: string): string {
        if (this.base === undefined) return text;
        return URL.parse(text, this.base)?.href ?? this.base + text;
    }
}

/** How often a prefix is made of another one at most; more are a circle. */
const PREFIXES_OF_PREFIXES = 3;

const NO_CONTAINER: ReadonlySet<string> = new Set();

function meaning(id: string, isLink = false): TermMeaning {
    return { id, isLink, isVocabulary: false, isReverse: false, language: undefined, container: NO_CONTAINER };
}

function usual(key: string): TermMeaning | undefined {
    const keyword = KEYWORDS.get(key);
    if (keyword !== undefined) return meaning(keyword);
    if (SKOS_WORDS.has(key)) return meaning(named(`skos:${key}`), LINKS.has(key));
    return DUBLIN_CORE_WORDS.has(key) ? meaning(named(`dct:${key}`), LINKS.has(key)) : undefined;
}

/** What names are declared to stand for. */
function* addressesIn(declarations: ReadonlyMap<string, Json>): Generator<string> {
    for (const definition of declarations.values()) {
        const record = recordOf(definition);
        for (const each of [definition, own(record, '@id'), own(record, '@reverse')]) {
            if (typeof each === 'string') yield each;
        }
    }
}

function textOr(record: JsonRecord | undefined, key: string, outer: string | undefined): string | undefined {
    const value = own(record, key);
    if (value === null) return undefined;
    return typeof value === 'string' ? value : outer;
}
