import { HEADERS } from '../../../sheets/headers.ts';
import { cellName } from '../../../tables/table.ts';
import { columnNames } from './column-names.ts';
import type { OwnTableKind } from './own-table.ts';

/** A table that came back, before it is read: its cells are put in order in their places, so that these stay right. */
export class EditedTable {
    readonly kind: OwnTableKind;
    readonly name: string;
    readonly cells: string[][];
    /** The identifiers of what columns are about, by column. */
    readonly columnKeys: Map<number, string>;
    /** Headers that say which section a column is about, by column, where several sections have the same title. */
    readonly exactHeaders = new Map<number, string>();
    /** What rows are about, by row; rows that somebody added have none. */
    readonly rowKeys = new Map<number, string>();
    /** Cells that say nothing that can be read, by row and column with a space between: nobody knows what they are to say. */
    readonly unread = new Set<string>();
    /** Whether columns that nobody knows may be those that seem to be gone. */
    hasUnknownColumns = false;
    private readonly columns = new Map<string, number>();
    /** The headers, until one of them changes. */
    private known: readonly string[] | undefined;
    /** How many columns there are. */
    private width: number;

    constructor(kind: OwnTableKind, name: string, cells: string[][], columnKeys = new Map<number, string>()) {
        this.kind = kind;
        this.name = name;
        this.cells = cells;
        this.columnKeys = columnKeys;
        this.width = cells.reduce((most, { length }) => Math.max(most, length), 0);
        for (const [index, name] of columnNames(this.headers).entries()) this.columns.set(name, index);
    }

    /** The headers, without spaces at the ends. */
    get headers(): readonly string[] {
        this.known ??= (this.cells[0] ?? []).map(header => header.replace(/^\ufeff/, '').trim());
        return this.known;
    }

    /** The headers, each another one. */
    get names(): readonly string[] {
        return columnNames(this.headers);
    }

    /** The numbers of the rows that say something. */
    get rows(): number[] {
        return this.cells.flatMap((row, index) =>
            index > 0 && row.some((cell, column) => cell.trim() !== '' && column !== this.column(HEADERS.rowKey))
                ? [index]
                : []
        );
    }

    /** The column with a header; of several with the same one, by its name. */
    column(name: string): number | undefined {
        return this.columns.get(name);
    }

    /** The text below a header, without spaces at the ends; empty where there is none. */
    of(row: number, header: string): string {
        const column = this.columns.get(header);
        return column === undefined ? '' : this.at(row, column);
    }

    at(row: number, column: number): string {
        return (this.cells[row]?.[column] ?? '').trim();
    }

    put(row: number, column: number, text: string): void {
        const cells = this.cells[row] ?? [];
        while (cells.length < column) cells.push('');
        cells[column] = text;
        this.cells[row] = cells;
        this.width = Math.max(this.width, cells.length);
        if (row === 0) this.known = undefined;
    }

    /** Adds a column at the end. */
    addColumn(header: string, key?: string): number {
        const index = this.width;
        this.put(0, index, header);
        this.columns.set(header, index);
        if (key !== undefined) this.columnKeys.set(index, key);
        return index;
    }

    /** Takes a row out, in its place. */
    clearRow(row: number): void {
        this.cells[row] = [];
        this.rowKeys.delete(row);
    }

    /** Takes a column out, in its place. */
    clearColumn(column: number): void {
        for (const row of this.cells) if (column < row.length) row[column] = '';
        this.known = undefined;
        this.columnKeys.delete(column);
    }

    isUnread(row: number, column: number): boolean {
        return this.unread.has(`${row} ${column}`);
    }

    /** Where a cell is, as people find it. */
    place(row: number, column: number): string {
        return `${this.name} ${cellName(row, column)}`;
    }

    /** The row of each key. */
    get byKey(): ReadonlyMap<string, number> {
        return new Map([...this.rowKeys].map(([row, key]) => [key, row]));
    }
}
