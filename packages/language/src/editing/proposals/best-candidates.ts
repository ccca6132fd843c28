import type { FuzzyMatcher } from 'langium/lsp';
import { lettersIn } from '../title-matcher.ts';
import type { Candidate, CandidateList } from './candidates.ts';

/** More than this nobody looks through; who types on is asked for the best of what is left. */
export const MAX_PROPOSALS = 100;

/** What is looked for among the candidates. */
export interface Wanted {
    readonly typed: string;
    readonly matcher: FuzzyMatcher;
    /** A further name of a candidate, where it is shown by another than its own. */
    readonly shown?: ((candidate: Candidate) => string | undefined) | undefined;
    /** Whether a candidate makes sense at the place; asked only of those that are like what is typed. */
    readonly fits: (candidate: Candidate) => boolean;
}

/**
 * Those of some candidates that are like what is typed, in the order of the text. Where there are too many, the best:
 * what has this code, what has a code that begins so, what has such a word in its title, and then all others.
 */
export function bestCandidates(candidates: CandidateList, wanted: Wanted, narrowing: Narrowing): readonly Candidate[] {
    const found: number[] = [];
    for (const group of groupsOf(candidates, wanted, narrowing)) {
        for (const index of group) {
            if (!wanted.fits(candidates.all[index] as Candidate)) continue;
            if (found.length === MAX_PROPOSALS) return at(found, candidates.all);
            found.push(index);
        }
    }
    return at(
        found.sort((a, b) => a - b),
        candidates.all
    );
}

function at(indices: readonly number[], candidates: readonly Candidate[]): readonly Candidate[] {
    return indices.map(index => candidates[index] as Candidate);
}

/** The places of the candidates that are like what is typed, the best ones first. */
function groupsOf(candidates: CandidateList, wanted: Wanted, narrowing: Narrowing): readonly Iterable<number>[] {
    if (wanted.typed === '') return [candidates.all.keys()];
    const typed = wanted.typed.toLowerCase();
    const groups: [number[], number[], number[], number[]] = [[], [], [], []];
    for (const index of narrowing.like(candidates, wanted)) {
        groups[rank(candidates.all[index] as Candidate, typed)].push(index);
    }
    return groups;
}

/** Remembers what was like the characters typed so far: whatever is like more of them is among that. */
export class Narrowing {
    /** At one place, several lists can be asked about. */
    private readonly known = new WeakMap<
        CandidateList,
        { readonly typed: string; readonly found: readonly number[] }
    >();

    /** The places of the candidates that are like what is typed. */
    like(candidates: CandidateList, wanted: Wanted): readonly number[] {
        const { typed, shown } = wanted;
        // By which titles elements are shown can change with every edit.
        if (shown) return like(candidates, wanted, candidates.all.keys());
        const known = this.known.get(candidates);
        if (known?.typed === typed) return known.found;
        const among = known && typed.startsWith(known.typed) ? known.found : candidates.all.keys();
        const found = like(candidates, wanted, among);
        this.known.set(candidates, { typed, found });
        return found;
    }
}

function like(
    { all, lettersOfNames, lettersOfTitles }: CandidateList,
    wanted: Wanted,
    among: Iterable<number>
): readonly number[] {
    const letters = lettersIn(wanted.typed);
    const found: number[] = [];
    for (const index of among) {
        const isPossible =
            (letters & ~(lettersOfNames[index] as number)) === 0 ||
            (letters & ~(lettersOfTitles[index] as number)) === 0 ||
            wanted.shown !== undefined;
        if (isPossible && isLike(all[index] as Candidate, wanted)) found.push(index);
    }
    return found;
}

function isLike(candidate: Candidate, { typed, matcher, shown }: Wanted): boolean {
    const { name, title, aliases } = candidate;
    if (matcher.match(typed, name) || matcher.match(typed, title)) return true;
    if (aliases.length > 0 && aliases.some(alias => matcher.match(typed, alias))) return true;
    const other = shown?.(candidate);
    return other !== undefined && matcher.match(typed, other);
}

/** Whether a code, or a word of a title, begins with what is typed. */
export function isClose(candidate: Candidate, typed: string): boolean {
    return rank(candidate, typed.toLowerCase()) < 3;
}

/** Whether some candidate does, be it one that makes no sense at the place. */
export function isAnyClose(candidates: CandidateList, wanted: Wanted, narrowing: Narrowing): boolean {
    const like = narrowing.like(candidates, wanted);
    return like.some(index => isClose(candidates.all[index] as Candidate, wanted.typed));
}

/** How well a candidate fits to what is typed, in small letters; 0 is best. */
function rank({ name, title, aliases }: Candidate, typed: string): 0 | 1 | 2 | 3 {
    const code = name.toLowerCase();
    if (code === typed) return 0;
    if (code.startsWith(typed)) return 1;
    return [title, ...aliases].some(each => hasWord(each.toLowerCase(), typed)) ? 2 : 3;
}

/** Whether one of the words of a text begins with what is typed. */
function hasWord(text: string, typed: string): boolean {
    for (let index = text.indexOf(typed); index >= 0; index = text.indexOf(typed, index + 1)) {
        if (index === 0 || !/[\p{L}\p{M}\p{N}]/u.test(text.charAt(index - 1))) return true;
    }
    return false;
}
