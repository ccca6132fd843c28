import { isLanguageTag } from '../draft/sound-draft.ts';
import { named } from './names.ts';
import type { Literal, Resources } from './resources.ts';

/** What resources are called by, the better ones first. */
export const LABELS: readonly string[] = [
    named('skos:prefLabel'),
    named('rdfs:label'),
    named('dct:title'),
    named('dc:title')
];
export const LITERAL_FORM = named('skosxl:literalForm');

/** What a resource is called. */
export function labelsOf(resources: Resources, iri: string): Literal[] {
    for (const property of LABELS) {
        const labels = resources.texts(iri, property);
        if (labels.length > 0) return labels;
        // Some thesauri have labels that something can be said of.
        const forms = resources.links(iri, ofLabels(property)).flatMap(label => resources.texts(label, LITERAL_FORM));
        if (forms.length > 0) return forms;
    }
    return [];
}

/** Where labels are resources of their own, what leads to them in the place of a property. */
export function ofLabels(property: string): string {
    return property.replace(named('skos:'), named('skosxl:'));
}

/** Texts by their language, so that those in each of many languages are found without going through all. */
export class TextsByLanguage {
    private readonly byLanguage: ReadonlyMap<string | undefined, readonly Literal[]>;

    constructor(literals: readonly Literal[]) {
        this.byLanguage = Map.groupBy(literals, ({ language }) => language?.toLowerCase());
    }

    /** The texts in a language, in their order. */
    allIn(language: string | undefined): readonly Literal[] {
        return this.byLanguage.get(language?.toLowerCase()) ?? [];
    }
}

/** The languages of a file: the one that the framework is written in, and those that become translations. */
export class Languages {
    /** Absent where most texts are in none. */
    readonly main: string | undefined;
    private readonly written = new Map<string, string>();

    /** @param wanted the language to begin with, where that is said */
    constructor(resources: Resources, concepts: Iterable<string>, wanted: string | undefined) {
        const counts = new Map<string, number>();
        for (const concept of concepts) {
            for (const { language = '' } of labelsOf(resources, concept)) {
                const folded = language.toLowerCase();
                counts.set(folded, (counts.get(folded) ?? 0) + 1);
                if (!this.written.has(folded)) this.written.set(folded, cased(language));
            }
        }
        const said = wanted?.toLowerCase();
        const near = [...counts.keys()].filter(each => said !== undefined && primary(each) === primary(said));
        const found = near.includes(said ?? '') ? said : near[0];
        const main = found ?? mostUsed(counts);
        this.main = main === '' ? undefined : (this.written.get(main) ?? cased(main));
    }

    /** The text in the main language; of none, one in no language; else any. */
    mainOf<T extends Literal>(literals: readonly T[]): T | undefined {
        return (
            this.allIn(literals, this.main)[0] ?? literals.find(({ language }) => language === undefined) ?? literals[0]
        );
    }

    /** The texts in a language, in their order. */
    allIn<T extends Literal>(literals: readonly T[], language: string | undefined): T[] {
        const folded = language?.toLowerCase();
        return literals.filter(each => each.language?.toLowerCase() === folded);
    }

    /** Texts in the main language, or in none. */
    ownOf<T extends Literal>(literals: readonly T[]): T[] {
        const own = this.allIn(literals, this.main);
        return own.length > 0 || this.main === undefined ? own : this.allIn(literals, undefined);
    }

    /** The other languages that texts are in, as they are first written. */
    othersOf(literals: Iterable<Literal>): string[] {
        const found = new Map<string, string>();
        for (const { language } of literals) {
            const folded = language?.toLowerCase();
            if (language === undefined || folded === undefined || folded === this.main?.toLowerCase()) continue;
            if (!found.has(folded)) found.set(folded, this.written.get(folded) ?? cased(language));
        }
        return [...found.values()].filter(isLanguageTag);
    }
}

/** A tag as it is usually written, such as `pt-BR`: some readers give all of it in small letters. */
function cased(tag: string): string {
    const [first = '', ...more] = tag.toLowerCase().split('-');
    const parts = more.map(part => {
        if (part.length === 2) return part.toUpperCase();
        return part.length === 4 && /^[a-z]/.test(part) ? part.charAt(0).toUpperCase() + part.slice(1) : part;
    });
    return [first, ...parts].join('-');
}

function primary(tag: string): string {
    return tag.split('-')[0] ?? tag;
}

/** Of languages that are used alike, none before English before all others. */
function mostUsed(counts: ReadonlyMap<string, number>): string {
    const rank = (language: string) => ['', 'en'].indexOf(language) + 1 || 3;
    const [first] = [...counts].sort(([a, many], [b, more]) => more - many || rank(a) - rank(b) || (a < b ? -1 : 1));
    return first?.[0] ?? '';
}
