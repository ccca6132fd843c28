import type { AriaRole, VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { gridCell } from './grid-cell.tsx';
import type { GridCell, GridModel } from './grid-model.ts';

interface GridCellsProps {
    /** What the cells are of: as long as it is the same, they are the same. */
    readonly model: GridModel;
    readonly role: AriaRole;
    readonly name: string;
    readonly first: number;
    readonly last: number;
    /** The column of the tab stop, counted with the heads of rows, where that is in this row. */
    readonly active: number | undefined;
    readonly cellOf: (column: number) => GridCell;
}

/** More than are ever in sight: what is kept of a row must not grow with the way that was scrolled. */
const MOST_KEPT = 200;

/**
 * The cells of a row in sight; the one with the focus stays drawn when it is scrolled out of sight. Those that stay in
 * sight are not looked at again when others come in beside them.
 */
export function GridCells({ model, role, name, first, last, active, cellOf }: GridCellsProps) {
    const kept = useMemo(() => new Map<number, VNode>(), [model]);
    if (kept.size > MOST_KEPT) kept.clear();
    const draw = (column: number, isOut: boolean) =>
        gridCell({
            key: column,
            cell: cellOf(column),
            role,
            column: column + 1,
            name: isOut ? `${name} out` : name,
            isActive: active === column + 1
        });
    const drawOrKeep = (column: number) => {
        if (active === column + 1) return draw(column, false);
        const known = kept.get(column);
        if (known !== undefined) return known;
        const drawn = draw(column, false);
        kept.set(column, drawn);
        return drawn;
    };
    const out = active === undefined ? undefined : active - 1;
    const isOut = out !== undefined && out >= 0 && out < model.columnCount && (out < first || out >= last);
    const inSight = Array.from({ length: Math.max(0, last - first) }, (_, position) => drawOrKeep(first + position));
    if (!isOut) return <>{inSight}</>;
    return <>{out < first ? [draw(out, true), ...inSight] : [...inSight, draw(out, true)]}</>;
}
