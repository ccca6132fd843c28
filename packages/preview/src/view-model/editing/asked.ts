import type { CellQuestion } from '@gradus/protocol';

/** So many roles are named; of more it is said how many. */
const MOST_NAMED = 3;

/** What is to be agreed to: one thing, or two at once. */
export interface Asked {
    readonly about: CellQuestion;
    /** What is done in a role that is adapted for it. */
    readonly and?: CellQuestion | undefined;
}

/** All that somebody agrees to who agrees. */
export function questionsIn({ about, and }: Asked): CellQuestion[] {
    return and === undefined ? [about] : [about, and];
}

/** Whether all that is asked is among what was agreed to. */
export function isAmong(asked: Asked, agreedTo: readonly CellQuestion[] = []): boolean {
    return questionsIn(asked).every(each => agreedTo.includes(each));
}

/** What is asked about several cells at once, before they are changed. */
export function askedText({ about, and }: Asked, count: number, roles: readonly string[]): string {
    const cells = count === 1 ? '1 cell' : `${count} cells`;
    const names = namedRoles(roles);
    const isOne = count === 1;
    switch (about) {
        case 'own':
            return `${cells} of ${names} ${isOne ? 'is' : 'are'} inherited. Make ${isOne ? 'it' : 'them'} ${roles.length === 1 ? 'the role’s' : 'the roles’'} own?`;
        case 'adapt':
            return `${names} ${roles.length === 1 ? 'is' : 'are'} taken over from another framework. ${adaptingText(and, count, cells)} Do it?`;
        case 'again':
            return `${names} ${roles.length === 1 ? 'leaves' : 'leave'} out what ${cells} would say. Require it all the same?`;
        case 'leave-out':
            return `${cells} of ${names} ${isOne ? 'is' : 'are'} taken over from elsewhere. Leave ${isOne ? 'it' : 'them'} out here?`;
        case 'lose':
            return `More is said of ${cells} of ${names} in the text. Remove ${isOne ? 'it' : 'them'} all the same?`;
    }
}

/** What is done in roles of another framework, with what is written for it. */
function adaptingText(and: CellQuestion | undefined, count: number, cells: string): string {
    const isOne = count === 1;
    const written = '“adapt role” is written into this one';
    if (and === 'leave-out') return `To leave out ${cells} here, ${written}.`;
    if (and !== 'own') return `To change ${cells} here, ${written}.`;
    return `To make ${isOne ? '1 inherited cell' : `${count} inherited cells`} ${isOne ? 'its' : 'their'} role’s own here, ${written}.`;
}

/** What is said of the roles that take over what is edited. */
export function heirsText(roles: readonly string[]): string {
    const verb = roles.length === 1 ? 'takes over from these, and changes' : 'take over from these, and change';
    return `${namedRoles(roles)} ${verb} with them.`;
}

/** `“Trainee”, “Officer” and 4 more`. */
export function namedRoles(roles: readonly string[]): string {
    const named = roles
        .slice(0, roles.length === MOST_NAMED + 1 ? MOST_NAMED + 1 : MOST_NAMED)
        .map(each => `“${each}”`);
    const more = roles.length - named.length;
    const all = more > 0 ? [...named, `${more} more`] : named;
    const last = all.at(-1) ?? '';
    return all.length < 2 ? last : `${all.slice(0, -1).join(', ')} and ${last}`;
}
