import { type LevelCell, type LevelFinder, readLevelCell } from './level-cell.ts';

/** What a cell of somebody’s own spreadsheet says: a level, and what its author put beside it. */
export interface LooseCell extends LevelCell {
    /** What stands beside the level and is no part of it: a footnote mark, words in brackets. */
    readonly beside?: string;
    /** Whether the cell says that the level is the least: “≥2”, “2+”. */
    readonly isLeast?: true;
}

/** What is longer says more than a level. */
const LONGEST = 200;
/** So many marks and brackets may stand around a level. */
const MOST_MARKS = 4;

const LEAST =
    /^(?:≥|>=|=>|mindestens|minstens|minimum|mind?\.?|at least|au moins|al menos|al mínimo|almeno|pelo menos|co najmniej)\s*(\S.*)$/iu;
const LEAST_BEHIND = /^(\S.*?)\s*(?:\+|and above|or higher|et plus|und höher|oder höher)$/iu;
const MARK_BEHIND = /^(\S.*?)\s*([*†‡§¹²³⁴-⁹]{1,5})$/u;
const MARK_BEFORE = /^([*†‡§]{1,5})\s*(\S.*)$/u;
const IN_BRACKETS = /^([^()[\]]+?)\s*[([]([^()[\]]+)[)\]]$/u;

/** Reads a cell as {@link readLevelCell} does, and what people put around levels as well. */
export function readLooseCell(text: string, find: LevelFinder): LooseCell | undefined {
    return readWithin(
        text
            .slice(0, LONGEST + 1)
            .replace(/\s+/g, ' ')
            .trim(),
        find,
        MOST_MARKS
    );
}

function readWithin(text: string, find: LevelFinder, most: number): LooseCell | undefined {
    if (text.length > LONGEST) return undefined;
    // Names of levels are found in spite of signs around them; those say something here.
    return (most > 0 ? readMarked(text, find, most) : undefined) ?? readPlain(text, find, most);
}

function readMarked(text: string, find: LevelFinder, most: number): LooseCell | undefined {
    const [, least] = LEAST.exec(text) ?? LEAST_BEHIND.exec(text) ?? [];
    if (least !== undefined) {
        const read = readWithin(least, find, most - 1);
        if (read?.level !== undefined && read.maxLevel === undefined) return { ...read, isLeast: true };
    }
    const [, before, mark] = MARK_BEHIND.exec(text) ?? [];
    if (before !== undefined) return withBeside(readWithin(before, find, most - 1), mark ?? '');
    const [, first, behind] = MARK_BEFORE.exec(text) ?? [];
    return behind === undefined ? undefined : withBeside(readWithin(behind, find, most - 1), first ?? '');
}

function readPlain(text: string, find: LevelFinder, most: number): LooseCell | undefined {
    const plain = readLevelCell(text, find);
    if (plain || most === 0) return plain;
    const [, outside, inside] = IN_BRACKETS.exec(text) ?? [];
    return outside === undefined ? undefined : withBeside(readWithin(outside, find, most - 1), inside ?? '');
}

function withBeside(read: LooseCell | undefined, more: string): LooseCell | undefined {
    // An empty cell with a mark is a note and no level.
    if (!read) return undefined;
    return { ...read, beside: [read.beside, more.trim()].filter(Boolean).join(' ') };
}
