import { necessityOf } from '@gradus/model/cell-words';
import { codeFromWords } from './codes.ts';
import type { FoundColumns } from './find-columns.ts';
import type { Table } from './table.ts';
import type { LevelOrder, TableLevel, TableScale } from './table-scale.ts';
import { folded, isNothing, meaningOf } from './words.ts';

/*
 * Levels that are words. Which words of a table are levels is known by the words themselves, or since the same few of them
 * come again and again in several columns. Their order is that in which people use these words.
 */

/** Words for levels, one rank a line, the lowest first; words of one rank do not come together in one scale. */
const RANKS: readonly string[] = [
    'none|unaware|keine|aucun|ninguno',
    'novice|novize|novato|principiante absoluto|trainee',
    'beginner|entry|entry level|elementary|anfanger|einsteiger|debutant|principiante|iniciante|beginner|poczatkujacy|inicial|initial',
    'awareness|aware|familiar|introductory|initiation|sensibilisation|kennt|bewusstsein|conoscenza|low|gering|niedrig|faible|bajo|basso|baixo|laag|niski',
    'foundation|foundational|fundamental|fundamentals|basic|basics|basis|grundlagen|grundkenntnisse|grundlegend|notions|base|bases|elementaire|fondamental|basico|basica|di base|fondamentale|podstawowy|podstawowa',
    'advanced beginner|developing|trained|working|application|anwendung|elementar',
    'intermediate|medium|moderate|sufficient|mittel|moyen|moyenne|intermediaire|intermedio|intermedia|medio|media|intermediario|gemiddeld|sredni|sredniozaawansowany|practitioner|operational',
    'independent|competent|skilled|kompetent|autonome|competente|bekwaam|kompetentny|solid|good|gut|bon|bueno|buono|goed',
    'proficient|fortgeschritten|confirme|maitrise|proficiente|vaardig|biegly',
    'advanced|very good|sehr gut|avance|avanzado|avanzada|avanzato|avancado|gevorderd|zaawansowany|zaawansowana|high|hoch|eleve|alto|hoog|wysoki|senior practitioner',
    'expert|experte|expertin|experto|experta|esperto|esperta|especialista|specialist|spezialist|ekspert|very high|sehr hoch|excellent',
    'mastery|master|thought leader|leading|meister|maestro|mestre|meester|mistrz'
];

/** Scales that are written in letters, the lowest first. */
const LETTERS: readonly string[] = ['NBIAE', 'AWPE', 'FIAE', 'FPAE', 'BIPE', 'LMH', 'GFE', 'DIAE', 'BMAE'];

/** Words that are just as often said of other things: where only one of them is there, it is no level. */
const COMMON =
    'good|gut|bon|bueno|buono|goed|low|medium|high|niedrig|mittel|hoch|faible|moyen|eleve|bajo|medio|alto|basso|base|bases|basis|none|solid|working|application|leading|master|trainee|entry';

const RANK_OF: ReadonlyMap<string, number> = new Map(
    RANKS.flatMap((line, rank) => line.split('|').map(word => [folded(word), rank] as const))
);

/** Words that stand in place of a level which is not known yet. */
const PENDING =
    /^(?:tbd|tbc|todo|ask|see|unknown|pending|open|unclear|later|soon|check|note|idem|no|not|offen|unklar|unbekannt|siehe|später|inconnu|voir|pendiente|ver|vedi|zie|patrz)(?:\s|$)/iu;

const COMMON_WORDS: ReadonlySet<string> = new Set(COMMON.split('|').map(folded));

/** What is longer is no name of a level. */
const LONGEST = 30;
/** What has more different words has no levels. */
const MOST_LEVELS = 8;
/** Where there are texts of this length, a few words that come again may be anything. */
const PROSE = 80;

/** The name of a level as a cell has it, without marks and words around it; empty where it is no such name. */
function coreOf(cell: string): string {
    const line = cell
        .slice(0, 4 * LONGEST)
        .replace(/\s+/g, ' ')
        .trim();
    const plain = line
        .replace(/\s*[([][^()[\]]*[)\]]$/u, '')
        .replace(/^(?:≥|>=)\s*/, '')
        .replace(/[\s*†‡§¹²³+]+$/u, '');
    const [, before, word = ''] = /^(.+?)[\s,;]+([^\s,;]+)$/.exec(plain) ?? [];
    const core = before !== undefined && word.length > 1 && necessityOf(word) ? before : plain;
    if (PENDING.test(core)) return '';
    return core.length <= LONGEST && core.split(' ').length <= 3 && /^\p{L}[\p{L}\p{M} '’/-]*$/u.test(core) ? core : '';
}

/** Whether a word is one that people call levels by. */
export function isLevelWord(word: string): boolean {
    return RANK_OF.has(folded(word));
}

/** Whether words are those of levels in the usual order, such as “Basic”, “Advanced”. */
export function areLevelWords(words: readonly string[]): boolean {
    const ranks = words.map(word => RANK_OF.get(folded(word)));
    return words.length > 1 && ranks.every(rank => rank !== undefined) && new Set(ranks).size === words.length;
}

/**
 * The scale that the words in a table are of; nothing where its cells are numbers, marks or texts.
 *
 * @param isRole whether a column is said to hold levels
 * @param onlyKnown whether words that nobody calls levels by are none, however often they come
 */
export function scaleOfWords(
    { rows, columns }: Table,
    { headerRow, uses }: FoundColumns,
    isRole: (column: number) => boolean,
    onlyKnown = false
): TableScale | undefined {
    const header = headerRow === undefined ? [] : (rows[headerRow] ?? []);
    const body = rows.slice((headerRow ?? -1) + 1);
    const first = uses.findIndex(use => use === 'title' || use === 'code');
    const candidates: string[][] = [];
    const said: string[][] = [];
    const numbered: TableLevel[] = [];
    let hasProse = false;
    for (let column = 0; column < columns; column++) {
        const cells = body.map(row => row[column] ?? '').filter(cell => !isNothing(cell) || /^n$/i.test(cell));
        hasProse ||= cells.length > 0 && cells.reduce((sum, { length }) => sum + length, 0) / cells.length > PROSE;
        const meaning = meaningOf(header[column] ?? '');
        const isLabel = meaning !== undefined && meaning !== 'level' && meaning !== 'role';
        const canHold = uses[column] === 'text' || uses[column] === 'ignored' || uses[column] === 'role';
        if (!isRole(column) && (column <= Math.max(0, first) || isLabel || !canHold)) continue;
        numbered.push(...numberedIn(cells));
        const cores = cells
            .map(coreOf)
            .filter(core => core !== '' && (core.length === 1 || necessityOf(core) === undefined));
        if (cores.length === 0) continue;
        if ((isRole(column) || meaning === 'level') && cores.length >= cells.length / 2) said.push(cores);
        else candidates.push(cores.length >= cells.length / 3 ? cores : []);
    }
    if (numbered.length > 0) return scaleOfNumbers(numbered);
    const known = [...said, ...candidates].filter(isMostly(isLevelWord));
    const names = new Set(known.flat().map(folded).filter(isLevelWord));
    const isCertain = names.size > 1 || [...names].some(name => !COMMON_WORDS.has(name)) || said.length > 0;
    if (known.length > 0 && isCertain) {
        const beside = candidates.filter(words => !known.includes(words) && words.some(isLevelWord));
        const sure = new Set(said.flat().map(folded));
        return scaleOf(withOthers([...known, ...beside], sure));
    }
    const letters = lettersIn([...said, ...candidates].filter(isMostly(isLetter)));
    if (!letters.every(isPlainLetter)) return scaleOf(letters);
    if (onlyKnown) return undefined;
    const repeated = hasProse ? said : [...said, ...candidates.filter(cores => isSharedWith(cores, candidates))];
    const words = repeated.flat().filter(word => word.length > 1 || !isPlainLetter(word));
    const found = countsOf(words);
    const cells = [...found.values()].reduce((sum, { count }) => sum + count, 0);
    const isRepeated = found.size > 1 && found.size <= MOST_LEVELS && cells >= 2 * found.size;
    return isRepeated || (said.length > 0 && found.size > 0 && found.size <= MOST_LEVELS) ? scaleOf(words) : undefined;
}

/** “2 – Trained”, “2: Trained”, “Trained (2)”. */
const NUMBERED = /^(\d{1,2})\s?[:.)–-]\s?(\p{L}[^\d()]{1,40})$/u;
const NUMBER_BEHIND = /^(\p{L}[^\d()]{1,40}?)\s?\((\d{1,2})\)$/u;

/** The levels of a column whose cells have their numbers and names; none where most of its cells have not. */
function numberedIn(cells: readonly string[]): TableLevel[] {
    const levels = cells.flatMap(cell => {
        const [, before, behind] = NUMBERED.exec(cell) ?? [];
        const [, name = behind, number = before] = NUMBER_BEHIND.exec(cell) ?? [];
        if (number === undefined || name === undefined) return [];
        return [{ code: String(Number(number)), title: name.trim(), names: [], meaning: [] }];
    });
    return levels.length > 0 && levels.length >= cells.length / 2 ? levels : [];
}

/** A scale of levels that have numbers; nothing where these are numbers of other things. */
function scaleOfNumbers(found: readonly TableLevel[]): TableScale | undefined {
    const levels = new Map<string, TableLevel>();
    for (const level of found) {
        const known = levels.get(level.code);
        if (known && folded(known.title) !== folded(level.title)) return undefined;
        if (!known) levels.set(level.code, level);
    }
    if (levels.size > MOST_LEVELS) return undefined;
    return { title: '', levels: inUsualOrder([...levels.values()]), order: 'listed' };
}

function isMostly(test: (word: string) => boolean): (words: readonly string[]) => boolean {
    return words => words.length > 0 && words.filter(test).length >= words.length / 2;
}

/** What is read as a level without being asked for, in the order of the letters. */
function isPlainLetter(word: string): boolean {
    return /^[A-F]$/i.test(word) || necessityOf(word) !== undefined || isNothing(word);
}

/** Words that are known, others in a column that is said to hold levels, and others that come again beside known ones. */
function withOthers(columns: readonly (readonly string[])[], said: ReadonlySet<string>): string[] {
    const counts = countsOf(columns.flat());
    return columns.flat().filter(word => {
        const { count = 0 } = counts.get(folded(word)) ?? {};
        return isLevelWord(word) || (!word.includes(' ') && (count > 1 || said.has(folded(word))));
    });
}

function isLetter(word: string): boolean {
    return /^\p{L}$/u.test(word);
}

/**
 * The letters of columns that mostly hold such. Where a usual scale has those that are levels for certain, others that say by
 * themselves whether something is needed are of it or are none: X beside B, I and A.
 */
function lettersIn(columns: readonly (readonly string[])[]): string[] {
    const found = columns.flat().filter(isLetter);
    if (usualOrderOf(found)) return found;
    const isCertain = (letter: string) => necessityOf(letter) === undefined && !isNothing(letter);
    const certain = found.filter(isCertain);
    const order = certain.length > 0 ? usualOrderOf(certain) : undefined;
    return order ? found.filter(letter => order.includes(letter.toUpperCase())) : found;
}

/** The usual scale that has all of some letters. */
function usualOrderOf(letters: readonly string[]): string | undefined {
    return LETTERS.find(order => letters.every(letter => letter.length === 1 && order.includes(letter.toUpperCase())));
}

function isSharedWith(words: readonly string[], columns: readonly (readonly string[])[]): boolean {
    const own = new Set(words.map(folded));
    return (
        own.size > 0 &&
        own.size <= MOST_LEVELS &&
        columns.some(others => others !== words && others.some(word => own.has(folded(word))))
    );
}

/** Each word once, as it was written first, in the order of its first cell. */
function countsOf(words: readonly string[]): Map<string, { readonly word: string; count: number }> {
    const counts = new Map<string, { readonly word: string; count: number }>();
    for (const word of words) {
        const known = counts.get(folded(word));
        if (known) known.count++;
        else counts.set(folded(word), { word, count: 1 });
    }
    return counts;
}

/** The scale of words, each of them a level. */
export function scaleOf(words: readonly string[]): TableScale | undefined {
    const distinct = [...countsOf(words).values()].map(({ word }) => word);
    const { order, sorted } = inOrder(distinct);
    const levels = sorted.flatMap(word => levelCalled(word) ?? []);
    return levels.length === 0 ? undefined : { title: '', levels, order };
}

/** Levels that somebody lists, the lowest first: numbers and known words are, others are left in their order. */
export function inUsualOrder(levels: readonly TableLevel[]): readonly TableLevel[] {
    const codes = levels.map(({ code }) => Number(code));
    if (codes.every(Number.isFinite)) return [...levels].sort((a, b) => Number(a.code) - Number(b.code));
    const words = levels.map(({ code, title }) => title || code);
    const { order, sorted } = inOrder(words);
    // Somebody who lists them knows their order, unless it is the other way round.
    const isTurned = order === 'usual' && sorted.every((word, index) => word === words[words.length - 1 - index]);
    return isTurned ? [...levels].reverse() : levels;
}

/** A level that is called as a word is; nothing where no code can be made of it. */
export function levelCalled(word: string): TableLevel | undefined {
    const isOne = isLetter(word);
    const code = isOne ? word.toUpperCase() : codeFromWords(word);
    if (code === undefined) return undefined;
    return { code, title: isOne || code === word ? '' : word, names: [], meaning: [] };
}

function inOrder(words: readonly string[]): { readonly order: LevelOrder; readonly sorted: readonly string[] } {
    if (areLevelWords(words)) {
        const rank = (word: string) => RANK_OF.get(folded(word)) ?? 0;
        return { order: 'usual', sorted: [...words].sort((a, b) => rank(a) - rank(b)) };
    }
    const letters = words.length > 1 ? usualOrderOf(words) : undefined;
    if (letters) {
        return {
            order: 'usual',
            sorted: [...words].sort((a, b) => letters.indexOf(a.toUpperCase()) - letters.indexOf(b.toUpperCase()))
        };
    }
    return { order: 'seen', sorted: words };
}
