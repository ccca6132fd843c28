// biome-ignore-all lint/a11y/useSemanticElements: a table would have all of its cells in the document.
// biome-ignore-all lint/a11y/useFocusableInteractive: the cells of a row have the focus.
import { memo } from '../shared/memo.ts';
import { GridCellBox } from './grid-cell.tsx';
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
    const head = model.rowHead(row);
    const { isTitle = false } = head;
    const name = [
        'grid-row',
        isTitle ? 'grid-title' : undefined,
        row % 2 === 1 ? 'odd' : undefined,
        isBeyond ? 'beyond' : undefined
    ].filter(each => each !== undefined);
    const index = heads + row;
    return (
        <div role="row" class={name.join(' ')} aria-rowindex={index + 1} data-row={index}>
            <GridCellBox
                cell={head}
                role="rowheader"
                column={0}
                {...(isTitle ? { span: model.columnCount + (model.ends === undefined ? 1 : 2) } : {})}
                name="grid-head-cell"
                isActive={active === 0}
            />
            {!isTitle && (
                <Cells
                    first={first}
                    last={last}
                    count={model.columnCount}
                    active={active}
                    draw={(column, isOut) => (
                        <GridCellBox
                            key={column}
                            cell={model.cell(row, column)}
                            role="gridcell"
                            column={column + 1}
                            name={isOut ? 'grid-cell out' : 'grid-cell'}
                            isActive={active === column + 1}
                        />
                    )}
                />
            )}
            {!isTitle && model.ends !== undefined && (
                <GridCellBox
                    cell={model.ends.ofRow(row)}
                    role="gridcell"
                    column={model.columnCount + 1}
                    name="grid-end"
                    isActive={active === model.columnCount + 1}
                />
            )}
        </div>
    );
});

interface CellsProps {
    readonly first: number;
    readonly last: number;
    readonly count: number;
    readonly active: number | undefined;
    readonly draw: (column: number, isOut: boolean) => preact.ComponentChild;
}

/** The cells of the columns in sight; the one with the focus stays where it is when it is scrolled out of sight. */
export function Cells({ first, last, count, active, draw }: CellsProps) {
    const out = active === undefined ? undefined : active - 1;
    const isOut = out !== undefined && out >= 0 && out < count && (out < first || out >= last);
    const inSight = Array.from({ length: Math.max(0, last - first) }, (_, position) => draw(first + position, false));
    if (!isOut) return <>{inSight}</>;
    return <>{out < first ? [draw(out, true), ...inSight] : [...inSight, draw(out, true)]}</>;
}
