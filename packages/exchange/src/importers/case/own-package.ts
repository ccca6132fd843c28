import { ITEM_TYPES } from '../../case/item-types.ts';
import { MadeIdentifiers } from '../draft/made-identifiers.ts';
import { type Json, type JsonRecord, own, recordOf, recordsOf, textIn } from '../reading/plain-json.ts';
import type { CaseGraph, GraphItem, GraphLink } from './case-graph.ts';
import { RELATION_BY_TYPE } from './relation-types.ts';
import { type TitledSection, titledTexts } from './titled-texts.ts';

const KIND_BY_TYPE: ReadonlyMap<string, string> = new Map(
    Object.entries(ITEM_TYPES).map(([kind, [title]]) => [title, kind === 'value' ? 'competency' : kind])
);

/** What a package says itself of what kind of element an item is, as packages of Gradus do. */
export function kindOf({ record }: GraphItem): string | undefined {
    return textIn(gradusOf(record), 'kind') ?? KIND_BY_TYPE.get(textIn(record, 'CFItemType') ?? '');
}

/** Whether Gradus made a package of version 1.1, so that it says everything in extensions. */
export function isOwnPackage({ document }: CaseGraph): boolean {
    return textIn(gradusOf(document), 'code') !== undefined;
}

/**
 * The compiled JSON that a package of Gradus was made of, as far as the package says it.
 *
 * @param declared its sections, where they are not those that it declares
 */
export function compiledOf(graph: CaseGraph, declared?: readonly JsonRecord[]): JsonRecord {
    return new OwnPackage(graph, declared).compiled();
}

function gradusOf(record: JsonRecord): JsonRecord | undefined {
    return recordOf(own(recordOf(own(record, 'extensions')), 'gradus'));
}

/**
 * Items as Gradus wrote them, where they stand so: the order of competencies is that of the framework, also where some are in
 * categories within others. Where somebody sorted them in another way, as their numbers have them.
 */
function asWritten({ items, written }: CaseGraph): readonly GraphItem[] {
    const places = new Map(written.map((item, index) => [item, index]));
    const isKept = items.every(({ children }) =>
        children.every((child, index) => {
            const before = children[index - 1];
            return !before || kindOf(before) !== kindOf(child) || (places.get(before) ?? 0) < (places.get(child) ?? 0);
        })
    );
    return isKept ? written : items;
}

class OwnPackage {
    private readonly graph: CaseGraph;
    private readonly declared: readonly JsonRecord[];
    private readonly byKind: ReadonlyMap<string, readonly GraphItem[]>;
    private readonly linksOf: ReadonlyMap<GraphItem, readonly GraphLink[]>;
    private readonly sectionsByKind = new Map<string, readonly TitledSection[]>();

    constructor(graph: CaseGraph, declared?: readonly JsonRecord[]) {
        this.graph = graph;
        this.declared = declared ?? recordsOf(own(gradusOf(graph.document), 'declaredSections'));
        this.byKind = Map.groupBy(asWritten(graph), item => kindOf(item) ?? '');
        this.linksOf = Map.groupBy(graph.links, ({ origin }) => origin);
    }

    compiled(): JsonRecord {
        const all = (kind: string) => this.byKind.get(kind) ?? [];
        const isValue = (item: GraphItem) => textIn(item.record, 'CFItemType') === ITEM_TYPES.value[0];
        return {
            framework: this.header(),
            sections: this.declared,
            scales: all('scale').map(item => ({
                ...this.element(item),
                levels: this.childrenOf(item, 'level').map(each => this.element(each))
            })),
            categories: all('category').map(item => this.element(item)),
            competencies: all('competency')
                .filter(item => !isValue(item))
                .map(item => this.competency(item)),
            values: all('competency')
                .filter(isValue)
                .map(item => this.competency(item)),
            statements: all('statement').map(item => this.element(item)),
            domains: all('domain').map(item => ({
                ...this.element(item),
                activities: this.childrenOf(item, 'activity').map(each => this.element(each))
            })),
            groups: all('group').map(item => this.element(item)),
            grades: all('grade').map(item => this.element(item)),
            roles: all('role').map(item => ({
                ...this.element(item),
                requirements: this.requirements(item),
                specialisations: this.childrenOf(item, 'specialisation').map(each => ({
                    ...this.element(each),
                    requirements: this.requirements(each)
                }))
            })),
            sets: all('set').map(item => ({ ...this.element(item), requirements: this.requirements(item) })),
            streams: this.streams(),
            terms: recordsOf(own(this.graph.definitions, 'CFConcepts')).map(each => this.term(each)),
            relations: this.graph.links.flatMap(link => this.relation(link) ?? [])
        };
    }

    private header(): JsonRecord {
        const { document, definitions } = this.graph;
        const gradus = gradusOf(document);
        const { declaredSections: _, ...rest } = gradus ?? {};
        const code = textIn(gradus, 'code') ?? '';
        const notes = textIn(document, 'notes');
        const license = recordsOf(own(definitions, 'CFLicenses'))[0];
        return defined({
            code,
            title: textIn(document, 'title'),
            id: textIn(gradus, 'id') ?? textIn(document, 'identifier'),
            version: textIn(document, 'version'),
            language: textIn(document, 'language'),
            publisher: textIn(document, 'publisher'),
            source: textIn(document, 'officialSourceURL') ?? notes?.replace(/^Source: /, ''),
            licence: textIn(license, 'licenseText'),
            ...rest,
            date: textIn(gradus, 'date') ?? dateOf(document),
            namespace: textIn(gradus, 'namespace') ?? this.namespace(code),
            status: STATUSES.get(textIn(document, 'adoptionStatus') ?? ''),
            sections: own(gradus, 'sections')
        });
    }

    /** The namespace that identifiers were made of: what addresses begin with, if it gives the same identifiers. */
    private namespace(code: string): string | undefined {
        const { document, documentId } = this.graph;
        const base = (textIn(document, 'uri') ?? '').slice(0, -documentId.length);
        if (!/^https?:/.test(base)) return undefined;
        const bases = [base, base.replace(/\/$/, '')];
        return bases.find(each => new MadeIdentifiers(code, each).of('framework', code) === documentId);
    }

    private element({ id, record }: GraphItem): JsonRecord {
        const gradus = gradusOf(record) ?? {};
        const kind = textIn(record, 'CFItemType');
        // Elsewhere than in an extension, texts stand where there is none at all.
        const isExtended = gradusOf(record) !== undefined;
        const sections =
            own(gradus, 'sections') ?? (isExtended ? {} : this.sections(KIND_BY_TYPE.get(kind ?? '') ?? '', record));
        return defined({
            ...gradus,
            code: textIn(record, 'humanCodingScheme'),
            title: textIn(record, 'fullStatement'),
            number: textIn(record, 'listEnumeration'),
            id: textIn(gradus, 'id') ?? id,
            sections
        });
    }

    /** Texts that stand in the notes of an item which has no extension for them. */
    private sections(kind: string, record: JsonRecord): JsonRecord {
        const notes = textIn(record, 'notes');
        return notes === undefined ? {} : titledTexts(notes, this.sectionsFor(kind)).sections;
    }

    private sectionsFor(kind: string): readonly TitledSection[] {
        let sections = this.sectionsByKind.get(kind);
        if (!sections) {
            sections = this.declared
                .filter(each => recordsOf(own(each, 'for')).some(use => textIn(use, 'kind') === kind))
                .map(each => ({
                    code: textIn(each, 'code') ?? '',
                    title: textIn(each, 'title') ?? '',
                    isList: own(each, 'form') === 'list'
                }));
            this.sectionsByKind.set(kind, sections);
        }
        return sections;
    }

    private competency(item: GraphItem): JsonRecord {
        const descriptors = this.childrenOf(item, 'descriptor').flatMap(each => {
            const { record } = each;
            const gradus = gradusOf(record);
            if (own(gradus, 'level') !== undefined) {
                return [defined({ level: own(gradus, 'level'), sections: own(gradus, 'sections') })];
            }
            const text = textIn(record, 'fullStatement') ?? '';
            const short = textIn(record, 'abbreviatedStatement');
            const link = (this.linksOf.get(each) ?? []).find(({ type }) => type === 'hasSkillLevel');
            const level = textIn(link?.target?.record, 'humanCodingScheme') ?? levelIn(short ?? text);
            if (level === undefined || short === undefined) return [];
            const sections = this.sectionsFor('descriptor');
            const titled = titledTexts(text, sections);
            const [only] = sections;
            // A single text stands there without its title.
            if (titled.rest === '' || !only) return [{ level, sections: titled.sections }];
            const entries = only.isList ? text.split('\n') : text.split('\n').join('\n\n');
            return [{ level, sections: Object.fromEntries([[only.code, entries]]) as JsonRecord }];
        });
        return { ...this.element(item), descriptors };
    }

    private requirements(item: GraphItem): JsonRecord[] {
        return (this.linksOf.get(item) ?? []).flatMap(({ type, target, record }) => {
            const competency = textIn(target?.record, 'humanCodingScheme');
            if (type !== 'ext:requires' || competency === undefined) return [];
            return [{ ...recordOf(own(record, 'extensions')), competency }];
        });
    }

    private streams(): JsonRecord[] {
        const steps = Map.groupBy(
            this.graph.links.filter(({ type }) => type === 'precedes'),
            ({ record }) => textIn(recordOf(own(record, 'CFAssociationGroupingURI')), 'identifier')
        );
        return recordsOf(own(this.graph.definitions, 'CFAssociationGroupings')).map(grouping => {
            const gradus = gradusOf(grouping);
            if (gradus) return titled(grouping, gradus);
            const id = textIn(grouping, 'identifier') ?? '';
            const ownSteps = steps.get(id) ?? [];
            // Of several groupings with one identifier, the first one has the steps.
            steps.delete(id);
            return this.stream(grouping, id, ownSteps);
        });
    }

    private stream(grouping: JsonRecord, id: string, steps: readonly GraphLink[]): JsonRecord {
        const items = [steps[0]?.origin, ...steps.map(({ target }) => target)].filter(each => each !== undefined);
        const description = textIn(grouping, 'description');
        return defined({
            title: textIn(grouping, 'title'),
            id,
            over: items[0] && kindOf(items[0]) === 'grade' ? 'grades' : 'roles',
            steps: items.flatMap(({ record }) => textIn(record, 'humanCodingScheme') ?? []),
            sections: description && titledTexts(description, this.sectionsFor('stream')).sections
        });
    }

    private term(concept: JsonRecord): JsonRecord {
        const gradus = gradusOf(concept);
        if (gradus) return titled(concept, gradus);
        const description = textIn(concept, 'description');
        return defined({
            title: textIn(concept, 'title'),
            id: textIn(concept, 'identifier'),
            aliases: (textIn(concept, 'keywords') ?? '').split(', ').filter(each => each !== ''),
            sections: description && titledTexts(description, this.sectionsFor('term')).sections
        });
    }

    private relation({ type, origin, target, targetText, record }: GraphLink): JsonRecord | undefined {
        const extensions = recordOf(own(record, 'extensions'));
        const kind = textIn(extensions, 'relation') ?? RELATION_BY_TYPE.get(type);
        if (kind === undefined || textIn(extensions, 'relation') === undefined) return undefined;
        return defined({
            ...extensions,
            subject: end(origin),
            kind,
            object: target && end(target),
            objectText: textIn(extensions, 'objectText') ?? textIn(target?.record, 'humanCodingScheme') ?? targetText,
            reason: textIn(record, 'notes')
        });
    }

    private childrenOf({ children }: GraphItem, kind: string): GraphItem[] {
        return children.filter(child => kindOf(child) === kind);
    }
}

/** A definition that says in its extension all that it is besides its title. */
function titled(definition: JsonRecord, gradus: JsonRecord): JsonRecord {
    return defined({
        ...gradus,
        title: textIn(definition, 'title'),
        id: textIn(gradus, 'id') ?? textIn(definition, 'identifier')
    });
}

function end(item: GraphItem): JsonRecord {
    return defined({ kind: kindOf(item), code: textIn(item.record, 'humanCodingScheme') });
}

/** The level in “Title (2 Trained)”. */
export function levelIn(short: string): string | undefined {
    return /\(([^\s()]+)(?:\s[^()]*)?\)$/.exec(short)?.[1];
}

function dateOf(document: JsonRecord): string | undefined {
    const date = textIn(document, 'lastChangeDateTime')?.slice(0, 10);
    return date === '1970-01-01' ? undefined : date;
}

export const STATUSES: ReadonlyMap<string, string> = new Map([
    ['Draft', 'draft'],
    ['Private Draft', 'draft'],
    ['Pending Implementation', 'draft'],
    ['Implemented', 'adopted'],
    ['Adopted', 'adopted'],
    ['Retired', 'retired'],
    ['Deprecated', 'retired']
]);

export function defined(record: { readonly [key: string]: Json | undefined }): JsonRecord {
    return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as JsonRecord;
}
