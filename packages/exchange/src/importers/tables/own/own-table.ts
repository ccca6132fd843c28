import { HEADERS } from '../../../sheets/headers.ts';
import { cellName } from '../../../tables/table.ts';

/** Which of the tables that Gradus makes a table is. */
export type OwnTableKind =
    | 'matrix'
    | 'requirements'
    | 'dictionary'
    | 'statements'
    | 'roles'
    | 'levels'
    | 'translations'
    | 'about';

/** A table that Gradus made, as it came back: somebody may have edited it, and moved its columns. */
export class OwnTable {
    readonly kind: OwnTableKind;
    /** What people call it: the name of the sheet or of the file. */
    readonly name: string;
    readonly headers: readonly string[];
    readonly rows: readonly OwnRow[];

    constructor(kind: OwnTableKind, name: string, cells: readonly (readonly string[])[]) {
        this.kind = kind;
        this.name = name;
        this.headers = (cells[0] ?? []).map(plainHeader);
        const columns = new Map<string, number>();
        for (const [index, header] of this.headers.entries()) if (!columns.has(header)) columns.set(header, index);
        this.rows = cells.slice(1).flatMap((row, index) => {
            const isEmpty = row.every(cell => cell.trim() === '');
            return isEmpty ? [] : [new OwnRow(row, index + 1, columns, name)];
        });
    }
}

/** A row of such a table. */
export class OwnRow {
    /** Its number among all of the table, from 0. */
    readonly index: number;
    private readonly cells: readonly string[];
    private readonly columns: ReadonlyMap<string, number>;
    private readonly table: string;

    constructor(cells: readonly string[], index: number, columns: ReadonlyMap<string, number>, table: string) {
        this.cells = cells;
        this.index = index;
        this.columns = columns;
        this.table = table;
    }

    /** The text below a header, without spaces at the ends; empty where there is none. */
    of(header: string): string {
        const column = this.columns.get(header);
        return column === undefined ? '' : this.at(column);
    }

    at(column: number): string {
        return (this.cells[column] ?? '').trim();
    }

    /** The columns in which something stands. A row ends with the last of its cells, wherever those of others do. */
    get filled(): number[] {
        return [...this.cells.keys()].filter(column => this.at(column) !== '');
    }

    /** The lines of a cell that holds a list. */
    linesOf(header: string): string[] {
        return linesIn(this.of(header));
    }

    /** Where the cell below a header is, as people find it. */
    place(header: string): string {
        return this.placeOf(this.columns.get(header) ?? 0);
    }

    /** Where a cell is, as people find it. */
    placeOf(column: number): string {
        return `${this.table} ${cellName(this.index, column)}`;
    }
}

/** The lines of a text that say something. */
export function linesIn(text: string): string[] {
    return text
        .split(/[\r\n]+/)
        .map(line => line.trim())
        .filter(line => line !== '');
}

/** What the header of a table of each kind has, and what it has not. */
const MARKS: readonly (readonly [OwnTableKind, has: readonly string[], hasNot: readonly string[]])[] = [
    ['about', [HEADERS.about, HEADERS.value], []],
    ['translations', [HEADERS.kind, HEADERS.code, HEADERS.within, HEADERS.text], []],
    ['requirements', [HEADERS.roleCode, HEADERS.competencyCode, HEADERS.level, HEADERS.necessity], []],
    ['levels', [HEADERS.scale, HEADERS.level, HEADERS.levelTitle, HEADERS.id], []],
    ['dictionary', [HEADERS.code, HEADERS.competency, HEADERS.category, HEADERS.id], []],
    ['statements', [HEADERS.code, HEADERS.statement, HEADERS.category, HEADERS.id], []],
    ['roles', [HEADERS.code, HEADERS.role, HEADERS.id], []],
    ['matrix', [HEADERS.code, HEADERS.competency, HEADERS.category], [HEADERS.id]]
];

/** Which table one with such a header is; nothing where it is none of ours. */
export function kindOfTable(header: readonly string[]): OwnTableKind | undefined {
    const headers = new Set(header.map(plainHeader));
    const found = MARKS.find(
        ([, has, hasNot]) => has.every(each => headers.has(each)) && !hasNot.some(each => headers.has(each))
    );
    return found?.[0];
}

function plainHeader(text: string): string {
    return text.replace(/^\ufeff/, '').trim();
}
