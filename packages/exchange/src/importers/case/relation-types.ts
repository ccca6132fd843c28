import type { RelationKind } from '@gradus/model';

/** What types of associations are as relations, those of our own among them. */
export const RELATION_BY_TYPE: ReadonlyMap<string, RelationKind> = new Map([
    ['exactMatchOf', 'same'],
    ['isRelatedTo', 'related'],
    ['isPeerOf', 'related'],
    ['ext:isBroaderThan', 'broader'],
    ['ext:isNarrowerThan', 'narrower'],
    ['ext:isDerivedFrom', 'derived'],
    ['ext:satisfies', 'satisfies']
]);
