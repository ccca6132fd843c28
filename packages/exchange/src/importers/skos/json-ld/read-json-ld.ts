import type { ImportNotes } from '../../notes.ts';
import { type Json, type JsonRecord, listOf, own, recordOf, textOf } from '../../reading/plain-json.ts';
import { type Literal, type Resources, type Term, TYPE } from '../resources.ts';
import { Context, type TermMeaning } from './context.ts';

/** An object that is still to be read. */
interface Pending {
    readonly record: JsonRecord;
    readonly context: Context;
    readonly name: string;
}

/**
 * Reads JSON-LD in its expanded form, or shortened by contexts that the file brings along. It takes what files of concepts
 * have: nodes within each other, graphs, lists, sets, texts by language. Nothing is ever fetched.
 */
export function readJsonLd(value: Json, file: string, into: Resources, notes: ImportNotes): void {
    new JsonLdReader(file, into, notes).read(value);
}

class JsonLdReader {
    private readonly file: string;
    private readonly into: Resources;
    private readonly notes: ImportNotes;
    /** What is within each other is read one after the other, so that nothing is nested too deeply. */
    private readonly pending: Pending[] = [];
    private unnamed = 0;

    constructor(file: string, into: Resources, notes: ImportNotes) {
        this.file = file;
        this.into = into;
        this.notes = notes;
    }

    read(value: Json): void {
        const pages = new Set<string>();
        const empty = Context.empty(address => this.into.mean(address));
        for (const each of flat([value])) this.node(each, empty);
        for (const next of this.pending) this.readNode(next, pages);
        for (const page of pages) {
            this.notes.mended(
                'The meaning of names is on a page of the web, which is not fetched. Words of SKOS were taken for what they usually are',
                page
            );
        }
    }

    /** Notes a node, and what it is called. */
    private node(value: Json, outer: Context): string | undefined {
        const record = recordOf(value);
        if (!record) return undefined;
        const context = outer.with(own(record, '@context'));
        let name: string | undefined;
        for (const [key, id] of Object.entries(record)) {
            if (typeof id === 'string' && context.term(key)?.id === '@id') name ??= this.address(id, context);
        }
        name ??= this.fresh();
        this.pending.push({ record, context, name });
        return name;
    }

    private readNode({ record, context, name }: Pending, pages: Set<string>): void {
        for (const page of context.pages) pages.add(page);
        for (const [key, value] of Object.entries(record)) {
            const term = context.term(key);
            if (!term || key === '@context' || value === null) continue;
            if (term.id === '@type') {
                for (const type of flat([value])) {
                    if (typeof type === 'string') this.into.add(name, TYPE, { iri: context.word(type) });
                }
            } else if (term.id === '@graph' || term.id === '@included') {
                for (const each of flat([value])) this.node(each, context);
            } else if (term.id === '@reverse') this.readReverse(value, context, name);
            else if (!term.id.startsWith('@')) this.readValues(name, term, value, context);
        }
    }

    private readReverse(value: Json, context: Context, name: string): void {
        for (const [key, subjects] of Object.entries(recordOf(value) ?? {})) {
            const term = context.term(key);
            if (term) this.readValues(name, { ...term, isLink: true, isReverse: true }, subjects, context);
        }
    }

    private readValues(name: string, term: TermMeaning, value: Json, context: Context): void {
        const texts = this.textsByLanguage(term, value, context);
        if (texts) {
            for (const text of texts) this.into.add(name, term.id, text);
            return;
        }
        for (const each of flat([value])) {
            const list = own(recordOf(each), '@list');
            if (list !== undefined) {
                this.addList(name, term, flat([list]), context);
                continue;
            }
            if (term.container.has('@list')) continue;
            this.addValue(name, term, each, context);
        }
        if (term.container.has('@list') && own(recordOf(value), '@list') === undefined) {
            this.addList(name, term, flat([value]), context);
        }
    }

    private addValue(name: string, term: TermMeaning, value: Json, context: Context): void {
        const set = own(recordOf(value), '@set');
        for (const each of set === undefined ? [value] : flat([set])) {
            const found = this.termOf(each, term, context);
            if (!found) continue;
            if (!term.isReverse) this.into.add(name, term.id, found);
            else if ('iri' in found) this.into.add(found.iri, term.id, { iri: name });
        }
    }

    private addList(name: string, term: TermMeaning, values: readonly Json[], context: Context): void {
        const terms = values.flatMap(each => this.termOf(each, term, context) ?? []);
        this.into.addList(name, term.id, terms, () => this.fresh());
    }

    private termOf(value: Json, term: TermMeaning, context: Context): Term | undefined {
        if (typeof value === 'string' && term.isLink) {
            return { iri: term.isVocabulary ? this.noted(context.word(value)) : this.address(value, context) };
        }
        if (typeof value === 'boolean') return { text: String(value) };
        const text = textOf(value);
        if (text !== undefined) {
            const language =
                typeof value === 'string' ? (term.language === undefined ? context.language : term.language) : null;
            return { text, ...(language && { language }) };
        }
        const record = recordOf(value);
        if (!record) return undefined;
        const said = own(record, '@value');
        if (said !== undefined) {
            const itsText = typeof said === 'boolean' ? String(said) : textOf(said);
            const language = own(record, '@language');
            if (itsText === undefined) return undefined;
            return { text: itsText, ...(typeof language === 'string' && { language }) };
        }
        const name = this.node(record, context);
        return name === undefined ? undefined : { iri: name };
    }

    /**
     * The texts of an object that has them by their languages: where the context says so, or where what it says is not at
     * hand and every key could be a language.
     */
    private textsByLanguage(term: TermMeaning, value: Json, context: Context): Literal[] | undefined {
        const record = recordOf(value);
        if (!record) return undefined;
        const isDeclared = term.container.has('@language');
        const keys = Object.keys(record);
        const isLikely =
            context.pages.length > 0 && keys.length > 0 && keys.every(key => LANGUAGE.test(key) && !context.term(key));
        if (!isDeclared && !isLikely) return undefined;
        return Object.entries(record).flatMap(([key, texts]) =>
            flat([texts]).flatMap(each => {
                const text = textOf(each);
                const language = key.startsWith('@') ? undefined : key;
                return text === undefined ? [] : [{ text, ...(language !== undefined && { language }) }];
            })
        );
    }

    /** Names of resources without an address count in their file alone. */
    private address(text: string, context: Context): string {
        return this.noted(text.startsWith('_:') ? `_:${this.file}-${text.slice(2)}` : context.address(text));
    }

    /** What stands for more than there is in the file, and is kept before anything is said of it. */
    private noted(address: string): string {
        this.into.note(address);
        return address;
    }

    private fresh(): string {
        return `_:${this.file}--${++this.unnamed}`;
    }
}

const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/;

/** The values of a list, and of lists within it. */
function flat(values: readonly Json[]): Json[] {
    const found: Json[] = [];
    const pending = [...values].reverse();
    for (let value = pending.pop(); value !== undefined; value = pending.pop()) {
        const list = listOf(value);
        if (!Array.isArray(value)) found.push(value);
        for (let index = list.length - 1; index >= 0; index--) pending.push(list[index] as Json);
    }
    return found;
}
