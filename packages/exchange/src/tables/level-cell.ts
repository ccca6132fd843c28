import { necessityOf, plainNumber } from '@gradus/model/cell-words';
import { folded, isNothing, levelHeader } from './words.ts';

/** What a cell of a matrix says. */
export interface LevelCell {
    /** The code of a level. */
    readonly level?: string;
    readonly maxLevel?: string;
    readonly necessity?: 'essential' | 'desirable';
}

/** Finds the code of a level by what a cell calls it. */
export type LevelFinder = (name: string) => string | undefined;

/**
 * The levels of a scale, by code or title, “2 Trained”, “Trained (2)” and “Level 2” included.
 *
 * @param translated what else a level is called, where no level has that for a name of its own
 */
export function levelsOf<L extends { readonly code: string; readonly title: string }>(
    scale: {
        readonly levels: readonly L[];
        readonly range?: { readonly min: number; readonly max: number } | undefined;
    },
    translated: (level: L) => readonly string[] = () => []
): LevelFinder {
    const byCode = new Map(scale.levels.map(({ code }) => [code, code]));
    const byName = new Map<string, string>();
    const add = (name: string, code: string) => {
        if (!byName.has(folded(name))) byName.set(folded(name), code);
    };
    const addTitle = (code: string, title: string) => {
        for (const name of [title, `${code} ${title}`, `${title} ${code}`]) add(name, code);
    };
    for (const { code, title } of scale.levels) {
        add(code, code);
        addTitle(code, title);
    }
    for (const level of scale.levels) for (const title of translated(level)) addTitle(level.code, title);
    const { range } = scale;
    return name => {
        const text = name.trim();
        const plain = levelHeader(text);
        const code = byCode.get(text) ?? byName.get(folded(text)) ?? byCode.get(plainNumber(text) ?? '');
        if (code !== undefined || !plain) return code ?? (range && numberIn(range, text));
        return byCode.get(plain.code) ?? byName.get(folded(`${plain.code} ${plain.title}`));
    };
}

function numberIn(range: { readonly min: number; readonly max: number }, text: string): string | undefined {
    const number = /^\d{1,6}(?:[.,]\d{1,6})?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
    return number >= range.min && number <= range.max ? String(number) : undefined;
}

/** What can be a level where no scale says: 2, 0.5, B1, e-3, a single letter. */
export function plausibleLevel(name: string): string | undefined {
    const plain = levelHeader(name.trim());
    const text = plain && plain.title === '' ? plain.code : name.trim();
    if (/^\d{1,2}$/.test(text)) return String(Number(text));
    if (/^\d[.,]\d{1,2}$/.test(text)) return plainNumber(text);
    return /^(?:[A-F]|[A-Za-z]{1,2}-?\d)$/.test(text) ? text.toUpperCase() : undefined;
}

/** What is longer says more than a level; patterns that take their time see none of it. */
const LONGEST = 200;

/** Where words begin that can say how much the level before them counts: “3, nice to have”. */
const BEFORE_WORD = /[\s,;(]+/g;

/** Reads a cell; nothing if it says something else. An empty object says that nothing is required. */
export function readLevelCell(text: string, find: LevelFinder): LevelCell | undefined {
    const trimmed = text.replace(/\s+/g, ' ').trim();
    if (trimmed === '') return {};
    const level = find(trimmed);
    if (level !== undefined) return { level };
    if (isNothing(trimmed)) return {};
    if (trimmed.length > LONGEST) return undefined;
    const alone = necessityOf(trimmed);
    if (alone) return { necessity: alone };
    for (const { index, 0: mark } of trimmed.matchAll(BEFORE_WORD)) {
        const word = trimmed.slice(index + mark.length).replace(/\)$/, '');
        const necessity = word.length > 1 ? necessityOf(word) : undefined;
        if (necessity) {
            const rest = rangeIn(trimmed.slice(0, index), find);
            return rest && { ...rest, necessity };
        }
    }
    return rangeIn(trimmed, find);
}

function rangeIn(text: string, find: LevelFinder): LevelCell | undefined {
    const level = find(text);
    if (level !== undefined) return { level };
    for (const { 0: mark, index } of text.matchAll(/\s*(?:\.\.|…|–|—|-|→)\s*|\s+(?:to|à)\s+/g)) {
        const low = find(text.slice(0, index));
        const high = find(text.slice(index + mark.length));
        if (low !== undefined && high !== undefined)
            return low === high ? { level: low } : { level: low, maxLevel: high };
    }
    return undefined;
}
