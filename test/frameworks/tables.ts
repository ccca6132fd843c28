import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Rows of a table with named columns. */
export type Rows<Column extends string> = readonly Readonly<Record<Column, string>>[];

const DATA = path.join(import.meta.dirname, 'data');

/** A table of the excerpts that lie beside this file, as `onet/ratings.tsv`. */
export async function readExcerpt<Column extends string>(
    file: string,
    columns: readonly Column[]
): Promise<Rows<Column>> {
    return parseTable(await readFile(path.join(DATA, file), 'utf8'), columns, file);
}

/** Writes a table of the excerpts. */
export async function writeExcerpt<Column extends string>(
    file: string,
    columns: readonly Column[],
    rows: Rows<Column>
): Promise<void> {
    const lines = [columns, ...rows.map(row => columns.map(column => row[column]))];
    await writeFile(path.join(DATA, file), `${lines.map(cells => cells.join('\t')).join('\n')}\n`);
}

/** The wanted columns of a tab-separated table, which its first line names. */
export function parseTable<Column extends string>(text: string, wanted: readonly Column[], name: string): Rows<Column> {
    const [head = '', ...lines] = text.trimEnd().split(/\r?\n/);
    const columns = head.split('\t');
    const places = wanted.map(column => {
        const place = columns.indexOf(column);
        if (place < 0) throw new Error(`${name} has no column ${column}, but: ${columns.join(', ')}`);
        return [column, place] as const;
    });
    return lines.map(line => {
        const cells = line.split('\t');
        return Object.fromEntries(places.map(([column, place]) => [column, cells[place] ?? ''])) as Record<
            Column,
            string
        >;
    });
}
