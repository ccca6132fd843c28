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
    const spans = spansOf(columns.flatMap(({ holds }, index) => (holds === 'level' ? [index] : [])));
    const byValue = new Map<T, number[]>();
    for (const [index, row] of rows.entries()) {
        const value = what(row);
        if (value === undefined) continue;
        const indexes = byValue.get(value);
        if (indexes) indexes.push(index);
        else byValue.set(value, [index]);
    }
    return [...byValue].flatMap(([value, indexes]) => {
        const names = spansOf(indexes).flatMap(([top, bottom]) =>
            spans.map(([left, right]) => `${cellName(top + 1, left)}:${cellName(bottom + 1, right)}`)
        );
        const first = names[0]?.split(':')[0];
        return first === undefined ? [] : [{ value, ranges: names.join(' '), first }];
    });
}

/** Ascending indexes as spans without a gap: from which to which. */
function spansOf(indexes: readonly number[]): (readonly [from: number, to: number])[] {
    const spans: [number, number][] = [];
    for (const index of indexes) {
        const last = spans.at(-1);
        if (last && last[1] === index - 1) last[1] = index;
        else spans.push([index, index]);
    }
    return spans;
}
