import { inUsualOrder } from '../../../tables/level-words.ts';
import { partOf, type Table } from '../../../tables/table.ts';
import type { TableLevel, TableScale } from '../../../tables/table-scale.ts';

/** One level of a legend: “B = Basic”, “2: Works alone”. */
const LEVEL = /^(\p{L}{1,3}|\d{1,2})\s*[=:]\s*(\p{L}[^=:]{1,60})$/u;
const LONGEST = 400;

/**
 * What a table says of its levels in lines above or below it, “B = Basic, A = Advanced”; and the table without these.
 * Nothing where it has no such lines.
 */
export function legendIn(table: Table): { readonly table: Table; readonly scale: TableScale } | undefined {
    const levels = new Map<string, TableLevel>();
    const kept = table.rows.flatMap((cells, row) => {
        const said = cells.filter(cell => cell !== '');
        const found = said.map(levelsOfText);
        if (found.length === 0 || found.some(each => each === undefined)) return [row];
        for (const level of found.flatMap(each => each ?? []))
            if (!levels.has(level.code)) levels.set(level.code, level);
        return [];
    });
    if (levels.size < 2) return undefined;
    const columns = Array.from({ length: table.columns }, (_, column) => column);
    const scale: TableScale = { title: '', levels: inUsualOrder([...levels.values()]), order: 'listed' };
    return { table: partOf(table, { rows: kept, columns }), scale };
}

/** The levels of a cell that says nothing else, perhaps behind “Legend:”. */
function levelsOfText(text: string): TableLevel[] | undefined {
    if (text.length > LONGEST) return undefined;
    const plain = text.replace(/^\p{L}+\s*:\s*(?=\p{L}{1,3}\s*=|\d{1,2}\s*=)/u, '');
    const levels = plain
        .split(/[,;|\n]+/)
        .map(part => part.trim())
        .filter(part => part !== '')
        .map(part => {
            const [, code, title] = LEVEL.exec(part) ?? [];
            return code === undefined || title === undefined
                ? undefined
                : { code: /^\d/.test(code) ? String(Number(code)) : code, title: title.trim(), names: [], meaning: [] };
        });
    return levels.length === 0 || levels.includes(undefined) ? undefined : levels.flatMap(level => level ?? []);
}
