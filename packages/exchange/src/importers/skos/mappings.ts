import type { RelationKind } from '@gradus/model';
import type { DraftElement, DraftEnd, DraftFramework } from '../draft/draft-framework.ts';
import { type Languages, labelsOf } from './languages.ts';
import { named, shortened } from './names.ts';
import type { Resources } from './resources.ts';

/** Relations by their property. What has a narrower match is broader than that. */
const RELATIONS: readonly (readonly [property: string, kind: RelationKind, reason?: string])[] = [
    [named('skos:exactMatch'), 'same'],
    [named('skos:closeMatch'), 'related', 'SKOS says: closeMatch.'],
    [named('skos:narrowMatch'), 'broader'],
    [named('skos:broadMatch'), 'narrower'],
    [named('skos:relatedMatch'), 'related'],
    [named('skos:related'), 'related'],
    [named('gradus:derivedFrom'), 'derived'],
    [named('gradus:satisfies'), 'satisfies'],
    [named('rdfs:seeAlso'), 'see']
];
/** What is the same whichever of the two says it. */
const MUTUAL: ReadonlySet<RelationKind> = new Set(['related']);
const OF_GRADUS = /^urn:gradus:([^:]+):[^:]+:([^:]+)$/;

/** The longest name by which something is called that a relation leads to. */
const LONGEST_NAME = 1000;
/** What a name may have beside its address without being counted: it is no longer than what leads there. */
const SHORT_NAME = 200;

/** An element, and where it is. */
export interface PlacedConcept {
    readonly end: DraftEnd;
    readonly element: DraftElement;
}

/** The section for what is the same or alike in other files, which cannot be referred to. */
export const ELSEWHERE = { code: 'matches', title: 'Matches elsewhere' };

/**
 * Adds what elements have to do with each other, and with what is in other files: that becomes a text.
 *
 * @param places elements by their addresses
 */
export function addRelations(
    draft: DraftFramework,
    places: ReadonlyMap<string, PlacedConcept>,
    resources: Resources,
    languages: Languages
): void {
    /** Names of what is led to, which are made once. */
    const names = new Map<string, string>();
    const seen = new Seen();
    for (const [iri, { end: subject, element }] of places) {
        const elsewhere: string[] = [];
        for (const [property, kind, reason] of RELATIONS) {
            for (const target of resources.links(iri, property)) {
                if (seen.has(kind, iri, target) || (MUTUAL.has(kind) && seen.has(kind, target, iri))) continue;
                seen.add(kind, iri, target);
                const object = places.get(target)?.end;
                const known = names.get(target);
                const objectText = known ?? nameOf(target, resources, languages);
                if (known === undefined) names.set(target, objectText);
                else resources.repeat(Math.max(0, known.length - SHORT_NAME));
                if (object) draft.relations.push({ subject, kind, object, objectText, reason });
                else if (objectText !== '') elsewhere.push(`${shortened(property).replace(/^.*:/, '')}: ${objectText}`);
            }
            for (const { text } of resources.texts(iri, property)) elsewhere.push(text);
        }
        if (elsewhere.length > 0) element.texts.push({ section: ELSEWHERE.code, entries: elsewhere });
    }
}

/** Relations that have been come upon, without a name for each that would be as long as both addresses. */
class Seen {
    private readonly byKind = new Map<RelationKind, Map<string, Set<string>>>();

    has(kind: RelationKind, subject: string, object: string): boolean {
        return this.byKind.get(kind)?.get(subject)?.has(object) ?? false;
    }

    add(kind: RelationKind, subject: string, object: string): void {
        const bySubject = this.byKind.get(kind) ?? new Map<string, Set<string>>();
        this.byKind.set(kind, bySubject);
        const objects = bySubject.get(subject) ?? new Set();
        bySubject.set(subject, objects);
        objects.add(object);
    }
}

/** What something is called that is not in the file, or is no element. */
function nameOf(iri: string, resources: Resources, languages: Languages): string {
    const [, framework, code] = OF_GRADUS.exec(iri) ?? [];
    if (framework !== undefined && code !== undefined) {
        try {
            return `${decodeURIComponent(code)}@${decodeURIComponent(framework)}`;
        } catch {
            return iri;
        }
    }
    const label = cut(languages.mainOf(labelsOf(resources, iri))?.text);
    if (iri.startsWith('_:')) return label ?? '';
    return label === undefined ? iri : `${label} (${iri})`;
}

/** A name that is no longer than names are; one as long as a book would be written as often as something leads there. */
function cut(name: string | undefined): string | undefined {
    if (name === undefined || name.length <= LONGEST_NAME) return name;
    // The half of a sign is none.
    return `${name.slice(0, LONGEST_NAME).replace(/[\ud800-\udbff]$/, '')}…`;
}
