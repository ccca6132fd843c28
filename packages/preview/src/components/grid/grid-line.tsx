// biome-ignore-all lint/a11y/useSemanticElements: a table would have all of its cells in the document.
// biome-ignore-all lint/a11y/useFocusableInteractive: the cells of a row have the focus.
import type { AriaRole, VNode } from 'preact';
import { gridCell } from './grid-cell.tsx';
import { GridCells } from './grid-cells.tsx';
import type { GridCell, GridModel } from './grid-model.ts';

interface GridLineOptions {
    readonly key?: string | number;
    readonly model: GridModel;
    /** The number of the row, counted with those of heads. */
    readonly row: number;
    readonly name: string;
    readonly head: VNode;
    /** What stands between; nothing where the head stands across all columns. */
    readonly cells?: {
        readonly role: AriaRole;
        readonly name: string;
        readonly of: (column: number) => GridCell;
    };
    readonly end: VNode | null;
    readonly first: number;
    readonly last: number;
    /** The column of the tab stop, where that is in this row. */
    readonly active: number | undefined;
}

/** A row of a grid, be it of heads, of cells or of sums: what stands at its beginning, the cells in sight, and its end. */
export function gridLine({ key, model, row, name, head, cells, end, first, last, active }: GridLineOptions) {
    return (
        <div key={key} role="row" class={name} aria-rowindex={row + 1} data-row={row}>
            {head}
            {cells !== undefined && (
                <GridCells
                    model={model}
                    role={cells.role}
                    name={cells.name}
                    first={first}
                    last={last}
                    active={active}
                    cellOf={cells.of}
                />
            )}
            {end}
        </div>
    );
}

/** What stands at the end of a row; nothing in a grid without ends. */
export function gridEnd(
    { columnCount, ends }: GridModel,
    role: AriaRole,
    active: number | undefined,
    cellOf: (ends: NonNullable<GridModel['ends']>) => GridCell
): VNode | null {
    if (ends === undefined) return null;
    const column = columnCount + 1;
    return gridCell({ key: 'end', cell: cellOf(ends), role, column, name: 'grid-end', isActive: active === column });
}
