import { pushAll } from '@gradus/model';
import { areLevelWords, inUsualOrder, isLevelWord, levelCalled, scaleOf } from '../../../tables/level-words.ts';
import { short } from '../../../tables/read-body.ts';
import { partOf, type Table } from '../../../tables/table.ts';
import { finderOfScale, type TableLevel, type TableScale } from '../../../tables/table-scale.ts';

/** What is longer is a text that happens to have such signs in it. */
const LONGEST = 1000;
const LONGEST_NAME = 30;
/** What lines are called that explain levels. */
const LABEL =
    /^(?:legende?|légende|leyenda|leggenda|legenda|key|levels?|scale|stufen|skala|niveaux?|échelle|niveles|escala|livelli|scala|níveis|niveaus|schaal|poziomy)\s*:/iu;

/** What lines of a table say of levels that are called by words. */
export interface WordLegend {
    /** The table without these lines. */
    readonly table: Table;
    readonly levels: readonly TableLevel[];
}

/** The lines of a table that tell what levels mean: “Legend: Basic = knows the law, Expert = teaches others”. */
export function wordLegendIn(table: Table): WordLegend | undefined {
    const levels: TableLevel[] = [];
    const kept = table.rows.flatMap((cells, row) => {
        const found = levelsOfLine(cells.filter(cell => cell !== '').join(';'));
        if (!found) return [row];
        pushAll(levels, found);
        return [];
    });
    if (levels.length === 0) return undefined;
    const columns = Array.from({ length: table.columns }, (_, column) => column);
    return { table: partOf(table, { rows: kept, columns }), levels };
}

function levelsOfLine(line: string): TableLevel[] | undefined {
    if (line.length > LONGEST || !line.includes('=')) return undefined;
    const found: { readonly name: string; meaning: string }[] = [];
    for (const part of line.replace(/^[\p{L} ]{1,30}:/u, '').split(/[,;|\n]/)) {
        const [name = '', ...meaning] = part.split('=').map(each => each.trim());
        const last = found.at(-1);
        // What a level means may have commas.
        if (meaning.length === 0 && last) last.meaning += part === '' ? '' : `, ${name}`;
        else if (meaning.length === 1 && isName(name)) found.push({ name, meaning: meaning[0] ?? '' });
        else return undefined;
    }
    const known = found.filter(({ name }) => isLevelWord(name)).length;
    const isLegend = known > found.length / 2 || (LABEL.test(line) && found.length > 1);
    // “Basic = 1” says what a level is called, and not what it means.
    if (!isLegend || found.some(({ meaning }) => !/\p{L}{2}/u.test(meaning))) return undefined;
    return found.flatMap(({ name, meaning }) => {
        const level = levelCalled(name);
        return level ? [{ ...level, meaning: [meaning] }] : [];
    });
}

function isName(text: string): boolean {
    return text.length <= LONGEST_NAME && /^\p{L}[\p{L}\p{M} ’'-]+$/u.test(text);
}

/**
 * The scale of a table with what lines of it tell of its levels. Levels that no cell has are added where they are called by
 * words as the others are.
 *
 * @param strange is told of each that is none of the scale
 */
export function explainedScale(
    scale: TableScale | undefined,
    explained: readonly TableLevel[],
    strange: (level: string) => void
): TableScale | undefined {
    if (explained.length === 0) return scale;
    const own = scale ? finderOfScale(scale) : () => undefined;
    const nameOf = ({ code, title }: TableLevel) => title || code;
    const unknown = explained.filter(level => own(nameOf(level)) === undefined);
    const more = unknown.map(nameOf);
    const isOpen = scale?.order === 'usual' || scale?.order === 'seen';
    const all = [...(scale?.levels ?? []).map(nameOf), ...more];
    const isLarger = isOpen && more.length > 0 && areLevelWords(all);
    if (!isLarger) for (const level of unknown) strange(short(`${nameOf(level)} = ${level.meaning.join(' ')}`));
    const whole = isLarger ? scaleOf(all) : scale;
    if (!whole) return undefined;
    const find = finderOfScale(whole);
    const meanings = new Map(explained.map(level => [find(nameOf(level)), level.meaning]));
    const levels = whole.levels.map(level =>
        level.meaning.length > 0 ? level : { ...level, meaning: meanings.get(level.code) ?? [] }
    );
    return { ...whole, levels: isLarger ? inUsualOrder(levels) : levels };
}
