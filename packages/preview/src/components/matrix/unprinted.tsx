interface UnprintedProps {
    readonly cells: number;
    /** How many of them are printed whole. */
    readonly most: number;
}

/** Says on paper that what follows is not all of the matrix, and how to have the whole. */
export function Unprinted({ cells, most }: UnprintedProps) {
    return (
        <p class="unprinted" lang="en">
            The matrix has {cells.toLocaleString('en')} cells; only what is in sight is printed. Export it as CSV or
            XLSX for the whole, or narrow it down to {most.toLocaleString('en')} cells, which are printed on as many
            pages as they need.
        </p>
    );
}

/** Says on paper that a table may be cut off, where no scripts run to divide it. */
export function Undivided() {
    return (
        <p class="unprinted" lang="en">
            This table may be wider than the paper. Where scripts run, it is printed on as many pages as it needs.
        </p>
    );
}
