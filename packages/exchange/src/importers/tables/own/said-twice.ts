import { rememberedText } from '../../../sheets/remembered-text.ts';
import type { ImportNotes } from '../../notes.ts';
import type { EditedTable } from './edited-table.ts';
import type { Memory } from './memory.ts';
import { shortened } from './shortened.ts';

/** A cell that says something which other cells say as well. */
export interface SaidAt {
    readonly table: EditedTable;
    readonly row: number;
    readonly column: number;
}

/** How many contradictions are told one by one; more are told together. */
const MOST_TOLD = 100;

/** Has cells say the same that say the same thing of an element, on several tables. */
export class SaidTwice {
    private readonly memory: Memory | undefined;
    private readonly notes: ImportNotes;
    private readonly isQuiet: boolean;
    private told = 0;

    /** @param isQuiet whether nothing is told where all but one of the cells are as they were */
    constructor(memory: Memory | undefined, notes: ImportNotes, isQuiet = false) {
        this.isQuiet = isQuiet;
        this.memory = memory;
        this.notes = notes;
    }

    /**
     * What counts is what somebody has edited; of several such cells, and where nothing tells it, the first one.
     *
     * @param what it is, in words: “the title of PC3”
     * @param places in the order in which they count
     * @returns what all of them say now
     */
    settle(what: (text: string) => string, places: readonly SaidAt[]): string {
        const textOf = ({ table, row, column }: SaidAt) => table.at(row, column);
        // What was taken out in the meantime says nothing any more.
        const there = places.filter(({ table, row }) => row === 0 || (table.cells[row]?.length ?? 0) > 0);
        const said = there.filter(place => textOf(place) !== '');
        const taken = this.taken(said);
        if (!taken) return '';
        const text = textOf(taken);
        for (const place of there) {
            const { table, row, column } = place;
            const isEmptied = textOf(place) === '' && (row === 0 || table.rowKeys.has(row)) && this.isEdited(place);
            if (!isEmptied) continue;
            this.notes.leftOut(
                `${table.place(row, column)} says nothing any more for ${what(text)}. “${shortened(text)}” stays, as it has to be said`
            );
        }
        for (const [table, others] of Map.groupBy(said, place => place.table)) {
            const differing = others.filter(
                place => textOf(place) !== text && !(this.isQuiet && this.isEdited(place) === false)
            );
            const [first, ...more] = differing;
            if (first) this.tell(what(text), taken, first, more.length, table);
        }
        for (const { table, row, column } of there) table.put(row, column, text);
        return text;
    }

    /** The cell that counts: the first one that somebody has edited, else the first one that says something. */
    taken(places: readonly SaidAt[]): SaidAt | undefined {
        const said = places.filter(({ table, row, column }) => table.at(row, column) !== '');
        return said.find(place => this.isEdited(place)) ?? said[0];
    }

    /** Whether somebody has edited a cell; nothing where nobody knows. */
    isEdited({ table, row, column }: SaidAt): boolean | undefined {
        if (table.isUnread(row, column)) return false;
        const known = this.memory?.of(table.kind);
        if (!known) return undefined;
        const key = table.columnKeys.get(column);
        const before = known.column(table.headers[column] ?? '', key);
        // A header is remembered with its column.
        if (row === 0) return before === undefined || known.header(before) !== rememberedText(table.at(0, column));
        const said = known.said(table.rowKeys.get(row) ?? '', before);
        return said === undefined || said !== rememberedText(table.at(row, column));
    }

    private tell(what: string, taken: SaidAt, other: SaidAt, more: number, table: EditedTable): void {
        this.told++;
        const [text, another] = [taken, other].map(each => shortened(each.table.at(each.row, each.column)));
        const places = [taken, other].map(each => each.table.place(each.row, each.column));
        const further = more === 0 ? '' : more === 1 ? ' and another row' : ` and ${more} other rows`;
        const sentence = `${places[0]} says “${text}” for ${what}, and ${places[1]}${further} “${another}”. “${text}” was taken`;
        this.notes.mended(
            this.told <= MOST_TOLD ? sentence : `Further cells of ${table.name} differ from other tables`
        );
    }
}
