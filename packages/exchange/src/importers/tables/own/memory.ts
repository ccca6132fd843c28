import { COLUMN_KEYS } from '../../../sheets/memory-sheet.ts';
import { rememberedText } from '../../../sheets/remembered-text.ts';
import { columnNames, renamedColumn } from './column-names.ts';
import { naturalKey } from './natural-key.ts';
import type { OwnTableKind } from './own-table.ts';

/** What a workbook remembers of its tables: what they said when they were made. */
export class Memory {
    private readonly tables = new Map<string, RememberedTable>();

    /** @param rows of the hidden sheet, with its header */
    constructor(rows: readonly (readonly string[])[]) {
        let table: RememberedTable | undefined;
        for (const [name = '', key = '', ...cells] of rows.slice(1)) {
            if (key === '') {
                table = new RememberedTable(name as OwnTableKind, cells);
                this.tables.set(name, table);
            } else if (key === COLUMN_KEYS) table?.nameColumns(cells);
            else table?.add(key, cells);
        }
    }

    of(kind: OwnTableKind): RememberedTable | undefined {
        return this.tables.get(kind);
    }
}

/** What is remembered of a table. */
export class RememberedTable {
    readonly kind: OwnTableKind;
    readonly rows = new Map<string, readonly string[]>();
    /** The identifiers of what columns are about, by column. */
    readonly columnKeys = new Map<number, string>();
    private readonly headers: readonly string[];
    private readonly columns = new Map<string, number>();
    private readonly byKey = new Map<string, number>();
    private naturals: ReadonlyMap<string, string> | undefined;

    constructor(kind: OwnTableKind, headers: readonly string[]) {
        this.kind = kind;
        this.headers = headers;
        for (const [index, name] of columnNames(headers).entries()) if (name !== '') this.columns.set(name, index);
    }

    nameColumns(keys: readonly string[]): void {
        for (const [index, key] of keys.entries()) {
            if (key === '') continue;
            this.columnKeys.set(index, key);
            this.byKey.set(key, index);
        }
    }

    add(key: string, cells: readonly string[]): void {
        this.rows.set(key, cells);
    }

    header(column: number): string {
        return this.headers[column] ?? '';
    }

    /** The column of a name; of one about an element, by its key. */
    column(name: string, key?: string): number | undefined {
        return key === undefined ? this.columns.get(renamedColumn(name, rememberedText)) : this.byKey.get(key);
    }

    /** What is remembered of a cell; nothing where there was none. */
    said(key: string, column: number | undefined): string | undefined {
        const row = column === undefined ? undefined : this.rows.get(key);
        return row && (row[column as number] ?? '');
    }

    /** The key of a row that has lost it, by what people tell it by. */
    keyOf(natural: string): string | undefined {
        this.naturals ??= new Map(
            [...this.rows].map(([key, cells]) => [
                naturalKey(this.kind, header => cells[this.columns.get(header) ?? -1] ?? ''),
                key
            ])
        );
        return this.naturals.get(natural);
    }
}
