import { pushAll } from '@gradus/model';
import { codeFromWords } from '../../tables/codes.ts';
import type { DraftSection, DraftText } from '../draft/draft-framework.ts';
import type { ImportNotes } from '../notes.ts';
import { type Languages, TextsByLanguage } from './languages.ts';
import { named } from './names.ts';
import { expectLanguage, type Literal, type Resources } from './resources.ts';

/** Properties that become sections, by the codes that exports know them by. */
const PROPERTIES: readonly (readonly [property: string, code: string, title: string])[] = [
    [named('skos:definition'), 'definition', 'Definition'],
    [named('skos:scopeNote'), 'scope', 'Scope'],
    [named('dct:description'), 'description', 'Description'],
    [named('dc:description'), 'description', 'Description'],
    [named('rdfs:comment'), 'description', 'Description'],
    [named('skos:example'), 'examples', 'Examples'],
    [named('skos:changeNote'), 'history', 'History'],
    [named('skos:historyNote'), 'history', 'History']
];
const NOTE = named('skos:note');
/** All that is noted of concepts. */
export const NOTED: readonly string[] = [...PROPERTIES.map(([property]) => property), NOTE];
/** Where a note is a resource of its own, what it says. */
export const VALUES: readonly string[] = [named('rdf:value'), named('esco:nodeLiteral')];
/** A note behind what its section is called, as exports of Gradus write it. */
const TITLED = /^([^\n:]{1,120}):(?: |\n- )/;

interface Section {
    readonly code: string;
    title: string;
    isList: boolean;
}

/** What a section is called in another language. */
interface TranslatedTitle {
    readonly code: string;
    readonly title: string;
}

/** Turns what is noted of concepts into texts under sections, and declares these. */
export class ConceptSections {
    private readonly resources: Resources;
    private readonly languages: Languages;
    private readonly notes: ImportNotes;
    private readonly isOwn: boolean;
    private readonly byCode = new Map<string, Section>();
    /** Sections by what notes call them, in any language. */
    private readonly byTitle = new Map<string, Section>();
    private readonly titlesByLanguage = new Map<string, TranslatedTitle[]>();
    /** What was noted of the resource that was asked for last: of its other languages each is asked for. */
    private last: { readonly iri: string; readonly said: Map<string, TextsByLanguage> } | undefined;

    /** @param isOwn whether Gradus made the file, so that notes begin with what their section is called */
    constructor(resources: Resources, languages: Languages, isOwn: boolean, notes: ImportNotes) {
        this.resources = resources;
        this.languages = languages;
        this.notes = notes;
        this.isOwn = isOwn;
    }

    get declared(): DraftSection[] {
        return [...this.byCode.values()].map(({ code, title, isList }) => ({
            code,
            title,
            form: isList ? 'list' : 'text',
            numbered: false,
            open: false,
            uses: []
        }));
    }

    /** What sections are called in another language, as far as notes say it. */
    titlesIn(language: string): readonly TranslatedTitle[] {
        return this.titlesByLanguage.get(language.toLowerCase()) ?? [];
    }

    /** The texts of a resource in the language of the framework. */
    of(iri: string): DraftText[] {
        const texts = PROPERTIES.flatMap(([property, code, title]): DraftText[] => {
            const entries = this.ownOf(this.said(iri, property)).map(({ text }) => text);
            if (entries.length === 0) return [];
            const section = this.section(code, title);
            section.isList ||= entries.length > 1;
            return [{ section: code, entries }];
        });
        const own = this.ownOf(this.said(iri, NOTE)).map(({ text }) => text);
        return [...texts, ...own.map(note => this.noteOf(note))];
    }

    /** The same in another language; the framework's own have been asked for before. */
    translated(iri: string, language: string): DraftText[] {
        const texts = PROPERTIES.flatMap(([property, code]): DraftText[] => {
            const entries = this.said(iri, property)
                .allIn(language)
                .map(({ text }) => text);
            return entries.length === 0 || !this.byCode.has(code) ? [] : [{ section: code, entries }];
        });
        const all = this.said(iri, NOTE);
        const own = this.ownOf(all);
        const others = all.allIn(language);
        return [
            ...texts,
            ...others.flatMap(({ text }, index) => {
                // They stand in the same order, unless some are not translated.
                const beside = own.length === others.length ? own[index]?.text : undefined;
                return this.translatedNote(text, beside, language) ?? [];
            })
        ];
    }

    private noteOf(note: string): DraftText {
        const said = this.isOwn ? titledNote(note) : undefined;
        if (!said) {
            this.section('notes', 'Notes');
            return { section: 'notes', entries: [note] };
        }
        return { section: this.titled(said).code, entries: said.entries };
    }

    private translatedNote(note: string, beside: string | undefined, language: string): DraftText | undefined {
        const said = this.isOwn ? titledNote(note) : undefined;
        if (!said) return this.byCode.has('notes') ? { section: 'notes', entries: [note] } : undefined;
        const own = beside === undefined ? undefined : titledNote(beside);
        const key = keyOf(said, language);
        const section = this.byTitle.get(key) ?? (own && this.byTitle.get(keyOf(own))) ?? this.byTitle.get(keyOf(said));
        if (!section) {
            this.notes.leftOut('Some translated texts do not say which text they translate', note);
            return undefined;
        }
        if (said.title !== section.title && !this.byTitle.has(key)) this.call(section, said, language);
        return { section: section.code, entries: said.entries };
    }

    private call(section: Section, said: TitledNote, language: string): void {
        this.byTitle.set(keyOf(said, language), section);
        const titles = this.titlesByLanguage.get(language.toLowerCase()) ?? [];
        this.titlesByLanguage.set(language.toLowerCase(), titles);
        titles.push({ code: section.code, title: said.title });
    }

    /** Two sections may be called the same, when one is a text and the other a list. */
    private titled(said: TitledNote): Section {
        const known = this.byTitle.get(keyOf(said));
        if (known) return known;
        const words = codeFromWords(said.title) ?? 'text';
        const plain = words.charAt(0).toLowerCase() + words.slice(1);
        let code = plain;
        for (let number = 2; this.byCode.has(code); number++) code = `${plain}${number}`;
        const section = this.section(code, said.title);
        section.isList = said.isList;
        this.byTitle.set(keyOf(said), section);
        return section;
    }

    private section(code: string, title: string): Section {
        const known = this.byCode.get(code);
        if (known) return known;
        const section = { code, title, isList: code === 'examples' || code === 'history' };
        this.byCode.set(code, section);
        return section;
    }

    /** Texts in the language of the framework, or in none. */
    private ownOf(texts: TextsByLanguage): readonly Literal[] {
        const own = texts.allIn(this.languages.main);
        return own.length > 0 ? own : texts.allIn(undefined);
    }

    private said(iri: string, property: string): TextsByLanguage {
        if (this.last?.iri !== iri) this.last = { iri, said: new Map() };
        const known = this.last.said.get(property);
        if (known) return known;
        const said = new TextsByLanguage(this.saidOf(iri, property));
        this.last.said.set(property, said);
        return said;
    }

    private saidOf(iri: string, property: string): Literal[] {
        const { resources } = this;
        const texts = resources.texts(iri, property);
        for (const node of resources.links(iri, property)) {
            for (const value of VALUES) pushAll(texts, this.inLanguage(node, resources.texts(node, value)));
        }
        return texts;
    }

    /** Some resources say their language beside their text. */
    private inLanguage(node: string, literals: readonly Literal[]): readonly Literal[] {
        if (literals.every(({ language }) => language !== undefined)) return literals;
        const said = this.resources.text(node, named('esco:language'));
        if (said === undefined) return literals;
        expectLanguage(said);
        return literals.map(({ text, language = said }) => ({ text, language }));
    }
}

/** A note that begins with what its section is called. */
interface TitledNote {
    readonly title: string;
    readonly isList: boolean;
    readonly entries: string[];
}

/** What stands behind the title: a list, or paragraphs with an empty line between them. */
function titledNote(note: string): TitledNote | undefined {
    const title = TITLED.exec(note)?.[1];
    if (title === undefined) return undefined;
    const rest = note.slice(title.length + 1);
    if (rest.startsWith('\n- ')) return { title, isList: true, entries: rest.slice(3).split('\n- ') };
    return { title, isList: false, entries: rest.slice(1).split('\n\n') };
}

function keyOf({ title, isList }: TitledNote, language = ''): string {
    return `${language.toLowerCase()}\n${isList ? 'list' : 'text'}\n${title}`;
}
