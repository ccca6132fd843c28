import type { Scale } from '@gradus/model';
import { codeOf, FreeCodes } from './codes.ts';
import type { NewScale } from './draft.ts';
import { type LevelFinder, plausibleLevel, readLevelCell } from './level-cell.ts';
import type { MatchedEntry } from './match-entries.ts';
import type { Words } from './new-words.ts';
import { listed, type Notes } from './notes.ts';
import type { Structure } from './understanding.ts';
import type { Vocabulary } from './vocabulary.ts';
import { folded, levelHeader, necessityOf } from './words.ts';

/** How new competencies are measured, and where levels are looked for. */
export interface LevelPlan {
    /** The code of the scale of competencies that are new; nothing where they have no levels. */
    readonly scale: string | undefined;
    /** The scale, where it is new as well. */
    readonly declared: NewScale | undefined;
    /** Finds the levels of that scale. */
    readonly find: LevelFinder;
}

/** Chooses the scale that has most of the levels of what is new; makes one where none has any. */
export function planLevels(
    structure: Structure,
    matched: readonly MatchedEntry[],
    vocabulary: Vocabulary,
    words: Words,
    notes: Notes
): LevelPlan {
    const isNew = matched.some(({ known }) => !known);
    const cells = isNew ? writtenLevels(structure, matched) : [];
    const scales = vocabulary.scales.map(scale => ({ scale, count: countIn(cells, vocabulary.levels(scale)) }));
    const most = Math.max(0, ...scales.map(({ count }) => count));
    const fitting = scales.filter(({ count }) => count === most);
    if (most > 0)
        return chosen(
            fitting.map(({ scale }) => scale),
            vocabulary,
            notes
        );
    const levels = madeLevels(structure, cells);
    if (levels.length > 0) {
        const code = new FreeCodes(each => vocabulary.isTaken('scale', each)).take('Levels');
        const scale: NewScale = { code, title: words.levels, levels };
        notes.ask(
            `No scale of the framework has the levels ${listed(levels.map(each => each.code))}.`,
            `A new scale “${scale.title}” was made of them, the lowest first. Look at their order, and add what is missing.`
        );
        return { scale: code, declared: scale, find: finderOf(levels) };
    }
    const hasMarks = cells.length > 0;
    const usual = vocabulary.usualScale;
    if (isNew && !hasMarks && usual) {
        notes.ask('The table has no levels.', `The new competencies are measured on “${usual.title}” (${usual.code}).`);
        return { scale: usual.code, declared: undefined, find: vocabulary.levels(usual) };
    }
    if (isNew) {
        const about = hasMarks ? 'The table has marks in place of levels.' : 'The table has no levels.';
        notes.ask(about, 'The new competencies were written as “unlevelled”, without a scale.');
    }
    return { scale: undefined, declared: undefined, find: () => undefined };
}

/** What goes into a category is measured as that is. */
export function levelsWithin(category: string, vocabulary: Vocabulary): LevelPlan {
    const code = vocabulary.category(category)?.scale;
    const scale = vocabulary.scales.find(each => each.code === code);
    return chosen(scale ? [scale] : [], vocabulary, undefined);
}

function chosen(scales: readonly Scale[], vocabulary: Vocabulary, notes: Notes | undefined): LevelPlan {
    const [scale] = scales;
    if (!scale) return { scale: undefined, declared: undefined, find: () => undefined };
    if (scales.length > 1) {
        const titles = listed(scales.map(each => `“${each.title}”`));
        notes?.ask(
            `More than one scale has these levels: ${titles}.`,
            `The new competencies are measured on “${scale.title}” (${scale.code}).`
        );
    }
    return { scale: scale.code, declared: undefined, find: vocabulary.levels(scale) };
}

/** All that is said of levels of new competencies: in cells, and in headers of what levels mean. */
function writtenLevels({ columns }: Structure, matched: readonly MatchedEntry[]): string[] {
    const cells = matched.filter(({ known }) => !known).flatMap(({ entry }) => [...entry.cells.values()]);
    return [...columns.filter(({ use }) => use === 'level').map(({ header }) => header), ...cells.filter(Boolean)];
}

function countIn(cells: readonly string[], find: LevelFinder): number {
    return cells.filter(cell => readLevelCell(cell, find)?.level !== undefined).length;
}

/** The levels that there have to be, so that what the table says can be said. */
function madeLevels({ columns }: Structure, cells: readonly string[]): { code: string; title: string }[] {
    const levels = new Map<string, string>();
    for (const { header, use } of columns) {
        if (use !== 'level') continue;
        const named = levelHeader(header);
        const code = codeOf(named?.code ?? header);
        if (code && !NOT_A_LEVEL.has(code)) levels.set(code, named ? named.title : code === header ? '' : header);
    }
    if (levels.size === 0) {
        for (const cell of cells) {
            const { level, maxLevel } = readLevelCell(cell, plausibleLevel) ?? {};
            for (const code of [level, maxLevel]) if (code !== undefined) levels.set(code, '');
        }
    }
    const codes = [...levels.keys()];
    // D for desirable, say, and not a level D.
    if (codes.every(code => necessityOf(code))) return [];
    if (codes.every(code => Number.isFinite(Number(code)))) codes.sort((a, b) => Number(a) - Number(b));
    else if (![...levels.values()].some(Boolean)) codes.sort();
    return codes.map(code => ({ code, title: levels.get(code) ?? '' }));
}

/** What a level cannot be called. */
const NOT_A_LEVEL = new Set(['essential', 'desirable']);

function finderOf(levels: readonly { readonly code: string; readonly title: string }[]): LevelFinder {
    const names = new Map<string, string>();
    for (const { code, title } of levels) {
        names.set(folded(code), code);
        if (title !== '') names.set(folded(title), code);
    }
    return name => {
        const plain = levelHeader(name.trim());
        return names.get(folded(name)) ?? names.get(folded(plain?.code ?? '')) ?? plausibleIn(name, names);
    };
}

function plausibleIn(name: string, names: ReadonlyMap<string, string>): string | undefined {
    const code = plausibleLevel(name);
    return code === undefined ? undefined : names.get(folded(code));
}
