import type { Status } from '@gradus/model';
import { isCode } from '../../tables/codes.ts';
import type { DraftElement, DraftFramework, DraftTranslated } from '../draft/draft-framework.ts';
import { isIdentifier } from '../draft/made-identifiers.ts';
import type { ImportNotes } from '../notes.ts';
import { type Languages, labelsOf, TextsByLanguage } from './languages.ts';
import { lastPart, named } from './names.ts';
import type { Literal, Resources } from './resources.ts';
import type { ConceptSections } from './sections-of-concepts.ts';

const STATUSES: ReadonlySet<string> = new Set<Status>(['draft', 'adopted', 'retired']);
const OTHER_LABELS = [named('skos:altLabel'), named('skos:hiddenLabel')];
/** The end of an address that serves as a code; longer ones are numbers that nobody knows by heart. */
const LONGEST_CODE = 40;
/** What an element weighs that is read again, and each of its texts, in signs. */
const WEIGHT = 100;

/** Reads what every resource has: what it is called, in all languages, and what is noted of it. */
export class ElementReader {
    private readonly resources: Resources;
    private readonly languages: Languages;
    private readonly sections: ConceptSections;
    private readonly notes: ImportNotes;
    private readonly translations = new Map<string, DraftTranslated[]>();
    private readonly read = new Set<string>();

    constructor(resources: Resources, languages: Languages, sections: ConceptSections, notes: ImportNotes) {
        this.resources = resources;
        this.languages = languages;
        this.sections = sections;
        this.notes = notes;
    }

    /** @param within the address of what holds a level, an activity or a specialisation */
    element(iri: string, kind: DraftTranslated['kind'], within?: string): DraftElement {
        const { resources, languages } = this;
        // An activity that is in several domains is in each of them with all its texts.
        if (this.read.has(iri)) resources.repeat(this.weightOf(iri));
        this.read.add(iri);
        const labels = labelsOf(resources, iri);
        const label = languages.mainOf(labels);
        const title = label?.text ?? '';
        if (label?.language !== undefined && languages.allIn([label], languages.main).length === 0) {
            this.notes.mended('Some concepts are not called anything in the language of the framework', title);
        }
        const formerCodes = resources.texts(iri, named('gradus:formerCode')).map(({ text }) => text);
        const element: DraftElement = {
            key: iri,
            code: this.codeOf(iri),
            title,
            texts: this.sections.of(iri),
            id: idOf(iri),
            number: resources.text(iri, named('gradus:printedNumber')),
            status: this.statusOf(iri),
            replacedBy: resources.links(iri, named('dct:isReplacedBy'))[0],
            ...(formerCodes.length > 0 && { formerCodes }),
            // It is not said whether somebody has still to see to them.
            remarks: resources.texts(iri, named('skos:editorialNote')).map(({ text }) => ({ text, open: true }))
        };
        this.translate(iri, kind, iri, within, label);
        return element;
    }

    aliases(iri: string): string[] {
        const { languages } = this;
        const labels = OTHER_LABELS.flatMap(property => this.resources.texts(iri, property));
        const own = languages.ownOf(labels);
        for (const { text, language } of labels) {
            if (language !== undefined && languages.allIn([{ text, language }], languages.main).length === 0) {
                this.notes.leftOut('Other names in other languages have no place in translations', text);
            }
        }
        return own.map(({ text }) => text);
    }

    /** The tasks of a role in the language of the framework. */
    tasks(iri: string): string[] {
        return this.languages.ownOf(this.tasksOf(iri)).map(({ text }) => text);
    }

    /**
     * Notes what is said of a resource in other languages.
     *
     * @param key what the draft calls the element
     */
    translate(iri: string, kind: DraftTranslated['kind'], key: string, within?: string, label?: Literal): void {
        const { resources, languages } = this;
        const labels = labelsOf(resources, iri);
        const [itsLabels, itsTasks] = [new TextsByLanguage(labels), new TextsByLanguage(this.tasksOf(iri))];
        for (const language of languages.othersOf(this.literalsOf(iri, labels))) {
            const title = itsLabels.allIn(language).find(each => each !== label)?.text;
            const texts = this.sections.translated(iri, language);
            const tasks = itsTasks.allIn(language).map(({ text }) => text);
            if (title === undefined && texts.length === 0 && tasks.length === 0) continue;
            const entries = this.translations.get(language) ?? [];
            this.translations.set(language, entries);
            entries.push({ kind, key, within, title, texts, tasks });
        }
    }

    addTranslations(draft: DraftFramework): void {
        for (const [language, entries] of this.translations) {
            const sections = this.sections
                .titlesIn(language)
                .map(
                    ({ code, title }): DraftTranslated => ({ kind: 'section', key: code, title, texts: [], tasks: [] })
                );
            draft.translations.push({ language, entries: [...sections, ...entries], remarks: [] });
        }
    }

    private *literalsOf(iri: string, labels: readonly Literal[]): Generator<Literal> {
        yield* labels;
        for (const property of this.resources.propertiesOf(iri)) yield* this.resources.texts(iri, property);
    }

    private weightOf(iri: string): number {
        let weight = WEIGHT;
        for (const property of this.resources.propertiesOf(iri)) {
            for (const { text } of this.resources.texts(iri, property)) weight += WEIGHT + text.length;
        }
        return weight;
    }

    private tasksOf(iri: string): Literal[] {
        return this.resources.texts(iri, named('gradus:task'));
    }

    private codeOf(iri: string): string {
        const [first, ...more] = this.resources.texts(iri, named('skos:notation'));
        if (more.length > 0)
            this.notes.leftOut('Some concepts have several notations. The first one is the code', more[0]?.text);
        if (first) return first.text;
        const last = decoded(lastPart(iri));
        const isOne = isCode(last) && last.length <= LONGEST_CODE && !isIdentifier(last) && !iri.startsWith('_:');
        return isOne ? last : '';
    }

    private statusOf(iri: string): Status | undefined {
        const status = this.resources.text(iri, named('gradus:status')) ?? '';
        if (STATUSES.has(status)) return status as Status;
        return this.resources.text(iri, named('owl:deprecated')) === 'true' ? 'retired' : undefined;
    }
}

/** The identifier that an address ends with. */
export function idOf(iri: string): string | undefined {
    const id = lastPart(iri);
    return isIdentifier(id) ? id : undefined;
}

function decoded(text: string): string {
    try {
        return decodeURIComponent(text);
    } catch {
        return text;
    }
}
