import type { Matrix } from '../matrix/matrix.ts';
import type { CellName } from './cell-state.ts';

/** Where a cell stands in a matrix, by the numbers of its row and its column. */
export interface CellPlace {
    readonly row: number;
    readonly column: number;
}

/** The rows and columns of a matrix by the codes of what they are of, so that cells are found by place and by name. */
export class CellLines {
    /** Nothing for what is folded up: there are no cells in it. */
    readonly rows: readonly (string | undefined)[];
    readonly columns: readonly (string | undefined)[];
    /** Whether rows are of roles. */
    readonly transposed: boolean;
    /** What roles are called at their heads, by their codes. */
    readonly labels: ReadonlyMap<string, readonly string[]>;
    readonly #rowOf: ReadonlyMap<string | undefined, number>;
    readonly #columnOf: ReadonlyMap<string | undefined, number>;

    constructor({ rows, columns, transposed }: Pick<Matrix, 'rows' | 'columns' | 'transposed'>) {
        this.rows = codesOf(rows);
        this.columns = codesOf(columns);
        this.transposed = transposed;
        this.labels = new Map([...rows.lines, ...columns.lines].flatMap(labelsOf));
        this.#rowOf = new Map(this.rows.map((code, row) => [code, row]));
        this.#columnOf = new Map(this.columns.map((code, column) => [code, column]));
    }

    /** The cell at a place; nothing where none is. */
    at(row: number, column: number): CellName | undefined {
        const [down, across] = [this.rows[row], this.columns[column]];
        if (down === undefined || across === undefined) return undefined;
        return this.transposed ? { role: down, competency: across } : { role: across, competency: down };
    }

    /** Where a cell is; nothing where it is not in the matrix, or folded up. */
    placeOf({ role, competency }: CellName): CellPlace | undefined {
        const row = this.#rowOf.get(this.transposed ? role : competency);
        const column = this.#columnOf.get(this.transposed ? competency : role);
        return row === undefined || column === undefined ? undefined : { row, column };
    }
}

function labelsOf({ elements }: Matrix['rows']['lines'][number]): [code: string, labels: readonly string[]][] {
    return elements.flatMap(({ kind, view, label, detail }) => {
        if (kind !== 'role') return [];
        return [[view.code, detail === undefined ? [label] : [label, `${label} ${detail}`]]];
    });
}

function codesOf({ lines }: Matrix['rows']): readonly (string | undefined)[] {
    return lines.map(({ elements: [element], folded }) => (folded === undefined ? element?.view.code : undefined));
}
