import { named } from './names.ts';
import { type Resources, TYPE } from './resources.ts';

/** What an element is, where the file says it in words of Gradus. */
export type OwnKind =
    | 'scale'
    | 'level'
    | 'category'
    | 'competency'
    | 'statement'
    | 'domain'
    | 'activity'
    | 'group'
    | 'grade'
    | 'role'
    | 'set'
    | 'specialisation'
    | 'stream'
    | 'term';

const OWN_TYPES: ReadonlyMap<string, OwnKind> = new Map([
    [named('gradus:Scale'), 'scale'],
    [named('gradus:Level'), 'level'],
    [named('gradus:Category'), 'category'],
    [named('gradus:Competency'), 'competency'],
    [named('gradus:Value'), 'competency'],
    [named('gradus:Statement'), 'statement'],
    [named('gradus:Domain'), 'domain'],
    [named('gradus:Activity'), 'activity'],
    [named('gradus:Group'), 'group'],
    [named('gradus:Grade'), 'grade'],
    [named('gradus:Role'), 'role'],
    [named('gradus:RequirementSet'), 'set'],
    [named('gradus:Specialisation'), 'specialisation'],
    [named('gradus:Stream'), 'stream'],
    [named('gradus:Term'), 'term']
]);
const CONCEPT = named('skos:Concept');
const SCHEME = named('skos:ConceptScheme');
const COLLECTIONS = [named('skos:Collection'), named('skos:OrderedCollection')];
/** What only concepts have, also where the file does not say that they are some. */
const OF_CONCEPTS = [
    named('skos:broader'),
    named('skos:narrower'),
    named('skos:inScheme'),
    named('skos:topConceptOf'),
    named('skos:prefLabel')
];

/** What a file has, and what is within what. */
export interface Concepts {
    /** The largest one first. */
    readonly schemes: readonly string[];
    readonly collections: readonly string[];
    /** What is a category, or is in one: all concepts that the file does not say to be something else. */
    readonly inTree: readonly string[];
    /** Elements of Gradus, by what they are. */
    own(kind: OwnKind): readonly string[];
    kindOf(iri: string): OwnKind | undefined;
    /** Whether Gradus made the file. */
    readonly areOwn: boolean;
    /** The first concept that it is below. */
    parentOf(iri: string): string | undefined;
    otherParentsOf(iri: string): readonly string[];
    /** The scheme of what is below nothing; of several, the largest. */
    schemeOf(iri: string): string | undefined;
}

export function findConcepts(resources: Resources): Concepts {
    const kinds = new Map<string, OwnKind>();
    const byKind = new Map<OwnKind, string[]>();
    const collections: string[] = [];
    const concepts: string[] = [];
    const schemes = new Set<string>();
    for (const subject of resources.subjects) {
        const kind = ownKindOf(resources, subject);
        if (kind) {
            kinds.set(subject, kind);
            const all = byKind.get(kind) ?? [];
            byKind.set(kind, all);
            all.push(subject);
        }
        if (resources.has(subject, SCHEME)) schemes.add(subject);
        else if (kind === undefined && COLLECTIONS.some(type => resources.has(subject, type)))
            collections.push(subject);
        else if (isConcept(resources, subject)) concepts.push(subject);
    }
    const known = new Set(concepts);
    const sizes = schemeSizes(resources, concepts, schemes);
    const parents = new Map(concepts.map(each => [each, parentsIn(resources, each, known)]));
    const ordered = [...sizes].sort(([, many], [, more]) => more - many).map(([scheme]) => scheme);
    const rank = new Map(ordered.map((scheme, index) => [scheme, index]));
    return {
        schemes: ordered,
        collections,
        inTree: concepts.filter(each => IN_TREE.has(kinds.get(each) ?? 'category')),
        own: kind => byKind.get(kind) ?? [],
        kindOf: iri => kinds.get(iri),
        areOwn: kinds.size > 0,
        parentOf: iri => parents.get(iri)?.[0],
        otherParentsOf: iri => parents.get(iri)?.slice(1) ?? [],
        schemeOf: iri =>
            schemesOf(resources, iri).sort((a, b) => (rank.get(a) ?? rank.size) - (rank.get(b) ?? rank.size))[0]
    };
}

const IN_TREE: ReadonlySet<OwnKind> = new Set(['category', 'competency', 'statement']);

function ownKindOf(resources: Resources, subject: string): OwnKind | undefined {
    for (const type of resources.links(subject, TYPE)) {
        const kind = OWN_TYPES.get(type);
        if (kind) return kind;
    }
    return undefined;
}

function isConcept(resources: Resources, subject: string): boolean {
    return resources.has(subject, CONCEPT) || OF_CONCEPTS.some(each => resources.terms(subject, each).length > 0);
}

function schemesOf(resources: Resources, concept: string): string[] {
    return [
        ...new Set([
            ...resources.links(concept, named('skos:topConceptOf')),
            ...resources.links(concept, named('skos:inScheme')),
            ...resources.leadingTo(concept, named('skos:hasTopConcept'))
        ])
    ];
}

function schemeSizes(
    resources: Resources,
    concepts: readonly string[],
    schemes: ReadonlySet<string>
): ReadonlyMap<string, number> {
    const sizes = new Map([...schemes].map(scheme => [scheme, 0]));
    for (const concept of concepts) {
        for (const scheme of schemesOf(resources, concept)) sizes.set(scheme, (sizes.get(scheme) ?? 0) + 1);
    }
    return sizes;
}

/** What a concept is below, whichever of the two says it. */
function parentsIn(resources: Resources, concept: string, known: ReadonlySet<string>): string[] {
    const broader = resources.links(concept, named('skos:broader'));
    const parents = new Set([...broader, ...resources.leadingTo(concept, named('skos:narrower'))]);
    return [...parents].filter(each => each !== concept && known.has(each));
}
