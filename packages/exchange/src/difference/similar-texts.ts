import type { Edge, Pairing } from './pairing.ts';
import { foldWords } from './same-words.ts';

/** As many comparisons of every text with every other one are made; beyond, texts are only equal or not. */
const MOST_COMPARISONS = 40_000;

/**
 * Pairs texts that are alike, the most similar ones first.
 *
 * @returns whether they were compared; not where there are too many
 * @param textOf nothing for what is to be left alone
 * @param threshold from 0 to 1: how large a part of the pairs of letters has to be the same
 */
export function linkSimilar<T>(
    pairing: Pairing<T>,
    textOf: (each: T) => string | undefined,
    threshold: number
): boolean {
    const left = bagsOf(pairing.before, pairing.removedIndexes(), textOf);
    const right = bagsOf(pairing.after, pairing.addedIndexes(), textOf);
    if (left.length * right.length > MOST_COMPARISONS) return false;
    const edges: Edge[] = [];
    for (const before of left) {
        for (const after of right) {
            if (before.numbers !== after.numbers) continue;
            const score = similarity(before, after);
            if (score >= threshold) edges.push({ before: before.index, after: after.index, score });
        }
    }
    pairing.linkEdges(edges);
    return true;
}

/** Whether two texts are as similar as those that are paired. */
export function areSimilar(one: string, other: string, threshold: number): boolean {
    const [first, second] = [bagOf(one, 0), bagOf(other, 0)];
    return first.numbers === second.numbers && similarity(first, second) >= threshold;
}

interface Bag {
    readonly index: number;
    readonly pairs: ReadonlyMap<string, number>;
    readonly size: number;
    /** Things with other numbers in their names are other things. */
    readonly numbers: string;
}

/** So many letters of a text are looked at. */
const MOST_LETTERS = 600;

function bagsOf<T>(all: readonly T[], indexes: readonly number[], textOf: (each: T) => string | undefined): Bag[] {
    return indexes.flatMap(index => {
        const text = textOf(all[index] as T);
        if (text === undefined) return [];
        return [bagOf(text, index)];
    });
}

function bagOf(text: string, index: number): Bag {
    const folded = ` ${foldWords(text.slice(0, MOST_LETTERS))} `;
    const pairs = new Map<string, number>();
    for (let start = 0; start + 1 < folded.length; start++) {
        const pair = folded.slice(start, start + 2);
        pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    }
    return { index, pairs, size: folded.length - 1, numbers: (folded.match(/\p{N}+/gu) ?? []).join(' ') };
}

/** How large a part of the pairs of letters two texts have in common. */
function similarity(one: Bag, other: Bag): number {
    const [small, large] = one.pairs.size < other.pairs.size ? [one, other] : [other, one];
    let common = 0;
    for (const [pair, count] of small.pairs) common += Math.min(count, large.pairs.get(pair) ?? 0);
    return (2 * common) / (one.size + other.size);
}
