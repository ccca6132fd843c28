/** A line whose words are like those of an earlier one. */
export interface Likeness {
    readonly earlier: number;
    /** 1 where the words are the same. */
    readonly likeness: number;
}

/** From here on two lines are nearly the same: of seven words one may differ, of fourteen two. */
const LIKE = 0.85;
/** Shorter lines are too easily alike by chance. */
const FEWEST_WORDS = 6;
const FEWEST_SAME_WORDS = 4;
/** Of lines that share a word, only the latest are compared: what is nearly the same mostly stands near. */
const COMPARED = 16;
const RAREST_WORDS = 8;

/** The words of a line in one spelling, without punctuation. */
export function wordsOf(text: string): string[] {
    return (
        text
            .normalize('NFKC')
            .toLowerCase()
            .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
    );
}

/**
 * Finds lines that are nearly the same as earlier ones, each once with the earlier line that it is
 * most like. Lines that are alike share one of their rarest words, so only those are compared that
 * do: the effort grows with the number of lines and not with its square.
 *
 * @param lines the words of each line
 * @param canMatch whether two lines (a later and an earlier one) are of interest, if they are alike
 */
export function similarLines(
    lines: readonly (readonly string[])[],
    canMatch: (later: number, earlier: number, isSame: boolean) => boolean
): Map<number, Likeness> {
    const { ids, frequency } = numbered(lines);
    const keys = ids.map(line => line.join(' '));
    const sameAs = new Map<string, number[]>();
    const sharing = new Map<number, number[]>();
    const common = new CommonWords(frequency.length);
    const found = new Map<number, Likeness>();
    for (const [index, line] of ids.entries()) {
        const key = keys[index] ?? '';
        const same = line.length < FEWEST_SAME_WORDS ? [] : listAt(sameAs, key);
        const earlier = same.find(each => canMatch(index, each, true));
        if (earlier !== undefined) found.set(index, { earlier, likeness: 1 });
        if (same.length < COMPARED) same.push(index);
        if (line.length < FEWEST_WORDS) continue;
        const candidates = new Set<number>();
        for (const word of rarest(line, frequency)) {
            const others = listAt(sharing, word);
            for (const other of others) candidates.add(other);
            others.push(index);
            if (others.length > COMPARED) others.shift();
        }
        if (earlier !== undefined || candidates.size === 0) continue;
        common.start(line);
        let best: Likeness | undefined;
        for (const other of candidates) {
            if (keys[other] === key) continue;
            const likeness = likenessOf(common, line.length, ids[other] ?? []);
            if (likeness < LIKE || likeness <= (best?.likeness ?? 0) || !canMatch(index, other, false)) continue;
            best = { earlier: other, likeness };
        }
        if (best) found.set(index, best);
    }
    return found;
}

/** The words of all lines as numbers, which are compared faster, and how often each of them occurs. */
function numbered(lines: readonly (readonly string[])[]): { ids: readonly number[][]; frequency: readonly number[] } {
    const known = new Map<string, number>();
    const frequency: number[] = [];
    const ids = lines.map(line =>
        line.map(word => {
            const id = known.get(word) ?? known.size;
            known.set(word, id);
            frequency[id] = (frequency[id] ?? 0) + 1;
            return id;
        })
    );
    return { ids, frequency };
}

/** The share of words that two lines have in common (Dice’s coefficient). */
function likenessOf(common: CommonWords, length: number, other: readonly number[]): number {
    const words = length + other.length;
    if ((2 * Math.min(length, other.length)) / words < LIKE) return 0;
    return (2 * common.count(other)) / words;
}

/** Counts the words that one line shares with others, repeated ones as often as both have them. */
class CommonWords {
    private readonly left: Int32Array;
    private line: readonly number[] = [];

    constructor(words: number) {
        this.left = new Int32Array(words);
    }

    start(line: readonly number[]): void {
        this.line = line;
    }

    count(other: readonly number[]): number {
        const { left, line } = this;
        for (const word of line) left[word] = (left[word] ?? 0) + 1;
        let common = 0;
        for (const word of other) {
            const rest = left[word] ?? 0;
            if (rest <= 0) continue;
            left[word] = rest - 1;
            common++;
        }
        for (const word of line) left[word] = 0;
        return common;
    }
}

/** So many of the rarest words that two lines which are alike must share one of them. */
function rarest(line: readonly number[], frequency: readonly number[]): number[] {
    const words = [...new Set(line)].sort((a, b) => (frequency[a] ?? 0) - (frequency[b] ?? 0) || a - b);
    const shared = Math.ceil((LIKE / (2 - LIKE)) * line.length);
    return words.slice(0, Math.min(RAREST_WORDS, line.length - shared + 1));
}

function listAt<K>(map: Map<K, number[]>, key: K): number[] {
    const known = map.get(key);
    if (known) return known;
    const list: number[] = [];
    map.set(key, list);
    return list;
}
