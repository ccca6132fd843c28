import { foldWords } from './same-words.ts';
import { areSimilar } from './similar-texts.ts';

/** What an identifier says about sameness, where it is only made of the code. */
interface Renumbered<T> {
    /** Of the earlier state, what is to be looked for by its title. */
    readonly before: ReadonlySet<T>;
    /** The titles by which it is looked for. */
    readonly titles: ReadonlySet<string>;
}

interface Named {
    readonly code: string;
    readonly formerCodes?: readonly string[];
}

/** A pair whose identifiers are the same. */
interface SameId<T> {
    readonly before: T;
    readonly after: T;
}

/**
 * Finds pairs that only have the number in common: identifiers are made of codes, so if something is put in and what follows
 * is numbered anew, each would be taken for its neighbour. Such a pair has titles that are not similar, and one of the titles
 * stands as it was under another code of the other state, or another element says that it had the code.
 *
 * @param titleOf nothing for what has no title of its own
 * @param threshold from 0 to 1: how similar titles of the same element are at least
 * @param isMade whether the identifier of a pair is no more than its code
 */
export function renumberedAmong<T extends Named>(
    pairs: readonly SameId<T>[],
    alone: { readonly before: readonly T[]; readonly after: readonly T[] },
    titleOf: (each: T) => string | undefined,
    threshold: number,
    isMade: (pair: SameId<T>) => boolean
): Renumbered<T> {
    const folded = (each: T) => {
        const title = titleOf(each);
        return title === undefined ? undefined : foldWords(title);
    };
    const doubtful = pairs.filter(pair => {
        const [one, other] = [titleOf(pair.before), titleOf(pair.after)];
        if (one === undefined || other === undefined || one === other) return false;
        return !areSimilar(one, other, threshold) && isMade(pair);
    });
    if (doubtful.length === 0) return { before: new Set(), titles: new Set() };
    // What is certain of its partner is nobody else’s.
    const earlier = new Set([...doubtful.map(({ before }) => before), ...alone.before].map(folded));
    const later = new Set([...doubtful.map(({ after }) => after), ...alone.after].map(folded));
    const formerly = (all: readonly T[]) => new Set(all.flatMap(({ formerCodes = [] }) => formerCodes));
    const [formerOfEarlier, formerOfLater] = [formerly(alone.before), formerly(alone.after)];
    const renumbered = doubtful.filter(
        ({ before, after }) =>
            later.has(folded(before)) ||
            earlier.has(folded(after)) ||
            // Someone has said which one it was.
            formerOfLater.has(before.code) ||
            formerOfEarlier.has(after.code)
    );
    return {
        before: new Set(renumbered.map(({ before }) => before)),
        titles: new Set(
            renumbered
                .flatMap(({ before, after }) => [folded(before), folded(after)])
                .filter(each => each !== undefined)
        )
    };
}
