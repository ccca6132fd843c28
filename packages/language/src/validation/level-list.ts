import type * as ast from '../generated/ast.ts';
import { toLatinLookalike } from '../text/lookalikes.ts';
import { MOST_PROPOSED } from './proposals.ts';
import { LONGEST } from './to-diagnostic.ts';
import { levelName, oneOf } from './wording.ts';

/** In which way a level is the one that a text means. */
export interface MeantLevel {
    readonly level: ast.Level;
    /** Where the text is a range, the level up to which it goes. */
    readonly to: ast.Level | undefined;
    readonly by: 'range' | 'title' | 'code' | 'lookalike';
}

/** Places in a list of levels, in its order, by something that these levels have. */
type Places = ReadonlyMap<string | undefined, readonly number[]>;

/** Levels that have the same number as their code. */
interface SameNumber {
    readonly number: number;
    readonly places: readonly number[];
}

/** The levels of a scale that have a code, prepared to be looked up: a file may have as many wrong levels as right ones. */
class LevelTable {
    readonly levels: readonly ast.Level[];
    readonly placeOf: ReadonlyMap<ast.Level | undefined, number>;
    /** Their codes as numbers. */
    readonly numbers: readonly number[];
    readonly names: readonly string[];
    readonly proposals: readonly string[];
    readonly byCode: Places;
    readonly byLowerCode: Places;
    readonly byLowerTitle: Places;
    readonly byLookalike: Places;
    /** How long the codes are, each length once. */
    readonly lengths: ReadonlySet<number>;
    /** Those whose code is a number, from the lowest to the highest. */
    readonly byNumber: readonly SameNumber[];
    readonly withoutNumber: readonly number[];

    constructor(levels: readonly ast.Level[]) {
        this.levels = levels.filter(({ name }) => name);
        this.placeOf = new Map(this.levels.map((level, place) => [level, place]));
        this.numbers = this.levels.map(({ name }) => Number(name));
        this.names = this.levels.map(levelName);
        this.proposals = this.levels.map(({ name }, place) => `${name}\t${this.names[place]}`);
        this.byCode = this.placesBy(({ name }) => name);
        this.byLowerCode = this.placesBy(({ name }) => name.toLowerCase());
        this.byLowerTitle = this.placesBy(({ title }) => title?.toLowerCase());
        this.byLookalike = this.placesBy(({ name }) => toLatinLookalike(name));
        this.lengths = new Set(this.levels.map(({ name }) => name.length));
        const byNumber = Map.groupBy(this.numbers.keys(), place => this.numbers[place] as number);
        this.withoutNumber = byNumber.get(Number.NaN) ?? [];
        byNumber.delete(Number.NaN);
        this.byNumber = Array.from(byNumber, ([number, places]) => ({ number, places })).sort(
            (a, b) => a.number - b.number
        );
    }

    private placesBy(keyOf: (level: ast.Level) => string | undefined): Places {
        return Map.groupBy(this.levels.keys(), place => keyOf(this.levels[place] as ast.Level));
    }
}

/** Levels next to each other on a scale, of which a text may mean one. */
export class LevelList {
    private readonly table: LevelTable;
    private readonly from: number;
    /** The place behind the last of them. */
    private readonly end: number;

    constructor(table: LevelTable, from: number, end: number) {
        this.table = table;
        this.from = from;
        this.end = end;
    }

    /** The highest of them. */
    get last(): ast.Level | undefined {
        return this.table.levels[this.end - 1];
    }

    /** All of them in a sentence, or as many as a message can hold. */
    inWords(): string {
        const { names } = this.table;
        let end = this.from;
        for (let length = 0; end < this.end && length <= LONGEST; end++) length += `${names[end]}, `.length;
        // One more, so that what joins the last ones is beyond what is told.
        return oneOf(names.slice(this.from, Math.min(end + 1, this.end)));
    }

    /** Whether the codes of all of them are numbers below one. */
    areBelow(number: number): boolean {
        const { numbers } = this.table;
        for (let place = this.from; place < this.end; place++) if (!((numbers[place] as number) < number)) return false;
        return true;
    }

    /** The first that a text surely means: as the beginning of a range, by its title, or by a code in other letters. */
    meant(written: string): MeantLevel | undefined {
        const { levels, byLowerTitle, byLowerCode, byLookalike } = this.table;
        const ranges = this.rangesIn(written);
        const lowered = written.toLowerCase();
        const ways = [
            ['range', Math.min(...ranges.keys())],
            ['title', this.first(byLowerTitle, lowered)],
            ['code', this.first(byLowerCode, lowered)],
            ['lookalike', this.first(byLookalike, toLatinLookalike(written))]
        ] as const;
        const first = Math.min(...ways.map(([, place]) => place ?? Number.POSITIVE_INFINITY));
        const level = levels[first];
        const by = ways.find(([, place]) => place === first)?.[0];
        return level && by && { level, to: ranges.get(first), by };
    }

    /** Those to be proposed for a text: the nearest number first, else in the order of the scale. */
    nearest(written: string): readonly string[] {
        const { numbers, proposals, withoutNumber } = this.table;
        const wanted = Number(written);
        if (!Number.isFinite(wanted)) return proposals.slice(this.from, Math.min(this.end, this.from + MOST_PROPOSED));
        const far = (place: number): number => Math.abs((numbers[place] as number) - wanted) || 0;
        // Of a few all are looked at: the nearest numbers of the whole scale may be none of them.
        const isFew = this.end - this.from <= 2 * MOST_PROPOSED;
        const all = isFew ? Array.from({ length: this.end - this.from }, (_, index) => this.from + index) : [];
        const candidates = isFew ? all : [...this.among(withoutNumber), ...this.around(wanted)];
        candidates.sort((a, b) => far(a) - far(b) || a - b);
        return candidates.slice(0, MOST_PROPOSED).map(place => proposals[place] as string);
    }

    /** The numbers next to one, on each side as many as are proposed, and perhaps some more. */
    private around(wanted: number): number[] {
        const { byNumber } = this.table;
        const start = firstAtLeast(byNumber, wanted, ({ number }) => number);
        const collect = (from: number, step: 1 | -1): number[] => {
            const side: number[] = [];
            for (let at = from; side.length < MOST_PROPOSED; at += step) {
                const same = byNumber[at];
                if (!same) break;
                side.push(...this.among(same.places));
            }
            return side;
        };
        return [...collect(start - 1, -1), ...collect(start, 1)];
    }

    /** The ranges that a text may be, `1-3` or `1/3`: the place of the first level, and the last level. */
    private rangesIn(written: string): ReadonlyMap<number, ast.Level> {
        const { levels, byCode, lengths } = this.table;
        const ranges = new Map<number, ast.Level>();
        for (const length of lengths) {
            if (written[length] !== '-' && written[length] !== '/') continue;
            const low = this.first(byCode, written.slice(0, length));
            const high = this.first(byCode, written.slice(length + 1));
            const to = levels[high ?? -1];
            if (low !== undefined && to) ranges.set(low, to);
        }
        return ranges;
    }

    /** The place of the first of these levels that has something. */
    private first(places: Places, key: string): number | undefined {
        return this.among(places.get(key) ?? [], 1)[0];
    }

    /** Which of some places are those of these levels: the first, as many as are proposed. */
    private among(places: readonly number[], most = MOST_PROPOSED): readonly number[] {
        const start = firstAtLeast(places, this.from, place => place);
        return places.slice(start, start + most).filter(place => place < this.end);
    }
}

/** The index of the first in a list, from the lowest to the highest, that is at least as high as a number. */
function firstAtLeast<T>(list: readonly T[], number: number, numberOf: (each: T) => number): number {
    let start = 0;
    for (let end = list.length; start < end; ) {
        const middle = (start + end) >> 1;
        if (numberOf(list[middle] as T) < number) start = middle + 1;
        else end = middle;
    }
    return start;
}

/** By the levels of a scale, which are replaced with it and never changed. */
const tables = new WeakMap<readonly ast.Level[], LevelTable>();

/** Some levels of a scale, all of them or such as stand next to each other, to be asked for many texts. */
export function levelListOf(scale: ast.Scale, levels: readonly ast.Level[]): LevelList {
    const table = tables.get(scale.levels) ?? new LevelTable(scale.levels);
    tables.set(scale.levels, table);
    const named = ({ name }: ast.Level): boolean => Boolean(name);
    const [first, last] = [levels.find(named), levels.findLast(named)];
    return new LevelList(table, table.placeOf.get(first) ?? 0, (table.placeOf.get(last) ?? -1) + 1);
}
