// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: which role it is, the caller says.
import type { AriaRole } from 'preact';
import type { GridCell } from './grid-model.ts';

interface GridCellBoxProps {
    readonly cell: GridCell;
    readonly role: AriaRole;
    /** The number of the column, which begins with 0 at the heads of rows. */
    readonly column: number;
    readonly span?: number;
    readonly name: string;
    readonly isActive: boolean;
    readonly hidden?: boolean;
}

/** One cell of a grid. Only one of all is a stop of the tab key. */
export function GridCellBox({ cell, role, column, span, name, isActive }: GridCellBoxProps) {
    return (
        <div
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
