import type { RelationKind } from '@gradus/model';

/** What relations are called in linked data. What is broader than something has a narrower match in it. */
export const RELATION_PROPERTIES: Readonly<Record<RelationKind, string>> = {
    same: 'skos:exactMatch',
    broader: 'skos:narrowMatch',
    narrower: 'skos:broadMatch',
    related: 'skos:relatedMatch',
    derived: 'gradus:derivedFrom',
    satisfies: 'gradus:satisfies',
    see: 'rdfs:seeAlso'
};
