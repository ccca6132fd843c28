import type { RequirementView } from '@gradus/protocol';
import { compareSpans, levelSpan } from './level-span.ts';
import type { PreviewIndex } from './preview-index.ts';

/** What becomes of a requirement from one role to another. */
export type Difference = 'gained' | 'raised' | 'lowered' | 'lost' | 'changed' | 'same';

/** In the order in which they are told, each with a sign: colour only helps to see it. */
export const DIFFERENCES: Readonly<Record<Difference, { readonly sign: string; readonly word: string }>> = {
    gained: { sign: '+', word: 'gained' },
    raised: { sign: '▲', word: 'raised' },
    lowered: { sign: '▼', word: 'lowered' },
    lost: { sign: '−', word: 'lost' },
    // Another range, none of which is the higher one, or desirable in place of essential.
    changed: { sign: '≠', word: 'changed' },
    same: { sign: '=', word: 'unchanged' }
};

/** What marks a level that rises by two or more at once along a path. */
export const JUMP = { sign: '▲▲', word: 'jump' } as const;

/** The difference between what two roles require of the same competency; nothing where neither requires it. */
export function difference(
    index: PreviewIndex,
    before: RequirementView | undefined,
    after: RequirementView | undefined
): Difference | undefined {
    if (before === undefined) return after === undefined ? undefined : 'gained';
    if (after === undefined) return 'lost';
    const [from, to] = [levelSpan(index, before), levelSpan(index, after)];
    const rise = from === undefined || to === undefined ? 0 : compareSpans(to, from);
    if (rise !== 0) return rise > 0 ? 'raised' : 'lowered';
    return isRequiredAlike(before, after) ? 'same' : 'changed';
}

/** Whether the same is required, wherever that is taken from; or nothing in both cases. */
export function isRequiredAlike(one: RequirementView | undefined, other: RequirementView | undefined): boolean {
    return (
        one?.level === other?.level &&
        (one?.maxLevel ?? one?.level) === (other?.maxLevel ?? other?.level) &&
        one?.necessity === other?.necessity
    );
}

/** How often there is each difference. */
export type DifferenceCounts = Readonly<Record<Difference, number>>;

/** Counts differences. */
export function countDifferences(all: Iterable<Difference | undefined>): DifferenceCounts {
    const counts = { gained: 0, raised: 0, lowered: 0, lost: 0, changed: 0, same: 0 };
    for (const each of all) if (each !== undefined) counts[each]++;
    return counts;
}
