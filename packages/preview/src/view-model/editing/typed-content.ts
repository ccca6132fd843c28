import type { CellEdit, CompetencyView } from '@gradus/protocol';
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
/** What stands between the levels of a range. A hyphen can be part of their codes and comes last. */
const BETWEEN = [/\s*\.\.\s*/g, /\s*–\s*/g, /\s+to\s+/gi, /\s*-\s*/g];
/** What is longer is no level; patterns that take their time see none of it. */
const LONGEST = 200;

/**
 * What a text in a cell means: `3`, `2-4`, `3 desirable`, `3 essential`, the code or title of a level in whatever capitals;
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
            if (level !== undefined && maxLevel !== undefined) return { level, maxLevel };
        }
    }
    return undefined;
}

function levelCode(text: string, competency: CompetencyView, index: PreviewIndex): string | undefined {
    const { levels, range } = levelsFor(competency, index);
    const word = text.trim().toLowerCase();
    if (word === '') return undefined;
    const named =
        levels.find(({ code }) => code.toLowerCase() === word) ??
        levels.find(({ title }) => title.toLowerCase() === word) ??
        levels.find(({ code, title }) => `${code} ${title}`.toLowerCase() === word);
    if (named) return named.code;
    const number = Number(word.replace(',', '.'));
    const isOn = range !== undefined && number >= range.min && number <= range.max;
    return isOn && /^\d+(?:[.,]\d+)?$/.test(word) ? String(number) : undefined;
}
