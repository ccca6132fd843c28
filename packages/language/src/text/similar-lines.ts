import { NumberedLines } from './numbered-lines.ts';

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

/** Whether two lines (a later and an earlier one) are of interest, if they are alike. */
type CanMatch = (later: number, earlier: number, isSame: boolean) => boolean;

/**
 * Finds lines that are nearly the same as earlier ones, each once with the earlier line that it is
 * most like. Lines that are alike share one of their rarest words, so only those are compared that
 * do: the effort grows with the number of lines and not with its square.
 */
export function similarLines(lines: readonly string[], canMatch: CanMatch): Map<number, Likeness> {
    const found = new Map<number, Likeness>();
    if (lines.length < 2) return found;
    const numbered = new NumberedLines(lines);
    const same = new SameLines(numbered, canMatch);
    const near = new NearLines(numbered, lines.length, canMatch);
    for (let index = 0; index < lines.length; index++) {
        const earlier = same.find(index);
        if (earlier !== undefined) found.set(index, { earlier, likeness: 1 });
        const best = near.find(index, earlier === undefined);
        if (best) found.set(index, best);
    }
    return found;
}

/** Lines with the same words. */
class SameLines {
    private readonly lines: NumberedLines;
    private readonly canMatch: CanMatch;
    /** The first lines that say the same, by what they say. */
    private readonly byContent = new Map<number, number[]>();

    constructor(lines: NumberedLines, canMatch: CanMatch) {
        this.lines = lines;
        this.canMatch = canMatch;
    }

    find(index: number): number | undefined {
        if (this.lines.length(index) < FEWEST_SAME_WORDS) return undefined;
        const content = this.lines.contents[index] as number;
        const same = this.byContent.get(content);
        if (!same) {
            this.byContent.set(content, [index]);
            return undefined;
        }
        const earlier = same.find(each => this.canMatch(index, each, true));
        if (same.length < COMPARED) same.push(index);
        return earlier;
    }
}

/** Lines that differ in few words. */
class NearLines {
    private readonly lines: NumberedLines;
    private readonly canMatch: CanMatch;
    /** For each word the latest lines that have it among their rarest, round and round, and how many there were. */
    private readonly sharing: Int32Array;
    private readonly shared: Int32Array;
    /** The last line that a line was compared with. */
    private readonly comparedWith: Int32Array;
    private readonly common: Int32Array;
    private readonly rarest = new Int32Array(RAREST_WORDS);

    constructor(lines: NumberedLines, count: number, canMatch: CanMatch) {
        this.lines = lines;
        this.canMatch = canMatch;
        this.sharing = new Int32Array(lines.distinct * COMPARED);
        this.shared = new Int32Array(lines.distinct);
        this.comparedWith = new Int32Array(count).fill(-1);
        this.common = new Int32Array(lines.distinct);
    }

    /** @param isAsked whether something is to be found for the line, which counts for others in any case */
    find(index: number, isAsked: boolean): Likeness | undefined {
        const { lines, sharing, shared, comparedWith, rarest } = this;
        const { contents, starts } = lines;
        const length = lines.length(index);
        if (length < FEWEST_WORDS) return undefined;
        const shortest = (length * LIKE) / (2 - LIKE) - TOLERANCE;
        const longest = (length * (2 - LIKE)) / LIKE + TOLERANCE;
        let best: Likeness | undefined;
        const count = this.findRarest(index);
        for (let each = 0; each < count; each++) {
            const word = rarest[each] as number;
            const total = shared[word] as number;
            for (let turn = Math.max(0, total - COMPARED); isAsked && turn < total; turn++) {
                const other = sharing[word * COMPARED + (turn % COMPARED)] as number;
                if (comparedWith[other] === index) continue;
                comparedWith[other] = index;
                // Most have another length or too many other words, which is known without comparing these.
                const otherLength = (starts[other + 1] as number) - (starts[other] as number);
                if (otherLength < shortest || otherLength > longest) continue;
                const mayDiffer = length - (LIKE * (length + otherLength)) / 2 + TOLERANCE;
                if (lines.missing(index, other) > mayDiffer || contents[other] === contents[index]) continue;
                best = this.better(index, other, best);
            }
            sharing[word * COMPARED + (total % COMPARED)] = index;
            shared[word] = total + 1;
        }
        return best;
    }

    private better(index: number, other: number, best: Likeness | undefined): Likeness | undefined {
        const { lines } = this;
        // The share of words that two lines have in common (Dice’s coefficient).
        const likeness = (2 * this.countCommon(index, other)) / (lines.length(index) + lines.length(other));
        if (likeness < LIKE || likeness <= (best?.likeness ?? 0) || !this.canMatch(index, other, false)) return best;
        return { earlier: other, likeness };
    }

    /** The words that two lines share, repeated ones as often as both have them. */
    private countCommon(line: number, other: number): number {
        const { lines, common } = this;
        const { words, starts } = lines;
        const [start, end] = [starts[line] as number, starts[line + 1] as number];
        for (let at = start; at < end; at++) {
            const word = words[at] as number;
            common[word] = (common[word] as number) + 1;
        }
        let count = 0;
        for (let at = starts[other] as number; at < (starts[other + 1] as number); at++) {
            const word = words[at] as number;
            const left = common[word] as number;
            if (left <= 0) continue;
            common[word] = left - 1;
            count++;
        }
        for (let at = start; at < end; at++) common[words[at] as number] = 0;
        return count;
    }

    /**
     * So many of the rarest words that two lines which are alike must share one of them, rarest first.
     *
     * @returns how many there are
     */
    private findRarest(line: number): number {
        const { lines, rarest } = this;
        const { words, starts, frequencies } = lines;
        const [start, end] = [starts[line] as number, starts[line + 1] as number];
        const length = end - start;
        const needed = Math.min(RAREST_WORDS, length - Math.ceil((LIKE / (2 - LIKE)) * length) + 1);
        let count = 0;
        for (let at = start; at < end; at++) {
            const word = words[at] as number;
            const frequency = frequencies[word] as number;
            let place = count;
            for (; place > 0; place--) {
                const other = rarest[place - 1] as number;
                const difference = frequency - (frequencies[other] as number);
                if (difference > 0 || (difference === 0 && word >= other)) break;
            }
            if (place >= needed || (place > 0 && rarest[place - 1] === word)) continue;
            if (count < needed) count++;
            for (let last = count - 1; last > place; last--) rarest[last] = rarest[last - 1] as number;
            rarest[place] = word;
        }
        return count;
    }
}

/** So that rounding leaves none out. */
const TOLERANCE = 1e-6;
