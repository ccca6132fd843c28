import { distance } from 'fastest-levenshtein';

/** How many are told. */
const MOST = 3;

/**
 * The candidates most like a mistyped word, best first: at most three, and none that differs in
 * more than a third of the word (two letters in a short one, so that two swapped letters are found,
 * one in a very short one, none in a single letter). Case does not count as a difference.
 */
export function suggest(word: string, candidates: Iterable<string>): string[] {
    return new Suggestions(candidates).for(word);
}

/** Pairs of letters are told apart by so many numbers; two with the same one only cost a comparison more. */
const PAIRS = 4096;

/**
 * Candidates to be suggested for many words. Two words that differ in few letters have most pairs of letters in
 * common: how many they can have is counted for all candidates at once, and only the most promising are compared.
 */
export class Suggestions {
    private readonly candidates: readonly string[];
    private readonly lowered: readonly string[];
    /** The candidates with each pair, one pair after the other, and where those of a pair begin. */
    private readonly withPair: Int32Array;
    private readonly starts = new Int32Array(PAIRS + 1);
    private readonly common: Int32Array;

    constructor(candidates: Iterable<string>) {
        this.candidates = [...new Set(candidates)];
        this.lowered = this.candidates.map(candidate => candidate.toLowerCase());
        this.common = new Int32Array(this.candidates.length);
        const { starts } = this;
        this.forEachPair(pair => {
            starts[pair + 1] = (starts[pair + 1] as number) + 1;
        });
        for (let pair = 0; pair < PAIRS; pair++) {
            starts[pair + 1] = (starts[pair + 1] as number) + (starts[pair] as number);
        }
        const withPair = new Int32Array(starts[PAIRS] as number);
        const next = starts.slice();
        this.forEachPair((pair, candidate) => {
            const place = next[pair] as number;
            withPair[place] = candidate;
            next[pair] = place + 1;
        });
        this.withPair = withPair;
    }

    /** Those that are most like a word, best first. */
    for(word: string): string[] {
        const wanted = word.toLowerCase();
        const limit = limitFor(wanted.length);
        const best: { readonly candidate: string; readonly far: number }[] = [];
        const distanceTo = distancesFrom(wanted);
        for (const [least, indices] of this.promising(word, wanted, limit).entries()) {
            for (const index of indices) {
                const most = best[MOST - 1]?.far ?? limit;
                if (least > most) break;
                const far = distanceTo(this.lowered[index] as string, most);
                if (far > most) continue;
                best.push({ candidate: this.candidates[index] as string, far });
                best.sort((a, b) => a.far - b.far || (a.candidate < b.candidate ? -1 : 1));
                best.length = Math.min(best.length, MOST);
            }
        }
        return best.map(({ candidate }) => candidate);
    }

    /** Candidates by the number of letters in which they differ from a word at the least. */
    private promising(word: string, wanted: string, limit: number): readonly (readonly number[])[] {
        const { candidates, lowered, common } = this;
        this.countCommon(wanted);
        const byDifference: number[][] = Array.from({ length: limit + 1 }, () => []);
        for (let index = 0; index < candidates.length; index++) {
            const difference = Math.abs((candidates[index] as string).length - word.length);
            if (difference > limit) continue;
            // Each letter that differs changes two pairs.
            const pairs = Math.max(wanted.length, (lowered[index] as string).length) - 1;
            const least = Math.max(0, Math.ceil((pairs - (common[index] as number)) / 2));
            byDifference[least]?.push(index);
        }
        return byDifference;
    }

    /** Counts for each candidate how many pairs it may have in common with a word. */
    private countCommon(wanted: string): void {
        const { common, withPair, starts } = this;
        const counts = new Map<number, number>();
        for (let index = 1; index < wanted.length; index++) {
            const pair = pairAt(wanted, index);
            counts.set(pair, (counts.get(pair) ?? 0) + 1);
        }
        common.fill(0);
        for (const [pair, count] of counts) {
            const end = starts[pair + 1] as number;
            for (let at = starts[pair] as number; at < end; at++) {
                const index = withPair[at] as number;
                common[index] = (common[index] as number) + count;
            }
        }
    }

    /** Visits the pairs of each candidate, each once. */
    private forEachPair(visit: (pair: number, candidate: number) => void): void {
        const last = new Int32Array(PAIRS).fill(-1);
        for (const [candidate, text] of this.lowered.entries()) {
            for (let index = 1; index < text.length; index++) {
                const pair = pairAt(text, index);
                if (last[pair] === candidate) continue;
                last[pair] = candidate;
                visit(pair, candidate);
            }
        }
    }
}

/** As many letters as a number has bits. */
const LONGEST = 32;

/**
 * Gives a function for in how many letters others differ from a word (Levenshtein's distance, by the algorithm of
 * Myers): to prepare the word takes longer than to compare it. Once it is more than is asked for, it may be any number.
 */
function distancesFrom(word: string): (other: string, most: number) => number {
    if (word.length === 0 || word.length > LONGEST) return other => distance(word, other);
    // For each letter the places at which it stands in the word.
    const places = new Map<number, number>();
    for (let index = 0; index < word.length; index++) {
        const letter = word.charCodeAt(index);
        places.set(letter, (places.get(letter) ?? 0) | (1 << index));
    }
    const plain = Int32Array.from({ length: 128 }, (_, letter) => places.get(letter) ?? 0);
    const last = 1 << (word.length - 1);
    return (other, most) => {
        let rises = -1;
        let falls = 0;
        let far = word.length;
        for (let index = 0; index < other.length; index++) {
            const letter = other.charCodeAt(index);
            const equal = letter < 128 ? (plain[letter] as number) : (places.get(letter) ?? 0);
            const vertical = equal | falls;
            const horizontal = (((equal & rises) + rises) ^ rises) | equal;
            let up = falls | ~(horizontal | rises);
            let down = rises & horizontal;
            if (up & last) far++;
            else if (down & last) far--;
            // Each letter that is left can take back one.
            if (far - (other.length - 1 - index) > most) return far;
            up = (up << 1) | 1;
            down <<= 1;
            rises = down | ~(vertical | up);
            falls = up & vertical;
        }
        return far;
    };
}

function limitFor(length: number): number {
    return length < 4 ? Math.sign(length - 1) : Math.max(2, Math.floor(length / 3));
}

function pairAt(text: string, index: number): number {
    return (Math.imul(text.charCodeAt(index - 1), 31) + text.charCodeAt(index)) & (PAIRS - 1);
}
