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
    const seen = new Set<string>();
    for (const [iri, { end: subject, element }] of places) {
        const elsewhere: string[] = [];
        for (const [property, kind, reason] of RELATIONS) {
            for (const target of resources.links(iri, property)) {
                const name = `${kind} ${iri} ${target}`;
                if (seen.has(name) || (MUTUAL.has(kind) && seen.has(`${kind} ${target} ${iri}`))) continue;
                seen.add(name);
                const object = places.get(target)?.end;
                const objectText = nameOf(target, resources, languages);
                if (object) draft.relations.push({ subject, kind, object, objectText, reason });
                else if (objectText !== '') elsewhere.push(`${shortened(property).replace(/^.*:/, '')}: ${objectText}`);
            }
            for (const { text } of resources.texts(iri, property)) elsewhere.push(text);
        }
        if (elsewhere.length > 0) element.texts.push({ section: ELSEWHERE.code, entries: elsewhere });
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
    const label = languages.mainOf(labelsOf(resources, iri))?.text;
    if (iri.startsWith('_:')) return label ?? '';
    return label === undefined ? iri : `${label} (${iri})`;
}
