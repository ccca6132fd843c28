import type { Scale } from '@gradus/model';
import { necessityOf } from '@gradus/model/cell-words';
import { codeOf, FreeCodes } from './codes.ts';
import { LatinCodes } from './latin-codes.ts';
import { type LevelFinder, plausibleLevel } from './level-cell.ts';
import { areLevelWords } from './level-words.ts';
import { readLooseCell } from './loose-cell.ts';
import type { MatchedEntry } from './match-entries.ts';
import type { Words } from './new-words.ts';
import { listed, type Notes } from './notes.ts';
import { finderOfScale, type LevelOrder, type TableLevel, type TableScale } from './table-scale.ts';
import type { Structure } from './understanding.ts';
import type { Vocabulary } from './vocabulary.ts';
import { levelHeader } from './words.ts';

/** How new competencies are measured, and where levels are looked for. */
export interface LevelPlan {
    /** The code of the scale of competencies that are new; nothing where they have no levels. */
    readonly scale: string | undefined;
    /** The scale, where it is new as well. */
    readonly declared: TableScale | undefined;
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
    const scale = isNew ? soundScale(scaleOf(structure, cells)) : undefined;
    if (scale && scale.levels.length > 0) {
        const code = new FreeCodes(each => vocabulary.isTaken('scale', each)).take('Levels');
        const titled = { ...scale, title: scale.title || words.levels };
        sayOrder(titled, vocabulary, notes);
        if (vocabulary.isEmpty && scale.order === 'counted' && scale.levels[0]?.code === '0') {
            notes.ask(
                'Some cells say 0, which was read as the lowest level.',
                'If it means that nothing is required, empty these cells and import the table again.'
            );
        }
        return { scale: code, declared: titled, find: finderOfScale(titled) };
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

/** Says of a new scale what of it is to be looked at. */
function sayOrder({ title, levels, order }: TableScale, vocabulary: Vocabulary, notes: Notes): void {
    const named = listed(levels.map(each => each.code));
    const example = JSON.stringify({ levels: levels.slice(0, MOST_NAMED).map(each => each.title || each.code) });
    const other = `If another order is meant, put the lines of the scale in it; or name the levels in a mapping, the lowest first, as in ${example}.`;
    const about = vocabulary.scales.length > 0 ? `No scale of the framework has the levels ${named}.` : '';
    if (order === 'usual') {
        notes.ask(
            about || `The levels are words or letters: ${named}.`,
            `A new scale “${title}” has them in the order in which people mostly use them, the lowest first. ${other}`
        );
    } else if (order === 'seen') {
        notes.ask(
            about || `Nothing says in which order the levels stand: ${named}.`,
            `A new scale “${title}” has them as they come in the table, the first as the lowest. ${other}`
        );
    } else if (order === 'counted' || about !== '') {
        notes.ask(
            about || `Nothing says what the levels are called: ${named}.`,
            `A new scale “${title}” was made of them, the lowest first. Look at their order, and add what is missing.`
        );
    }
}

/** So many levels are in an example; scales with more are rare. */
const MOST_NAMED = 8;

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
    return cells.filter(cell => readLooseCell(cell, find)?.level !== undefined).length;
}

/** A scale whose levels are called as levels can be, each by a code of its own; what else cells call them stays known. */
function soundScale({ levels, ...scale }: TableScale): TableScale {
    const latin = new LatinCodes(levels.map(({ code }) => code));
    const codes = new FreeCodes(code => NOT_A_LEVEL.has(code.toLowerCase()));
    const sound = levels.map(level => {
        const code = codes.take(codeOf(latin.of(level.code)) ?? 'Level');
        return code === level.code ? level : { ...level, code, names: [...level.names, level.code] };
    });
    return { ...scale, levels: sound };
}

/** The scale that there has to be, so that what the table says can be said; without levels where it has none. */
function scaleOf({ columns, scale }: Structure, cells: readonly string[]): TableScale {
    if (scale && (scale.order === 'named' || scale.order === 'listed')) return scale;
    const described = describedLevels(columns);
    if (described.length > 0) {
        const known = scale && finderOfScale(scale);
        if (known && described.every(({ code, title }) => known(title || code) !== undefined)) return scale;
        const find = finderOfScale({ levels: described });
        const hasAll = scale?.levels.every(({ code, title }) => find(title || code) !== undefined) ?? true;
        if (hasAll || !scale) return { title: '', levels: described, order: orderOfHeaders(described) };
    }
    return scale ?? { title: '', levels: countedLevels(cells), order: 'counted' };
}

/** The levels that headers of columns are called by. */
function describedLevels(columns: Structure['columns']): TableLevel[] {
    const levels = new Map<string, string>();
    for (const { header, use } of columns) {
        if (use !== 'level') continue;
        const named = levelHeader(header);
        const code = codeOf(named?.code ?? header);
        if (code && !NOT_A_LEVEL.has(code)) levels.set(code, named ? named.title : code === header ? '' : header);
    }
    return inOrder(levels);
}

/** Columns are in the order that their author gave them. */
function orderOfHeaders(levels: readonly TableLevel[]): LevelOrder {
    return areLevelWords(levels.map(({ code, title }) => title || code)) ? 'listed' : 'counted';
}

/** The numbers and letters that cells have for levels. */
function countedLevels(cells: readonly string[]): TableLevel[] {
    const counts = new Map<string, number>();
    for (const cell of cells) {
        const { level, maxLevel } = readLooseCell(cell, plausibleLevel) ?? {};
        for (const code of [level, maxLevel]) if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
    }
    const sum = (found: Iterable<number>) => [...found].reduce((all, count) => all + count, 0);
    const numbers = [...counts].filter(([code]) => Number.isFinite(Number(code))).map(([, count]) => count);
    // Among numbers, a letter is a slip or a mark, such as D for desirable.
    const areNumbers = sum(numbers) > sum(counts.values()) / 2;
    const isOdd = (code: string) =>
        /^\p{L}$/u.test(code) && (necessityOf(code) !== undefined || counts.get(code) === 1);
    const codes = [...counts.keys()].filter(code => !areNumbers || !isOdd(code));
    return inOrder(new Map(codes.map(code => [code, ''])));
}

function inOrder(levels: ReadonlyMap<string, string>): TableLevel[] {
    const codes = [...levels.keys()];
    // D for desirable, say, and not a level D.
    if (codes.every(code => necessityOf(code))) return [];
    if (codes.every(code => Number.isFinite(Number(code)))) codes.sort((a, b) => Number(a) - Number(b));
    else if (![...levels.values()].some(Boolean) && !areLevelWords(codes)) codes.sort();
    return codes.map(code => ({ code, title: levels.get(code) ?? '', names: [], meaning: [] }));
}

/** What a level cannot be called. */
const NOT_A_LEVEL = new Set(['essential', 'desirable']);
