import type { CellLines } from '../../view-model/editing/cell-lines.ts';
import type { CellName } from '../../view-model/editing/cell-state.ts';
import { type GridMove, moveInGrid } from '../shared/grid-moves.ts';

/** The cell to which a move leads from another one: heads are not moved to, and what is folded up is passed over. */
export function movedCell(from: CellName, move: GridMove, lines: CellLines): CellName {
    const place = lines.placeOf(from);
    if (place === undefined) return from;
    const columns = lines.columns.flatMap((code, column) => (code === undefined ? [] : [column]));
    const none: readonly number[] = [];
    const rows = lines.rows.map(code => (code === undefined ? none : columns));
    const { row, column } = moveInGrid(rows, place, move);
    return lines.at(row, column) ?? from;
}
