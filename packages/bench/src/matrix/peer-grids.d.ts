// What the pages use of grids that the bench installs for itself; the bundler knows where they are.

declare module '@peers/regular-table' {
    interface Metadata {
        readonly value?: unknown;
    }
    interface Slice {
        readonly num_rows: number;
        readonly num_columns: number;
        readonly data: readonly (readonly string[])[];
        readonly row_headers: readonly (readonly string[])[];
        readonly column_headers: readonly (readonly string[])[];
    }
    export interface RegularTable extends HTMLElement {
        setDataListener(listener: (x0: number, y0: number, x1: number, y1: number) => Promise<Slice>): void;
        addStyleListener(listener: () => void): void;
        getMeta(cell: Element): Metadata | undefined;
        draw(): Promise<void>;
    }
}
