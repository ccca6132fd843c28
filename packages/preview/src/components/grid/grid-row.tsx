// biome-ignore-all lint/a11y/useSemanticElements: a table would have all of its cells in the document.
// biome-ignore-all lint/a11y/useFocusableInteractive: the cells of a row have the focus.
import { useMemo } from 'preact/hooks';
import { memo } from '../shared/memo.ts';
import { gridCell } from './grid-cell.tsx';
import { GridCells } from './grid-cells.tsx';
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
    const end = useMemo(() => endCell(model, row, isEndActive), [model, row, isEndActive]);
    const name = [
        'grid-row',
        isTitle ? 'grid-title' : undefined,
        row % 2 === 1 ? 'odd' : undefined,
        isBeyond ? 'beyond' : undefined
    ].filter(each => each !== undefined);
    const index = heads + row;
    return (
        <div role="row" class={name.join(' ')} aria-rowindex={index + 1} data-row={index}>
            {head}
            {!isTitle && (
                <GridCells
                    model={model}
                    role="gridcell"
                    name="grid-cell"
                    first={first}
                    last={last}
                    active={active}
                    cellOf={column => model.cell(row, column)}
                />
            )}
            {!isTitle && end}
        </div>
    );
});

function headCell(model: GridModel, row: number, isActive: boolean) {
    const cell = model.rowHead(row);
    const width = model.columnCount + (model.ends === undefined ? 1 : 2);
    const span = cell.isTitle === true ? { span: width } : {};
    return gridCell({ key: 'head', cell, role: 'rowheader', column: 0, ...span, name: 'grid-head-cell', isActive });
}

function endCell({ ends, columnCount }: GridModel, row: number, isActive: boolean) {
    if (ends === undefined) return null;
    const cell = ends.ofRow(row);
    return gridCell({ key: 'end', cell, role: 'gridcell', column: columnCount + 1, name: 'grid-end', isActive });
}
