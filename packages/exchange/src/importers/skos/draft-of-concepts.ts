import { codeFromTitle } from '../../starting/code-from-title.ts';
import {
    type DraftCategory,
    type DraftElement,
    type DraftEnd,
    type DraftFramework,
    type DraftSection,
    emptyDraft
} from '../draft/draft-framework.ts';
import { MadeIdentifiers } from '../draft/made-identifiers.ts';
import type { ImportNotes } from '../notes.ts';
import { type Concepts, findConcepts } from './concepts.ts';
import { ElementReader, idOf } from './element-reader.ts';
import { Languages, labelsOf } from './languages.ts';
import { addRelations, ELSEWHERE, type PlacedConcept } from './mappings.ts';
import { lastPart, named, shortened } from './names.ts';
import { OwnDictionary } from './own-dictionary.ts';
import { addOwnRoles } from './own-roles.ts';
import { expectFewRepeatedTexts } from './repeated-texts.ts';
import type { Resources } from './resources.ts';
import { ConceptSections } from './sections-of-concepts.ts';
import { TAKEN_OVER } from './taken-over.ts';

/**
 * The concepts of a file as a framework. Those that have others below them are categories, the rest competencies without
 * levels; what exports of Gradus say in words of their own becomes what it was.
 *
 * @param title what it is called where the file does not say
 * @param language the one to begin with, where that is said
 */
export function draftOfConcepts(
    resources: Resources,
    { title, language }: { readonly title: string; readonly language?: string | undefined },
    notes: ImportNotes
): DraftFramework {
    return new ConceptReader(resources, title, language, notes).draft;
}

/** Whether there is anything to import. */
export function hasConcepts(resources: Resources): boolean {
    const { inTree, areOwn, schemes } = findConcepts(resources);
    return inTree.length > 0 || areOwn || schemes.length > 0;
}

class ConceptReader {
    readonly draft: DraftFramework;
    private readonly resources: Resources;
    private readonly notes: ImportNotes;
    private readonly concepts: Concepts;
    private readonly languages: Languages;
    private readonly sections: ConceptSections;
    private readonly reader: ElementReader;
    private readonly dictionary: OwnDictionary;
    private readonly places = new Map<string, PlacedConcept>();
    private readonly categories = new Map<string, DraftCategory>();

    constructor(resources: Resources, title: string, language: string | undefined, notes: ImportNotes) {
        this.resources = resources;
        this.notes = notes;
        expectFewRepeatedTexts(resources);
        const concepts = findConcepts(resources);
        this.concepts = concepts;
        const [scheme] = concepts.schemes;
        const said = scheme === undefined ? undefined : resources.text(scheme, named('dct:language'));
        this.languages = new Languages(resources, concepts.inTree, language ?? said);
        this.sections = new ConceptSections(resources, this.languages, concepts.areOwn, notes);
        this.reader = new ElementReader(resources, this.languages, this.sections, notes);
        this.dictionary = new OwnDictionary(resources, concepts);
        this.draft = emptyDraft('', title);
        this.addHeader(scheme);
        this.dictionary.addScales(this.draft, this.reader);
        this.addTree();
        this.addCollections();
        this.dictionary.addDescriptors(this.draft, this.reader, this.sections);
        this.dictionary.addScalesOfCategories(this.draft);
        addOwnRoles(this.draft, resources, concepts, this.dictionary, this.reader, notes);
        for (const iri of concepts.own('term')) {
            this.draft.terms.push({ ...this.reader.element(iri, 'term'), aliases: this.reader.aliases(iri) });
        }
        this.findPlaces();
        addRelations(this.draft, this.places, resources, this.languages);
        this.draft.sections = this.declaredSections();
        this.reader.addTranslations(this.draft);
        this.sayWhatIsLeftOut();
    }

    private addHeader(scheme: string | undefined): void {
        const { draft, resources, languages } = this;
        const { header } = draft;
        header.language = languages.main;
        if (scheme === undefined) return;
        const element = this.reader.element(scheme, 'framework');
        const title = element.title || header.title;
        const code = resources.text(scheme, named('skos:notation')) ?? codeFromTitle(title);
        Object.assign(header, { ...element, title, code });
        header.version = resources.text(scheme, named('owl:versionInfo'));
        header.date = this.dateOf(scheme);
        header.publisher = this.nameIn(scheme, 'dct:publisher') ?? this.nameIn(scheme, 'dct:creator');
        header.source =
            this.nameIn(scheme, 'dct:source') ??
            (/^https?:/.test(scheme) && !this.concepts.areOwn ? scheme : undefined);
        header.licence =
            this.nameIn(scheme, 'dct:license') ??
            this.nameIn(scheme, 'cc:license') ??
            this.nameIn(scheme, 'dct:rights');
        header.namespace = namespaceOf(scheme, code);
        if (this.concepts.schemes.length > 1) {
            this.notes.mended('There are several concept schemes. Each became a category of one framework', title);
        }
    }

    private dateOf(scheme: string): string | undefined {
        for (const name of ['dct:issued', 'dct:modified', 'dct:created'] as const) {
            const date = this.resources.text(scheme, named(name));
            // Times of the day are of no use.
            if (date !== undefined) return date.replace(/^(\d{4}-\d\d-\d\d)T.*$/s, '$1');
        }
        return undefined;
    }

    /** A text, or what the resource is called that stands in its place. */
    private nameIn(iri: string, property: Parameters<typeof named>[0]): string | undefined {
        const { resources, languages } = this;
        const text = languages.mainOf(resources.texts(iri, named(property)))?.text;
        const [link] = resources.links(iri, named(property));
        if (text !== undefined || link === undefined) return text;
        const name = resources.text(link, named('foaf:name')) ?? languages.mainOf(labelsOf(resources, link))?.text;
        return name ?? (link.startsWith('_:') ? undefined : link);
    }

    private addTree(): void {
        const { draft, concepts, reader, dictionary } = this;
        const holders = new Set(
            concepts.inTree.flatMap(each => [concepts.parentOf(each), ...concepts.otherParentsOf(each)])
        );
        const isCategory = (iri: string) =>
            (concepts.kindOf(iri) ?? (holders.has(iri) ? 'category' : '')) === 'category';
        const all = new Set(concepts.inTree.filter(isCategory));
        // Found before others refer to them.
        const inOrder = concepts.areOwn ? concepts.inTree : depthFirst(concepts);
        for (const iri of inOrder) {
            if (!all.has(iri)) continue;
            const parent = concepts.parentOf(iri) ?? this.categoryOfScheme(iri);
            this.addCategory({ ...reader.element(iri, 'category'), parent, forAll: false });
            const aliases = reader.aliases(iri);
            if (aliases.length > 0) this.notes.leftOut('Other names of categories have no place', aliases[0]);
            if (concepts.otherParentsOf(iri).length > 0) {
                this.notes.leftOut(
                    'Some concepts that have others below them are below several themselves. The first one counts',
                    this.categories.get(iri)?.title
                );
            }
        }
        for (const iri of inOrder) {
            if (all.has(iri)) continue;
            const parent = concepts.parentOf(iri);
            const isPart = parent !== undefined && !all.has(parent);
            const category = isPart ? '' : (parent ?? this.categoryOfScheme(iri, true) ?? '');
            const kind = concepts.kindOf(iri) === 'statement' ? 'statement' : 'competency';
            const element = { ...reader.element(iri, kind), aliases: reader.aliases(iri), category };
            if (isPart) Object.assign(element, { parent });
            if (kind === 'statement') {
                draft.statements.push(element);
                continue;
            }
            const kinds = [...this.resources.links(iri, named('gradus:kind')), ...concepts.otherParentsOf(iri)];
            const competency = { ...element, kinds: kinds.filter(each => all.has(each)), descriptors: [] };
            dictionary.complete(competency, iri);
            draft.competencies.push(competency);
            const itsCategory = this.categories.get(category);
            if (itsCategory && this.resources.has(iri, named('gradus:Value'))) itsCategory.forAll = true;
        }
    }

    /**
     * The category that stands for the scheme of what is below nothing: where there are several schemes, or what needs a
     * category has none.
     */
    private categoryOfScheme(iri: string, isNeeded = false): string | undefined {
        const { concepts, draft } = this;
        if (concepts.schemes.length < 2 && (!isNeeded || concepts.areOwn)) return undefined;
        const scheme = concepts.schemeOf(iri) ?? concepts.schemes[0] ?? 'scheme';
        const key = `category ${scheme}`;
        if (!this.categories.has(key)) {
            const label = this.languages.mainOf(labelsOf(this.resources, scheme))?.text;
            const title = label ?? (concepts.schemes.length > 1 ? lastPart(scheme) : draft.header.title);
            this.addCategory({ key, code: '', title, texts: [], forAll: false });
        }
        return key;
    }

    private addCategory(category: DraftCategory): void {
        this.draft.categories.push(category);
        this.categories.set(category.key ?? '', category);
    }

    /** Collections that are none of Gradus’ own: categories that their members belong to beside the one that they are in. */
    private addCollections(): void {
        const { resources, concepts, draft } = this;
        const competencies = new Map(draft.competencies.map(each => [each.key, each]));
        const collections = new Set(concepts.collections);
        for (const iri of concepts.collections)
            this.addCategory({ ...this.reader.element(iri, 'category'), forAll: false });
        for (const iri of concepts.collections) {
            const members = [
                ...resources.links(iri, named('skos:member')),
                ...resources.list(iri, named('skos:memberList'))
            ];
            for (const member of members) {
                const competency = competencies.get(member);
                const category = collections.has(member) ? this.categories.get(member) : undefined;
                if (competency) competency.kinds.push(iri);
                else if (category) category.parent ??= iri;
                else
                    this.notes.leftOut(
                        'Some members of collections are categories, or not in the file',
                        lastPart(member)
                    );
            }
        }
    }

    private declaredSections(): DraftSection[] {
        const { code, title } = ELSEWHERE;
        const elsewhere: DraftSection = { code, title, form: 'list', numbered: false, open: false, uses: [] };
        // One that an export of Gradus has under this code has its texts, too.
        return [...this.sections.declared.filter(each => each.code !== code), elsewhere];
    }

    private findPlaces(): void {
        const { draft, concepts } = this;
        const [scheme] = concepts.schemes;
        const add = (kind: DraftEnd['kind'], elements: readonly DraftElement[], within?: string) => {
            for (const element of elements) {
                const { key } = element;
                if (key === undefined) continue;
                const end = { kind, key, ...(within !== undefined && { within }) };
                this.places.set(key, { end, element });
            }
        };
        if (scheme !== undefined) add('framework', [draft.header]);
        for (const scale of draft.scales) {
            add('scale', [scale]);
            add('level', scale.levels, scale.key);
        }
        add('category', draft.categories);
        add('competency', draft.competencies);
        add('statement', draft.statements);
        for (const domain of draft.domains) {
            add('domain', [domain]);
            add('activity', domain.activities, domain.key);
        }
        add('group', draft.groups);
        add('grade', draft.grades);
        add('set', draft.sets);
        for (const role of draft.roles) {
            add('role', [role]);
            add('specialisation', role.specialisations, role.key);
        }
        add('stream', draft.streams);
        add('term', draft.terms);
    }

    private sayWhatIsLeftOut(): void {
        const { resources, notes } = this;
        for (const iri of this.places.keys()) {
            for (const property of resources.propertiesOf(iri)) {
                if (TAKEN_OVER.has(property)) continue;
                notes.leftOut('Some of what is said of concepts has no place in Gradus', shortened(property));
            }
        }
    }
}

/** Concepts in the order in which a text has them: each before what is below it. */
function depthFirst({ inTree, parentOf }: Concepts): string[] {
    const below = Map.groupBy(inTree, iri => parentOf(iri) ?? '');
    const found = new Set<string>();
    const pending = [...(below.get('') ?? [])].reverse();
    // Those that are below themselves are below nothing else.
    const rest = [...inTree].reverse();
    for (;;) {
        const next = pending.pop() ?? rest.pop();
        if (next === undefined) return [...found];
        if (found.has(next)) continue;
        found.add(next);
        for (const each of [...(below.get(next) ?? [])].reverse()) pending.push(each);
    }
}

/** The namespace that the identifiers of an export were made of: what its addresses begin with, if it gives the same ones. */
function namespaceOf(scheme: string, code: string): string | undefined {
    const id = idOf(scheme);
    if (id === undefined || !/^https?:/.test(scheme)) return undefined;
    const base = scheme.slice(0, -id.length);
    return [base, base.replace(/[/#]$/, '')].find(each => new MadeIdentifiers(code, each).of('framework', code) === id);
}
