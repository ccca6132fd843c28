import {
    leastIn,
    necessityOf,
    plainNumber,
    saysNothing,
    withoutLevelWord,
    withoutMark
} from '@gradus/model/cell-words';
import type { CellEdit, CompetencyView, LevelView, ScaleView } from '@gradus/protocol';
import type { PreviewIndex } from '../shared/preview-index.ts';
import { levelsFor } from './level-choices.ts';

/** What a cell is to say; null where nothing. */
export type Wanted = CellEdit['wanted'];

/** What was typed or pasted, or what is wrong with it. */
export type Typed = { readonly wanted: Wanted } | { readonly problem: string };

/** What stands between the levels of a range. A hyphen can be part of their codes and comes last. */
const BETWEEN = [/\s*(?:\.\.|…)\s*/g, /\s*[–—→]\s*/g, /\s+(?:to|à)\s+/gi, /\s*-\s*/g];
/** What stands before a word that says how much a level counts. */
const BEFORE_WORD = /[\s,;(]+/g;
/** What is longer is no level; patterns that take their time see none of it. */
const LONGEST = 200;
/** So many marks and words may stand around a level. */
const MOST_AROUND = 4;

/**
 * What a text in a cell means, be it typed or pasted: `3`, `2-4`, `3 desirable`, `Level 3`, the code or title of a level in
 * whatever capitals; for what has no levels `x` or `desirable`. Nothing at all, `-` and `n/a` mean that the competency is
 * not required. It is read as the cells of a table that is imported are: `2*`, `2.0` and `≥2` are level 2. Words in
 * brackets beside a level are not, for here nothing would keep them.
 */
export function typedContent(text: string, competency: CompetencyView, index: PreviewIndex): Typed {
    // An apostrophe before it is how spreadsheets say that it is text.
    const said = text.trim().replace(/^'/, '').replaceAll(/\s+/g, ' ');
    if (said === '') return { wanted: null };
    const wanted = wantedIn(said, competency, index, MOST_AROUND);
    if (wanted !== undefined) return { wanted };
    if (competency.scale !== undefined) return { problem: `“${said}” is no level of ${competency.title}.` };
    return { problem: `${competency.title} has no levels: type x where it is required, or “desirable”.` };
}

/** Nothing where it means something else. */
function wantedIn(text: string, competency: CompetencyView, index: PreviewIndex, most: number): Wanted | undefined {
    // A level can be called D, 2+, or like a range: what is a level as a whole is that.
    const levels = levelsIn(text, competency, index);
    if (levels !== undefined) return levels;
    if (saysNothing(text)) return null;
    if (competency.scale === undefined) {
        const necessity = necessityOf(text);
        if (necessity !== undefined) return { necessity };
    }
    if (most === 0 || text.length > LONGEST) return undefined;
    for (const { index: at, 0: mark } of text.matchAll(BEFORE_WORD)) {
        const word = text.slice(at + mark.length).replace(/\)$/, '');
        const necessity = word.length > 1 || word.toLowerCase() === 'd' ? necessityOf(word) : undefined;
        const before = necessity && wantedIn(text.slice(0, at), competency, index, most - 1);
        if (before?.level !== undefined) return { ...before, necessity };
    }
    const least = leastIn(text);
    const wanted = least === undefined ? undefined : wantedIn(least, competency, index, most - 1);
    if (wanted?.level !== undefined) return wanted;
    const unmarked = withoutMark(text);
    return unmarked === undefined ? undefined : wantedIn(unmarked, competency, index, most - 1);
}

/** A level, or a range wherever it can be parted into two. */
function levelsIn(
    text: string,
    competency: CompetencyView,
    index: PreviewIndex
): { readonly level: string; readonly maxLevel?: string } | undefined {
    const whole = levelCode(text, competency, index);
    if (whole !== undefined) return { level: whole };
    if (text.length > LONGEST) return undefined;
    for (const between of BETWEEN) {
        for (const {
            index: at,
            0: { length }
        } of text.matchAll(between)) {
            const level = levelCode(text.slice(0, at), competency, index);
            const maxLevel = level && levelCode(text.slice(at + length), competency, index);
            // A level, and behind it the same one by its title.
            if (level !== undefined && maxLevel === level) return { level };
            if (level !== undefined && maxLevel !== undefined) return { level, maxLevel };
        }
    }
    return undefined;
}

function levelCode(text: string, competency: CompetencyView, index: PreviewIndex): string | undefined {
    const { levels, range } = levelsFor(competency, index);
    const word = text.trim().toLowerCase();
    if (word === '' || (levels.length === 0 && range === undefined)) return undefined;
    return (
        codeOf(word, levels, range) ??
        codeOf(withoutLevelWord(word) ?? withoutScale(word, competency, index), levels, range)
    );
}

/** `3` behind what the scale itself is called. */
function withoutScale(word: string, { scale }: CompetencyView, { model }: PreviewIndex): string | undefined {
    const title = model.scales.find(({ code }) => code === scale)?.title.toLowerCase();
    return title !== undefined && word.startsWith(`${title} `) ? word.slice(title.length).trim() : undefined;
}

function codeOf(word: string | undefined, levels: readonly LevelView[], range: ScaleView['range']): string | undefined {
    if (word === undefined) return undefined;
    const bare = /^\((.*)\)$/.exec(word)?.[1] ?? word;
    const number = plainNumber(bare);
    const named =
        levels.find(({ code }) => code.toLowerCase() === bare) ??
        levels.find(({ title }) => title.toLowerCase() === bare) ??
        levels.find(({ code }) => code === number) ??
        levelWithTitle(bare, levels);
    if (named) return named.code;
    const isOn = range !== undefined && Number(number) >= range.min && Number(number) <= range.max;
    return isOn ? number : undefined;
}

/** The level whose title a text says, also with its code before it or behind, whatever signs are between. */
function levelWithTitle(text: string, levels: readonly LevelView[]): LevelView | undefined {
    const said = lettersOf(text);
    // Of digits alone, it could as well be two levels.
    if (!/\p{L}/u.test(said)) return undefined;
    return levels.find(({ code, title }) =>
        [title, `${code} ${title}`, `${title} ${code}`].some(name => lettersOf(name) === said)
    );
}

/** A text without case, accents, spaces and most signs. */
function lettersOf(text: string): string {
    return text
        .normalize('NFKD')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}+#%]+/gu, '');
}
