import { decodeBytes } from '../../tables/decode-bytes.ts';
import { type SourceFile, UnreadableSource } from '../importer.ts';
import type { ImportNotes } from '../notes.ts';

/** Far more than any published data have. */
const MOST_ROWS = 3_000_000;

/** A row by the names of its columns. */
export class NamedRow {
    private readonly columns: ReadonlyMap<string, number>;
    private readonly cells: readonly string[];

    constructor(columns: ReadonlyMap<string, number>, cells: readonly string[]) {
        this.columns = columns;
        this.cells = cells;
    }

    /** The text of a column; empty where the row or the table has none. */
    of(column: string): string {
        const index = this.columns.get(column);
        return index === undefined ? '' : (this.cells[index] ?? '').trim();
    }

    /** The lines of a cell that holds several. */
    linesOf(column: string): string[] {
        return this.of(column)
            .split(/[\r\n]+/)
            .map(line => line.trim())
            .filter(line => line !== '');
    }
}

/** A file with a header and rows: commas with quotation marks, or tabs without. */
export interface NamedTable {
    readonly name: string;
    readonly columns: readonly string[];
    rows(): Generator<NamedRow>;
}

/** Reads tables that say in their first row what their columns are. Rows are read as they are asked for. */
export function namedTable(file: SourceFile, notes: ImportNotes): NamedTable {
    const { text, notes: said } = decodeBytes(file.bytes);
    for (const each of said) notes.mended(each.replace(/\.$/, ''), file.name);
    const plain = text.startsWith('\ufeff') ? text.slice(1) : text;
    const firstLine = plain.slice(0, (plain.search(/[\r\n]/) + 1 || plain.length + 1) - 1);
    const delimiter = firstLine.includes('\t') ? '\t' : ',';
    const header = cellsOf(plain, delimiter).next();
    const columns = header.done ? [] : header.value.map(column => column.trim());
    const byName = new Map(columns.map((column, index) => [column, index]));
    return {
        name: file.name,
        columns,
        *rows() {
            let number = 0;
            for (const cells of cellsOf(plain, delimiter)) {
                if (number++ === 0 || cells.every(cell => cell === '')) continue;
                if (number > MOST_ROWS)
                    throw new UnreadableSource(`${file.name} has more than 3 million rows. Import a part of it.`);
                yield new NamedRow(byName, cells);
            }
        }
    };
}

/** The rows of a text. Where there are tabs, quotation marks are signs like any other. */
function* cellsOf(text: string, delimiter: ',' | '\t'): Generator<string[]> {
    if (delimiter === '\t') {
        for (let at = 0; at < text.length; ) {
            const end = text.indexOf('\n', at);
            const line = text.slice(at, end < 0 ? text.length : end);
            yield (line.endsWith('\r') ? line.slice(0, -1) : line).split('\t');
            at = end < 0 ? text.length : end + 1;
        }
        return;
    }
    let row: string[] = [];
    for (let at = 0; at < text.length; ) {
        let cell: string;
        if (text[at] === '"') {
            let end = text.indexOf('"', at + 1);
            while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
            // A mark that is never closed would take all the rest for one cell.
            if (end < 0) end = text.length;
            cell = text.slice(at + 1, end).replaceAll('""', '"');
            at = end + 1;
        } else {
            NEXT.lastIndex = at;
            const end = NEXT.exec(text)?.index ?? text.length;
            cell = text.slice(at, end);
            at = end;
        }
        row.push(cell);
        if (text[at] === ',') {
            at++;
            if (at < text.length) continue;
            row.push('');
        }
        while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++;
        at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
        yield row;
        row = [];
    }
}

const NEXT = /[,\r\n]/g;
