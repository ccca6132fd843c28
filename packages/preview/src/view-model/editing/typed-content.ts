import type { CellEdit, CompetencyView } from '@gradus/protocol';
import type { PreviewIndex } from '../shared/preview-index.ts';
import { levelsFor } from './level-choices.ts';

/** What a cell is to say; null where nothing. */
export type Wanted = CellEdit['wanted'];

/** What was typed or pasted, or what is wrong with it. */
export type Typed = { readonly wanted: Wanted } | { readonly problem: string };

const DESIRABLE = /^(.*?)[\s(]*\b(?:d|desirable)\b\)?$/i;
const REQUIRED = new Set(['required', 'essential', 'x', '•', '✓']);

/**
 * What a text in a cell means: `3`, `2-4`, `3 desirable`, the code or title of a level in whatever capitals; for what has
 * no levels `x` or `desirable`. Nothing at all means that the competency is not required.
 */
export function typedContent(text: string, competency: CompetencyView, index: PreviewIndex): Typed {
    // An apostrophe before it is how spreadsheets say that it is text.
    const said = text.trim().replace(/^'/, '');
    if (said === '') return { wanted: null };
    if (competency.scale === undefined) return withoutLevel(said, competency);
    const isDesirable = DESIRABLE.exec(said);
    const necessity = isDesirable ? ({ necessity: 'desirable' } as const) : {};
    const levels = (isDesirable?.[1] ?? said).trim();
    const whole = levelCode(levels, competency, index);
    if (whole !== undefined) return { wanted: { level: whole, ...necessity } };
    const [, from = '', to = ''] = /^(.+?)\s*(?:\.\.|–|-|\bto\b)\s*(.+)$/.exec(levels) ?? [];
    const [level, maxLevel] = [levelCode(from, competency, index), levelCode(to, competency, index)];
    if (level !== undefined && maxLevel !== undefined) return { wanted: { level, maxLevel, ...necessity } };
    return { problem: `“${said}” is no level of ${competency.title}.` };
}

function withoutLevel(said: string, { title }: CompetencyView): Typed {
    const word = said.toLowerCase();
    if (REQUIRED.has(word)) return { wanted: { necessity: 'essential' } };
    if (word === '◦' || DESIRABLE.exec(word)?.[1] === '') return { wanted: { necessity: 'desirable' } };
    return { problem: `${title} has no levels: type x where it is required, or “desirable”.` };
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
