import type { CellEdit, CompetencyView, LevelView, ScaleView } from '@gradus/protocol';
import type { PreviewIndex } from '../shared/preview-index.ts';
import { levelsFor } from './level-choices.ts';

/** What a cell is to say; null where nothing. */
export type Wanted = CellEdit['wanted'];

/** What was typed or pasted, or what is wrong with it. */
export type Typed = { readonly wanted: Wanted } | { readonly problem: string };

/** A word behind a level that says how much it counts. */
const NECESSITY = /^(.+?)[\s(]+(d|desirable|essential|required)\)?$/i;
const DESIRABLE = new Set(['d', 'desirable', '◦']);
const REQUIRED = new Set(['required', 'essential', 'x', '•', '✓']);
/** What is written into a cell of a table for nothing at all. */
const NOTHING = new Set(['-', '–', '—', 'n/a']);
/** A word before the code of a level, whatever its scale is called. */
const LEVEL_WORD = 'level';
/** What stands between the levels of a range. A hyphen can be part of their codes and comes last. */
const BETWEEN = [/\s*\.\.\s*/g, /\s*–\s*/g, /\s+to\s+/gi, /\s*-\s*/g];
/** What is longer is no level; patterns that take their time see none of it. */
const LONGEST = 200;

/**
 * What a text means that is pasted into a cell: as if it was typed, but tables also write `-` or `n/a` where nothing is
 * required.
 */
export function pastedContent(text: string, competency: CompetencyView, index: PreviewIndex): Typed {
    const typed = typedContent(text, competency, index);
    return 'problem' in typed && NOTHING.has(text.trim().replace(/^'/, '').toLowerCase()) ? { wanted: null } : typed;
}

/**
 * What a text in a cell means: `3`, `2-4`, `3 desirable`, `3 essential`, `Level 3`, the code or title of a level in whatever capitals;
 * for what has no levels `x` or `desirable`. Nothing at all means that the competency is not required.
 */
export function typedContent(text: string, competency: CompetencyView, index: PreviewIndex): Typed {
    // An apostrophe before it is how spreadsheets say that it is text.
    const said = text.trim().replace(/^'/, '');
    if (said === '') return { wanted: null };
    if (competency.scale === undefined) return withoutLevel(said, competency);
    // A level can be called D, or like a range: what is a level as a whole is that.
    const levels = levelsIn(said, competency, index);
    if (levels !== undefined) return { wanted: levels };
    const [, before = '', word = ''] = said.length > LONGEST ? [] : (NECESSITY.exec(said) ?? []);
    const necessity = DESIRABLE.has(word.toLowerCase()) ? 'desirable' : 'essential';
    const levelsBefore = levelsIn(before, competency, index);
    if (levelsBefore !== undefined) return { wanted: { ...levelsBefore, necessity } };
    return { problem: `“${said}” is no level of ${competency.title}.` };
}

function withoutLevel(said: string, { title }: CompetencyView): Typed {
    const word = said.toLowerCase().replace(/^\((.*)\)$/, '$1');
    if (REQUIRED.has(word)) return { wanted: { necessity: 'essential' } };
    if (DESIRABLE.has(word)) return { wanted: { necessity: 'desirable' } };
    return { problem: `${title} has no levels: type x where it is required, or “desirable”.` };
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
    if (word === '') return undefined;
    return codeOf(word, levels, range) ?? codeOf(withoutLevelWord(word, competency, index), levels, range);
}

/** `3` of `level 3`, or of what the scale itself is called before it. */
function withoutLevelWord(word: string, { scale }: CompetencyView, { model }: PreviewIndex): string | undefined {
    const title = model.scales.find(({ code }) => code === scale)?.title.toLowerCase();
    for (const before of [LEVEL_WORD, title]) {
        if (before !== undefined && word.startsWith(`${before} `)) return word.slice(before.length).trim();
    }
    return undefined;
}

function codeOf(word: string | undefined, levels: readonly LevelView[], range: ScaleView['range']): string | undefined {
    if (word === undefined) return undefined;
    const named =
        levels.find(({ code }) => code.toLowerCase() === word) ??
        levels.find(({ title }) => title.toLowerCase() === word) ??
        levels.find(({ code, title }) => `${code} ${title}`.toLowerCase() === word);
    if (named) return named.code;
    const number = Number(word.replace(',', '.'));
    const isOn = range !== undefined && number >= range.min && number <= range.max;
    return isOn && /^\d+(?:[.,]\d+)?$/.test(word) ? String(number) : undefined;
}
