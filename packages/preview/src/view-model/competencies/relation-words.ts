import type { RelationView } from '@gradus/protocol';

const FORWARDS: Readonly<Record<RelationView['kind'], string>> = {
    same: 'is the same as',
    broader: 'is broader than',
    narrower: 'is narrower than',
    related: 'is related to',
    derived: 'is derived from',
    satisfies: 'satisfies',
    see: 'see also'
};

const BACKWARDS: Readonly<Record<RelationView['kind'], string>> = {
    same: 'is the same as',
    broader: 'is narrower than',
    narrower: 'is broader than',
    related: 'is related to',
    derived: 'is the source of',
    satisfies: 'is satisfied by',
    see: 'is referred to by'
};

/** What an element has to do with the other end of a relation, whichever of the two ends it is. */
export function relationWords(kind: RelationView['kind'], isSubject: boolean): string {
    return (isSubject ? FORWARDS : BACKWARDS)[kind];
}
