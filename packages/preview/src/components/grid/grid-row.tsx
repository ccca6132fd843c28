import { useMemo } from 'preact/hooks';
import { memo } from '../shared/memo.ts';
import { gridCell } from './grid-cell.tsx';
import { gridEnd, gridLine } from './grid-line.tsx';
import type { GridModel } from './grid-model.ts';

export interface GridRowProps {
    readonly model: GridModel;
    /** The number of the row below the heads. */
    readonly row: number;
    /** How many rows of heads there are above. */
    readonly heads: number;
    readonly first: number;
    readonly last: number;
    /** The column of the tab stop, where that is in this row. */
    readonly active: number | undefined;
    /** Whether it is kept out of sight, for the focus is in it. */
    readonly isBeyond: boolean;
}

/** A row of a grid, of which the columns in sight are drawn, and the one that has the focus. */
export const GridRow = memo(({ model, row, heads, first, last, active, isBeyond }: GridRowProps) => {
    const { isTitle = false } = model.rowHead(row);
    // Neither changes when other columns come into sight.
    const head = useMemo(() => headCell(model, row, active === 0), [model, row, active === 0]);
    const isEndActive = active === model.columnCount + 1;
    const end = useMemo(
        () => gridEnd(model, 'gridcell', isEndActive ? active : undefined, ({ ofRow }) => ofRow(row)),
        [model, row, isEndActive]
    );
    const name = [
        'grid-row',
        isTitle ? 'grid-title' : undefined,
        row % 2 === 1 ? 'odd' : undefined,
        isBeyond ? 'beyond' : undefined
    ].filter(each => each !== undefined);
    return gridLine({
        model,
        row: heads + row,
        name: name.join(' '),
        head,
        ...(!isTitle && {
            cells: { role: 'gridcell', name: 'grid-cell', of: (column: number) => model.cell(row, column) }
        }),
        end: isTitle ? null : end,
        ...{ first, last, active }
    });
});

function headCell(model: GridModel, row: number, isActive: boolean) {
    const cell = model.rowHead(row);
    const width = model.columnCount + (model.ends === undefined ? 1 : 2);
    const span = cell.isTitle === true ? { span: width } : {};
    return gridCell({ key: 'head', cell, role: 'rowheader', column: 0, ...span, name: 'grid-head-cell', isActive });
}
