import type { Change, ElementDifference, FrameworkDifference } from '@gradus/exchange';

/** What the import itself says, and what is counted. */
const FOLLOWING: ReadonlySet<Change['aspect']> = new Set(['remarks', 'translated'] as const);

/**
 * What tables tell only because something else is in it, or of it. Where nothing is any more, nobody has taken it out.
 */
const TOLD_BY_OTHERS: ReadonlySet<ElementDifference['kind']> = new Set([
    'grade',
    'domain',
    'activity',
    'group',
    'category'
] as const);

/**
 * What is still different of what is wanted. What follows from other edits, such as what a role takes over by now, is as
 * nobody has asked for it to stay; nor does the order of rows count, which people sort, nor what the import itself remarks.
 *
 * @param wanted what somebody has edited
 * @param left what the framework still says in another way
 */
export function restOfWanted(wanted: FrameworkDifference, left: FrameworkDifference): FrameworkDifference {
    const asked = new Set(wanted.elements.flatMap(element => element.changes.map(change => nameOf(element, change))));
    const elements = left.elements.flatMap(element => {
        if (element.after === undefined && TOLD_BY_OTHERS.has(element.kind)) return [];
        const changes = element.changes.filter(
            change => change.how !== 'reordered' && !FOLLOWING.has(change.aspect) && asked.has(nameOf(element, change))
        );
        return changes.length > 0 ? [{ ...element, changes, affected: [] }] : [];
    });
    return { ...left, elements };
}

/** Which fact of which element a change is about. */
function nameOf({ kind, before, after, within }: ElementDifference, { aspect, of }: Change): string {
    const { code = '' } = after ?? before ?? {};
    return [kind, within?.code ?? '', code, aspect, of?.kind ?? '', of?.code ?? ''].join('/');
}
