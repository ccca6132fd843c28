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

/** A file with a header and rows: commas or semicolons with quotation marks, or tabs without. */
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
    const delimiter = delimiterOf(plain.slice(0, (plain.search(/[\r\n]/) + 1 || plain.length + 1) - 1));
    const header = rowsOf(plain, delimiter).next();
    const columns = header.done ? [] : header.value.cells.map(column => column.trim());
    const byName = new Map(columns.map((column, index) => [column, index]));
    let isTold = false;
    return {
        name: file.name,
        columns,
        *rows() {
            let number = 0;
            for (const { cells, fault } of rowsOf(plain, delimiter)) {
                // A table that is read twice is told about once.
                if (fault && !isTold) notes.mended(FAULTS[fault.kind], `${file.name}, line ${fault.line}`);
                if (number++ === 0 || cells.every(cell => cell === '')) continue;
                if (number > MOST_ROWS)
                    throw new UnreadableSource(`${file.name} has more than 3 million rows. Import a part of it.`);
                yield new NamedRow(byName, cells);
            }
            isTold = true;
        }
    };
}

type Delimiter = ',' | ';' | '\t';

/** What stands between the names of the columns; a semicolon where spreadsheets have commas in numbers, as in most of Europe. */
function delimiterOf(header: string): Delimiter {
    if (header.includes('\t')) return '\t';
    const count = (sign: string) => header.split(sign).length;
    return count(';') > count(',') ? ';' : ',';
}

const FAULTS = {
    open: 'A quotation mark is never closed. All that stands behind it was read as one cell',
    behind: 'Something stands behind a quotation mark that closes a cell. It was read as the end of the cell'
} as const;

/** A row as it stands in a text, and what is wrong with it at first. */
interface DelimitedRow {
    readonly cells: string[];
    readonly fault: { readonly kind: keyof typeof FAULTS; readonly line: number } | undefined;
}

/** The rows of a text. Where there are tabs, quotation marks are signs like any other. */
function* rowsOf(text: string, delimiter: Delimiter): Generator<DelimitedRow> {
    if (delimiter === '\t') {
        for (let at = 0; at < text.length; ) {
            const end = text.indexOf('\n', at);
            const line = text.slice(at, end < 0 ? text.length : end);
            yield { cells: (line.endsWith('\r') ? line.slice(0, -1) : line).split('\t'), fault: undefined };
            at = end < 0 ? text.length : end + 1;
        }
        return;
    }
    const next = delimiter === ',' ? /[,\r\n]/g : /[;\r\n]/g;
    const lines = new LineNumbers(text);
    const endFrom = (from: number) => {
        next.lastIndex = from;
        return next.exec(text)?.index ?? text.length;
    };
    let cells: string[] = [];
    let fault: DelimitedRow['fault'];
    for (let at = 0; at < text.length; ) {
        let cell: string;
        if (text[at] === '"') {
            const start = at;
            let end = text.indexOf('"', at + 1);
            while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
            // A mark that is never closed would take all the rest for one cell.
            if (end < 0) fault ??= { kind: 'open', line: lines.at(start) };
            if (end < 0) end = text.length;
            cell = text.slice(at + 1, end).replaceAll('""', '"');
            at = endFrom(end + 1);
            const rest = text.slice(end + 1, at);
            if (rest.trim() !== '') {
                fault ??= { kind: 'behind', line: lines.at(end) };
                cell += rest;
            }
        } else {
            const end = endFrom(at);
            cell = text.slice(at, end);
            at = end;
        }
        cells.push(cell);
        if (text[at] === delimiter) {
            at++;
            if (at < text.length) continue;
            cells.push('');
        }
        at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
        yield { cells, fault };
        cells = [];
        fault = undefined;
    }
}

/** Tells on which line a place of a text is, from 1; places come in the order of the text. */
class LineNumbers {
    private readonly text: string;
    private line = 1;
    private from = 0;

    constructor(text: string) {
        this.text = text;
    }

    at(place: number): number {
        for (let end = this.text.indexOf('\n', this.from); end >= 0 && end < place; ) {
            this.line++;
            this.from = end + 1;
            end = this.text.indexOf('\n', this.from);
        }
        return this.line;
    }
}
