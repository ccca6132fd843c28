import { codeOf } from '../../../tables/codes.ts';
import { inUsualOrder, isLevelWord, levelCalled } from '../../../tables/level-words.ts';
import type { Table } from '../../../tables/table.ts';
import type { TableLevel, TableScale } from '../../../tables/table-scale.ts';
import { folded, levelHeader, meaningOf } from '../../../tables/words.ts';

/** What sheets are called that explain levels. */
const NAMES =
    /\b(?:levels?|scales?|legend|rating|proficiency|niveaux?|échelle|echelle|légende|legende|stufen?|skala|niveaustufen|kompetenzstufen|niveles|escala|leyenda|livelli|scala|legenda|níveis|niveis|schaal|poziomy|skala)\b/iu;
const MOST_LEVELS = 15;
/** What is longer explains a level rather than being called as one. */
const LONGEST_NAME = 40;
const LONGEST_CODE = 4;
/** The header may have so many rows above it. */
const MOST_ABOVE = 5;

/**
 * The scale that a table lists, with what its levels are called and what they mean; nothing where the table is another one.
 *
 * @param isSaid whether somebody says that it lists levels
 */
export function levelList({ rows, columns }: Table, name: string, isSaid: boolean): TableScale | undefined {
    const isNamed = isSaid || NAMES.test(name);
    const told = rows.filter(cells => cells.filter(cell => cell !== '').length > 1);
    const above = rows.findIndex(cells => cells.filter(cell => cell !== '').length > 1);
    const [first] = told;
    if (!first || above > MOST_ABOVE || columns > 6) return undefined;
    const start = first.findIndex(cell => cell !== '');
    const isHeader = meaningOf(first[start] ?? '') !== undefined && levelHeader(first[start] ?? '') === undefined;
    if (!isNamed && !(isHeader && meaningOf(first[start] ?? '') === 'level')) return undefined;
    const header = isHeader ? first : [];
    const body = isHeader ? told.slice(1) : told;
    if (body.length < 2 || body.length > MOST_LEVELS) return undefined;
    const cellsOf = (column: number) => body.map(cells => cells[column] ?? '');
    const filled = Array.from({ length: columns }, (_, column) => column).filter(column =>
        cellsOf(column).some(Boolean)
    );
    const areNames = (column: number, longest: number) =>
        cellsOf(column).every(cell => cell !== '' && cell.length <= longest) &&
        new Set(cellsOf(column).map(folded)).size === body.length;
    const codes = filled.find(column => areNames(column, LONGEST_CODE)) ?? start;
    if (!areNames(codes, LONGEST_NAME)) return undefined;
    const titles = filled.find(
        column => column !== codes && areNames(column, LONGEST_NAME) && !hasSentences(cellsOf(column))
    );
    // A table of roles by their levels, or of competencies, says more in its header.
    const others = header.filter((_, column) => column !== codes && column !== titles).map(meaningOf);
    if (!isSaid && others.some(meaning => meaning === 'role' || meaning === 'category')) return undefined;
    const meanings = filled.filter(column => column !== codes && column !== titles && column !== start);
    const levels = body.flatMap(cells => {
        const level = levelOf(cells[codes] ?? '', titles === undefined ? '' : (cells[titles] ?? ''));
        const meaning = meanings.flatMap(column => (cells[column] ?? '').split('\n')).filter(line => line !== '');
        return level ? [{ ...level, meaning }] : [];
    });
    const title = meanings.length === 1 ? (header[meanings[0] ?? 0] ?? '') : '';
    if (levels.length < 2 || new Set(levels.map(({ code }) => code)).size < levels.length) return undefined;
    const scale: TableScale = {
        title: isNamed && !isGeneric(name) ? name : '',
        levels: inUsualOrder(levels),
        order: 'listed'
    };
    return title === '' ? scale : { ...scale, meaningTitle: title.replace(/\s+/g, ' ') };
}

function levelOf(text: string, title: string): TableLevel | undefined {
    const named = levelHeader(text);
    const name = named?.code ?? text;
    const number = /^\d+(?:[.,]0+)?$/.test(name) ? String(Number(name.replace(',', '.'))) : undefined;
    if (number === undefined && title === '' && !named) return levelCalled(text);
    const code = number ?? (isLevelWord(name) ? levelCalled(name)?.code : codeOf(name));
    if (code === undefined) return undefined;
    const said = title || (named?.title ?? '');
    return { code, title: said === code ? '' : said, names: [text], meaning: [] };
}

function hasSentences(cells: readonly string[]): boolean {
    return cells.filter(cell => cell.split(/\s+/).length > 5).length > cells.length / 2;
}

/** Whether a sheet is called as every such sheet is. */
function isGeneric(name: string): boolean {
    return name.length < 3;
}
