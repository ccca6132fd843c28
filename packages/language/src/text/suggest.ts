import { distance } from 'fastest-levenshtein';

/**
 * The candidates most like a mistyped word, best first: at most three, and none that differs in
 * more than a third of the word (two letters in a short one, so that two swapped letters are found,
 * one in a very short one, none in a single letter). Case does not count as a difference.
 */
export function suggest(word: string, candidates: Iterable<string>): string[] {
    const wanted = word.toLowerCase();
    const limit = wanted.length < 4 ? Math.sign(wanted.length - 1) : Math.max(2, Math.floor(wanted.length / 3));
    const ranked: { candidate: string; far: number }[] = [];
    for (const candidate of candidates) {
        if (Math.abs(candidate.length - word.length) > limit) continue;
        const far = distance(wanted, candidate.toLowerCase());
        if (far <= limit) ranked.push({ candidate, far });
    }
    ranked.sort((a, b) => a.far - b.far || (a.candidate < b.candidate ? -1 : 1));
    return [...new Set(ranked.map(entry => entry.candidate))].slice(0, 3);
}
