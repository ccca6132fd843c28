import { SPREADSHEET_PLACES, type Table } from '../../../tables/table.ts';

/** A table of somebody’s file: a sheet of a workbook, or a text with separators. */
export interface SourceTable {
    /** What its sheet is called, or its file without the ending. */
    readonly name: string;
    /** What the mapping may call it besides. */
    readonly file: string;
    /** What its sheet is called, also where that is no name. */
    readonly sheet?: string;
    /** The sheets of its workbook that are not asked for. */
    readonly beside?: readonly string[];
    readonly table: Table;
    /** Why it could not be read, if it could not. */
    readonly fault?: string;
}

/** All that a mapping may call a table. */
export function namesOfSource({ name, file, sheet }: SourceTable): string[] {
    return [name, file, ...(sheet === undefined ? [] : [sheet])];
}

/** A table whose places are told from those of others. */
export function withNamedPlaces(source: SourceTable): SourceTable {
    const { name, table } = source;
    const { places = SPREADSHEET_PLACES } = table;
    return {
        ...source,
        table: {
            ...table,
            places: {
                cell: (row, column) => `${name}!${places.cell(row, column)}`,
                row: row => `${name}!${places.row(row)}`,
                column: column => `${name}!${places.column(column)}`
            }
        }
    };
}
