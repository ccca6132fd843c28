import type { ComparedRole } from '@gradus/protocol';

/**
 * What is compared once a role has been added. As it was, the role that the others are compared with becomes what it is
 * compared with itself, so that what is told went from then to now.
 */
export function bothStatesFirst(compared: readonly ComparedRole[], added: ComparedRole): ComparedRole[] {
    const isOfBase = typeof added !== 'string' && compared[0] === added.code;
    return isOfBase ? [added, ...compared] : [...compared, added];
}
