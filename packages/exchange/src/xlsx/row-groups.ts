import type { Row, Sheet } from '../sheets/sheet.ts';
import { cellName } from '../tables/table.ts';

/** Cells of levels in which the same can be said, as spreadsheets name them: `D2:K9 D12:K12`. */
export interface RowGroup<T> {
    readonly value: T;
    readonly ranges: string;
    /** The first cell, which formulas about all of them speak of. */
    readonly first: string;
}

/** The cells of levels of a table, by what is the same of their rows. */
export function rowGroups<T>({ columns, rows }: Sheet, what: (row: Row) => T | undefined): RowGroup<T>[] {
    const spans = spansOf(columns.map(({ holds }) => holds === 'level'));
    const byValue = new Map<T, boolean[]>();
    for (const [index, row] of rows.entries()) {
        const value = what(row);
        if (value === undefined) continue;
        const flags = byValue.get(value) ?? [];
        flags[index] = true;
        byValue.set(value, flags);
    }
    return [...byValue].flatMap(([value, flags]) => {
        const names = spansOf(flags).flatMap(([top, bottom]) =>
            spans.map(([left, right]) => `${cellName(top + 1, left)}:${cellName(bottom + 1, right)}`)
        );
        const first = names[0]?.split(':')[0];
        return first === undefined ? [] : [{ value, ranges: names.join(' '), first }];
    });
}

/** Where something is so without a gap: from which index to which. */
function spansOf(flags: readonly (boolean | undefined)[]): (readonly [from: number, to: number])[] {
    const spans: [number, number][] = [];
    for (const [index, flag] of flags.entries()) {
        const last = spans.at(-1);
        if (!flag) continue;
        if (last && last[1] === index - 1) last[1] = index;
        else spans.push([index, index]);
    }
    return spans;
}
