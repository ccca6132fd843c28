import { attribute, type Piece, pieces, type Tag, unescaped } from './markup.ts';
import { checkSize, LIMITS, type Table, tableOf, UnreadableTable } from './table.ts';

/** Whose content is never text of a cell. */
const UNREAD = new Set(['script', 'style', 'template', 'title', 'noscript', 'textarea', 'select', 'svg', 'math']);
/** What begins and ends lines. */
const LINES = new Set(['p', 'div', 'li', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'tr', 'table', 'blockquote']);

/**
 * The first table of HTML as clipboards hold it, or nothing where it has none. Only texts are taken: no style, link,
 * picture or script is looked at. A table within a cell is text of that cell.
 */
export function readHtmlTable(html: string): Table | undefined {
    if (html.length > LIMITS.totalLength) {
        throw new UnreadableTable('The clipboard holds more than 10 million letters. Take only a part of the table.');
    }
    const reader = new TableReader();
    for (const piece of pieces(html)) reader.take(piece);
    return reader.table();
}

class TableReader {
    private readonly rows: string[][] = [];
    /** Cells that reach down into rows that are still to come, by row. */
    private readonly reaching = new Map<number, Map<number, string>>();
    private tables = 0;
    private depth = 0;
    private unread = '';
    private row = -1;
    private cell: { readonly tag: Tag; text: string } | undefined;
    private cells = 0;

    take(piece: Piece): void {
        if (piece.type === 'text') {
            if (this.unread === '' && this.cell)
                this.cell.text += spaced(piece.raw ? piece.text : unescaped(piece.text));
            return;
        }
        const name = piece.name.toLowerCase();
        if (this.unread !== '') {
            if (piece.type === 'close' && name === this.unread) this.unread = '';
        } else if (UNREAD.has(name)) {
            if (piece.type === 'open' && !piece.isEmpty) this.unread = name;
        } else this.tag(piece, name);
    }

    table(): Table | undefined {
        this.endCell();
        if (this.tables === 0 || this.rows.length === 0) return undefined;
        const notes =
            this.tables > 1 ? [`The clipboard holds ${this.tables} tables, and only the first one was read.`] : [];
        return tableOf(
            Array.from(this.rows, row => Array.from(row ?? [], cell => cell ?? '')),
            notes
        );
    }

    private tag(piece: Tag, name: string): void {
        const isOpen = piece.type === 'open';
        if (name === 'table') {
            if (isOpen && this.depth++ === 0) this.tables++;
            else if (!isOpen && this.depth > 0 && --this.depth === 0) this.endCell();
        }
        if (this.tables > 1 || this.depth === 0) return;
        if (this.depth === 1 && (name === 'td' || name === 'th')) {
            this.endCell();
            if (!isOpen) return;
            if (this.row < 0) this.beginRow();
            this.cell = { tag: piece, text: '' };
        } else if (this.depth === 1 && name === 'tr') {
            this.endCell();
            if (isOpen) this.beginRow();
        } else if (this.cell) {
            if (name === 'br' || LINES.has(name)) this.cell.text += '\n';
            else if (name === 'td' || name === 'th') this.cell.text += ' ';
            if (isOpen && name === 'li') this.cell.text += '• ';
        }
    }

    private beginRow(): void {
        this.row++;
        const row: string[] = [];
        for (const [column, text] of this.reaching.get(this.row) ?? []) row[column] = text;
        this.reaching.delete(this.row);
        this.rows[this.row] = row;
        checkSize(this.rows.length, 0, this.cells, 0);
    }

    private endCell(): void {
        const { cell } = this;
        this.cell = undefined;
        const row = this.rows[this.row];
        if (!cell || !row) return;
        let column = 0;
        while (row[column] !== undefined) column++;
        const width = spanOf(cell.tag, 'colspan', Math.max(1, LIMITS.columns - column));
        const height = spanOf(cell.tag, 'rowspan', 1000);
        this.count(column + width, width);
        for (let index = 0; index < width; index++) row[column + index] = index === 0 ? cell.text : '';
        for (let down = 1; down < height; down++) {
            const below = this.reaching.get(this.row + down) ?? new Map<number, string>();
            for (let index = 0; index < width; index++) below.set(column + index, index === 0 ? cell.text : '');
            this.reaching.set(this.row + down, below);
            this.count(0, width);
        }
    }

    private count(columns: number, cells: number): void {
        this.cells += cells;
        checkSize(this.rows.length, columns, this.cells, 0);
    }
}

/** Line breaks of HTML's source are spaces. */
function spaced(text: string): string {
    return text.replace(/[ \t\r\n\f]+/g, ' ');
}

function spanOf(tag: Tag, name: string, most: number): number {
    const number = Number.parseInt(attribute(tag, name) ?? '1', 10);
    return number >= 1 ? Math.min(number, most) : 1;
}
