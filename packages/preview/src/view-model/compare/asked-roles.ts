import { type ComparedRole, MOST_EARLIER_ROLES } from '@gradus/protocol';

/** The roles that are asked for as they were, by their codes: of very many that are compared so, the first ones. */
export function askedRoles(compared: readonly ComparedRole[] = []): readonly string[] {
    const codes = compared.flatMap(each => (typeof each === 'string' ? [] : [each.code]));
    return [...new Set(codes)].slice(0, MOST_EARLIER_ROLES);
}
