// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: which role it is, the caller says.
import type { AriaRole } from 'preact';
import type { GridCell } from './grid-model.ts';

interface GridCellOptions {
    readonly key: string | number;
    readonly cell: GridCell;
    readonly role: AriaRole;
    /** The number of the column, which begins with 0 at the heads of rows. */
    readonly column: number;
    readonly span?: number;
    readonly name: string;
    readonly isActive: boolean;
}

/**
 * One cell of a grid. Only one of all is a stop of the tab key. It is called rather than made a component of: there are
 * hundreds of cells, and many of them are made with every frame while the grid scrolls.
 */
export function gridCell({ key, cell, role, column, span, name, isActive }: GridCellOptions) {
    return (
        <div
            key={key}
            role={role}
            class={cell.name === undefined ? name : `${name} ${cell.name}`}
            aria-colindex={column + 1}
            aria-colspan={span}
            aria-label={cell.label}
            aria-expanded={cell.isUnfolded}
            title={cell.tip}
            data-stop={column}
            tabIndex={isActive ? 0 : -1}
            {...cell.data}
        >
            {cell.content}
        </div>
    );
}
