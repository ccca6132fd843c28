import type {
    Competency,
    Described,
    ElementKind,
    FrameworkModel,
    Relation,
    RelationEnd,
    RelationKind,
    Scale
} from '@gradus/model';
import { externalUri } from '../web/external-uri.ts';
import { Identifiers } from '../web/identifiers.ts';
import { LanguageMaps } from './language-maps.ts';

/** An object of a graph in CTDL-ASN: addresses and texts by the names of the vocabulary. */
export type CtdlNode = Readonly<Record<string, unknown>>;

const STATUSES = { draft: 'Draft', adopted: 'Published', retired: 'Deprecated' } as const;
const STATUS_VOCABULARY = 'http://credreg.net/ctdlasn/vocabs/publicationStatus/';

/** What relations of competencies are called. What is broader than something is aligned with what is narrower. */
const ALIGNMENTS: Readonly<Record<RelationKind, string>> = {
    same: 'ceasn:exactAlignment',
    broader: 'ceasn:narrowAlignment',
    narrower: 'ceasn:broadAlignment',
    related: 'ceasn:alignTo',
    derived: 'ceasn:derivedFrom',
    satisfies: 'ceasn:alignTo',
    see: 'ceasn:alignTo'
};

/** What stands in the tree of a framework in CTDL-ASN. */
interface Entry {
    readonly element: Described;
    readonly kind: ElementKind;
    readonly category: string;
    readonly parent: string | undefined;
    readonly aliases: readonly string[];
    readonly extra: CtdlNode;
}

/** A framework as the objects of a graph: the framework, its competencies as a tree, and its scales. */
export class CtdlGraph {
    private readonly model: FrameworkModel;
    private readonly ids: Identifiers;
    private readonly maps: LanguageMaps;
    private readonly entries = new Map<string, Entry>();
    private readonly positions = new Map<string, number>();
    private readonly relations = new Map<string, Relation[]>();

    constructor(model: FrameworkModel) {
        this.model = model;
        this.ids = new Identifiers(model);
        this.maps = new LanguageMaps(model);
        for (const relation of model.relations) {
            const { kind, code, framework } = relation.subject;
            if (framework !== undefined) continue;
            const key = `${kind} ${code}`;
            const known = this.relations.get(key);
            if (known) known.push(relation);
            else this.relations.set(key, [relation]);
        }
    }

    nodes(): CtdlNode[] {
        this.collect();
        const children = this.children();
        return [
            this.framework(children.get(undefined) ?? []),
            ...[...this.entries].map(([id, entry]) => this.competency(id, entry, children)),
            ...this.model.scales.flatMap(scale => this.progression(scale))
        ];
    }

    private framework(top: readonly string[]): CtdlNode {
        const { framework, scales } = this.model;
        const { title, publisher, source, licence, date, status } = framework;
        const texts = this.maps.sections('framework', framework);
        const isAddress = (text: string | undefined) => text !== undefined && /^https?:\/\/\S+$/.test(text);
        return {
            ...this.head(this.ids.framework, 'ceasn:CompetencyFramework'),
            'ceasn:name': this.maps.title('framework', framework),
            'ceasn:description': Object.keys(texts).length > 0 ? texts : this.maps.own(title),
            'ceasn:inLanguage': [this.maps.language],
            ...(publisher !== undefined && { 'ceasn:publisherName': this.maps.own([publisher]) }),
            ...(isAddress(publisher) && { 'ceasn:publisher': [publisher] }),
            ...(isAddress(source) && { 'ceasn:source': [source] }),
            ...(isAddress(licence) && { 'ceasn:license': licence }),
            ...(!isAddress(licence) && licence !== undefined && { 'ceasn:rights': this.maps.own(licence) }),
            ...(date !== undefined && /^\d{4}(?:-\d\d){0,2}$/.test(date) && { 'ceasn:dateCreated': date }),
            ...(status !== undefined && { 'ceasn:publicationStatusType': STATUS_VOCABULARY + STATUSES[status] }),
            'ceasn:hasTopChild': top.map(id => this.ids.uri(id)),
            ...(scales.length > 0 && { 'asn:hasProgressionModel': scales.map(each => this.iri(each)) })
        };
    }

    /** Everything that the tree holds: categories, competencies, what levels mean for them, statements. */
    private collect(): void {
        const { categories, competencies, statements } = this.model;
        for (const each of categories) {
            this.add('category', each, 'Category', this.ids.find('category', each.parent ?? ''), []);
        }
        for (const each of competencies) {
            const parent = this.ids.find('competency', each.parent ?? '') ?? this.ids.find('category', each.category);
            this.add('competency', each, each.forAll ? 'Value' : 'Competency', parent, each.aliases);
            for (const [index, descriptor] of each.descriptors.entries()) this.addDescriptor(each, descriptor, index);
        }
        for (const each of statements) {
            const parent = this.ids.find('statement', each.parent ?? '') ?? this.ids.find('category', each.category);
            this.add('statement', each, 'Statement', parent, each.aliases);
        }
    }

    private addDescriptor(
        competency: Competency,
        { level, sections, origin }: Competency['descriptors'][number],
        index: number
    ): void {
        const found = this.ids.find('level', level, competency.scale);
        const parent = this.ids.of(competency);
        const base = this.ids.make('descriptor', parent, found ?? level);
        const id = this.entries.has(base) ? this.ids.make('descriptor', parent, level, String(index)) : base;
        const scale = this.model.scales.find(({ code }) => code === competency.scale);
        const title = scale?.levels.find(({ code }) => code === level)?.title ?? level;
        this.entries.set(id, {
            element: { id, code: level, title: `${competency.title}: ${title}`, sections, origin },
            kind: 'descriptor',
            category: 'Level Descriptor',
            parent,
            aliases: [],
            extra: found === undefined ? {} : { 'ceasn:complexityLevel': [this.ids.uri(found)] }
        });
        this.maps.within(id, competency.code);
    }

    private add(
        kind: ElementKind,
        element: Described,
        category: string,
        parent: string | undefined,
        aliases: readonly string[]
    ): void {
        this.entries.set(this.ids.of(element), { element, kind, category, parent, aliases, extra: {} });
    }

    /** What stands below what, by identifier; what is part of itself stands at the top. */
    private children(): ReadonlyMap<string | undefined, readonly string[]> {
        const lists = new Map<string | undefined, string[]>();
        for (const id of this.entries.keys()) {
            const parent = this.placeOf(id);
            const list = lists.get(parent) ?? [];
            lists.set(parent, list);
            list.push(id);
            this.positions.set(id, list.length);
        }
        return lists;
    }

    private placeOf(id: string): string | undefined {
        const parent = this.entries.get(id)?.parent;
        const seen = new Set([id]);
        for (let at = parent; at !== undefined; at = this.entries.get(at)?.parent) {
            if (seen.has(at)) return undefined;
            seen.add(at);
        }
        return parent;
    }

    private competency(
        id: string,
        entry: Entry,
        children: ReadonlyMap<string | undefined, readonly string[]>
    ): CtdlNode {
        const { element, kind, category, aliases, extra } = entry;
        const parent = this.placeOf(id);
        const framework = this.ids.uri(this.ids.framework);
        const texts = this.maps.sections(kind, element);
        const hasTexts = Object.keys(texts).length > 0;
        const title = this.maps.title(kind, element);
        const below = children.get(id) ?? [];
        return {
            ...this.head(id, 'ceasn:Competency'),
            ...(hasTexts && { 'ceasn:competencyLabel': title }),
            'ceasn:competencyText': hasTexts ? texts : title,
            'ceasn:competencyCategory': this.maps.english(category),
            'ceasn:codedNotation': element.code,
            'ceasn:listID': element.number ?? String(this.positions.get(id)),
            'ceasn:inLanguage': [this.maps.language],
            'ceasn:isPartOf': framework,
            ...(parent === undefined
                ? { 'ceasn:isTopChildOf': framework }
                : { 'ceasn:isChildOf': [this.ids.uri(parent)] }),
            ...(below.length > 0 && { 'ceasn:hasChild': below.map(each => this.ids.uri(each)) }),
            ...(aliases.length > 0 && { 'ceasn:conceptKeyword': this.maps.own([...aliases]) }),
            ...extra,
            ...this.alignments(kind, element)
        };
    }

    private alignments(kind: ElementKind, { code }: Described): CtdlNode {
        const targets: Record<string, string[]> = {};
        for (const { kind: relation, object } of this.relations.get(`${kind} ${code}`) ?? []) {
            if (!object) continue;
            const target = this.target(object);
            const name = ALIGNMENTS[relation];
            if (target !== undefined) targets[name] = [...(targets[name] ?? []), target];
        }
        return targets;
    }

    private target(end: RelationEnd): string | undefined {
        if (end.framework !== undefined) return externalUri(end);
        const id = this.ids.find(end.kind, end.code);
        return id !== undefined && this.entries.has(id) ? this.ids.uri(id) : undefined;
    }

    private progression(scale: Scale): CtdlNode[] {
        const model = this.iri(scale);
        const texts = this.maps.sections('scale', scale);
        const levels = scale.levels.map(each => this.iri(each));
        return [
            {
                ...this.head(this.ids.of(scale), 'asn:ProgressionModel'),
                'ceasn:name': this.maps.title('scale', scale),
                ...(Object.keys(texts).length > 0 && { 'ceasn:description': texts }),
                'ceasn:inLanguage': [this.maps.language],
                'asn:hasProgressionLevel': levels
            },
            ...scale.levels.map((level, index) => {
                const meaning = this.maps.sections('level', level, scale.code);
                return {
                    ...this.head(this.ids.of(level), 'asn:ProgressionLevel'),
                    'skos:prefLabel': this.maps.title('level', level, scale.code),
                    'skos:notation': level.code,
                    ...(Object.keys(meaning).length > 0 && { 'skos:definition': meaning }),
                    'ceasn:inProgressionModel': model,
                    ...(levels[index + 1] !== undefined && { 'ceterms:precedes': levels[index + 1] }),
                    ...(index > 0 && { 'ceterms:precededBy': levels[index - 1] })
                };
            })
        ];
    }

    private head(id: string, type: string): CtdlNode {
        return { '@id': this.ids.uri(id), '@type': type, 'ceterms:ctid': `ce-${id}` };
    }

    private iri(element: object): string {
        return this.ids.uri(this.ids.of(element));
    }
}

/** The name of the whole graph. */
export function graphUri(model: FrameworkModel): string {
    const ids = new Identifiers(model);
    return ids.uri(ids.make('graph'));
}
