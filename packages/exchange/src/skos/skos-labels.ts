import type { Described, ElementKind, FrameworkModel, SectionContent, TranslatedElement } from '@gradus/model';
import type { RdfGraph } from '../rdf/graph.ts';
import { languageTag } from '../web/language-tag.ts';
import { titledText } from '../web/section-text.ts';
import { NOTES } from './vocabulary.ts';

/** Says what elements are called and what is written about them, in all languages of the framework. */
export class SkosLabels {
    readonly language: string | undefined;
    private readonly graph: RdfGraph;
    private readonly titles: ReadonlyMap<string, string>;
    private readonly translations: readonly {
        readonly language: string;
        readonly sectionTitles: ReadonlyMap<string, string>;
        readonly entries: ReadonlyMap<string, TranslatedElement>;
    }[];

    constructor(graph: RdfGraph, { framework, sections, translations }: FrameworkModel) {
        this.graph = graph;
        this.language = languageTag(framework.language);
        this.titles = new Map(sections.map(({ code, title }) => [code, title]));
        this.translations = translations.flatMap(({ language, entries }) => {
            const tag = languageTag(language);
            if (tag === undefined || tag.toLowerCase() === this.language?.toLowerCase()) return [];
            const sectionTitles = new Map(
                entries.flatMap(({ kind, code, title }) =>
                    kind === 'section' && title !== undefined ? [[code, title] as const] : []
                )
            );
            const byKey = new Map(entries.map(each => [keyOf(each.kind, each.code, each.within), each]));
            return { language: tag, sectionTitles, entries: byKey };
        });
    }

    /** The label, other labels, the notation and the notes of an element. */
    describe(
        iri: string,
        kind: ElementKind,
        element: Described,
        more: { within?: string; aliases?: readonly string[] } = {}
    ): void {
        const { code, title, number, sections, formerCodes = [], status, adoptedFrom } = element;
        this.graph.text(iri, 'skos:prefLabel', title, this.language);
        this.graph.text(iri, 'skos:notation', code);
        for (const alias of more.aliases ?? []) this.alias(iri, alias);
        this.graph.text(iri, 'gradus:printedNumber', number);
        for (const former of formerCodes) this.graph.text(iri, 'gradus:formerCode', former);
        this.graph.text(iri, 'gradus:status', status);
        this.graph.text(iri, 'gradus:adoptedFrom', adoptedFrom);
        this.notes(iri, sections);
        this.translate(iri, kind, code, more.within);
    }

    /** Texts in the framework's own language, or in another one. */
    notes(iri: string, sections: readonly SectionContent[], language = this.language, titles = this.titles): void {
        for (const { section, form, entries } of sections) {
            const property = NOTES.get(section);
            if (property === undefined) {
                const title = titles.get(section) ?? this.titles.get(section) ?? section;
                this.graph.text(iri, 'skos:note', titledText(title, entries, form === 'list'), language);
            } else if (form === 'list') {
                for (const entry of entries) this.graph.text(iri, property, entry, language);
            } else this.graph.text(iri, property, entries.join('\n\n'), language);
        }
    }

    /** What an element is called in the other languages. */
    translate(iri: string, kind: ElementKind, code: string, within?: string): void {
        for (const { language, entries, sectionTitles } of this.translations) {
            const entry = entries.get(keyOf(kind, code, within));
            if (!entry) continue;
            // A resource is called in one way in each language.
            if (this.graph.textsOf(iri, 'skos:prefLabel', language).length === 0) {
                this.graph.text(iri, 'skos:prefLabel', entry.title, language);
            }
            this.notes(iri, entry.sections, language, sectionTitles);
            if (entry.tasks.length > 0) this.tasks(iri, entry.tasks, language);
        }
    }

    tasks(iri: string, tasks: readonly string[], language = this.language): void {
        for (const task of tasks) this.graph.text(iri, 'gradus:task', task, language);
    }

    /** No label is there twice, whatever it is called. */
    private alias(iri: string, alias: string): void {
        const text = alias.toWellFormed();
        if (!this.graph.textsOf(iri, 'skos:prefLabel', this.language).includes(text)) {
            this.graph.text(iri, 'skos:altLabel', text, this.language);
        }
    }
}

function keyOf(kind: string, code: string, within = ''): string {
    return `${kind}/${within}/${code}`;
}
