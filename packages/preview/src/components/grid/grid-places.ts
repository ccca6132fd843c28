import type { GridRows, GridStop } from '../shared/grid-moves.ts';
import type { GridModel, GridPlace, GridSpan } from './grid-model.ts';

/**
 * Rows and columns as they are counted with heads and feet: the heads of columns come first, column 0 is that of the
 * heads of rows. This is also how they are told to screen readers, where counting begins with 1.
 */
export class GridPlaces {
    /** How many rows of heads there are. */
    readonly heads: number;
    readonly rowCount: number;
    readonly columnCount: number;
    readonly #model: GridModel;
    #stops: GridRows | undefined;

    constructor(model: GridModel) {
        this.#model = model;
        this.heads = model.spans.length + 1;
        const ends = model.ends === undefined ? 0 : 1;
        this.rowCount = this.heads + model.rowCount + ends;
        this.columnCount = 1 + model.columnCount + ends;
    }

    /** Where the arrow keys can stop. */
    get stops(): GridRows {
        this.#stops ??= this.#findStops();
        return this.#stops;
    }

    /** The first place that the tab key leads to. */
    get first(): GridStop {
        const row = this.stops.findIndex(columns => columns.length > 0);
        return { row: Math.max(0, row), column: this.stops[row]?.[0] ?? 0 };
    }

    /** A stop that there is, where the grid may have become smaller since. */
    known({ row, column }: GridStop): GridStop {
        const at = Math.min(row, this.rowCount - 1);
        const columns = this.stops[at] ?? [];
        const nearest = columns.findLast(each => each <= column) ?? columns[0];
        return nearest === undefined ? this.first : { row: at, column: nearest };
    }

    /** Where a move to the side begins: a head over several columns ends with its last one. */
    edge(stop: GridStop, move: string): GridStop {
        const span = this.spanAt(stop);
        if (span === undefined || (move !== 'left' && move !== 'right')) return stop;
        return { row: stop.row, column: move === 'left' ? span.start + 1 : span.start + span.span };
    }

    /** What stands at a stop; nothing at the ends, where there is nothing to open. */
    place({ row, column }: GridStop): GridPlace | undefined {
        const body = row - this.heads;
        const at = column - 1;
        if (at >= this.#model.columnCount || body >= this.#model.rowCount) return undefined;
        if (body >= 0) return at < 0 ? { part: 'row', row: body } : { part: 'cell', row: body, column: at };
        const span = this.spanAt({ row, column });
        if (span !== undefined) return { part: 'span', level: row, column: span.start };
        return { part: 'column', column: at };
    }

    /** The head over several columns at a stop. */
    spanAt({ row, column }: GridStop): GridSpan | undefined {
        return this.#model.spans[row]?.find(({ start, span }) => column > start && column <= start + span);
    }

    #findStops(): GridRows {
        const { rowCount, columnCount, spans } = this.#model;
        const ofColumns = Array.from({ length: columnCount }, (_, column) => column + 1);
        const all = Array.from({ length: this.columnCount }, (_, column) => column);
        const title = [0];
        return [
            ...spans.map(level =>
                level
                    .filter(({ cell }) => cell !== undefined)
                    .flatMap(({ start, span }) => ofColumns.slice(start, start + span))
            ),
            ofColumns,
            ...Array.from({ length: rowCount }, (_, row) => (this.#model.rowHead(row).isTitle ? title : all)),
            ...(this.#model.ends === undefined ? [] : [all])
        ];
    }
}
