import { useMemo, useState } from 'preact/hooks';
import type { CellLines } from '../../view-model/editing/cell-lines.ts';
import {
    type CellRange,
    cellCountIn,
    contains,
    outermostCells,
    rangeBetween,
    wholeLines
} from '../../view-model/editing/cell-range.ts';
import type { CellName } from '../../view-model/editing/cell-state.ts';

/** Cells that are selected: from the one at which that began to the one that was reached. By name, for lines move. */
export interface CellSelection {
    readonly anchor: CellName;
    readonly lead: CellName;
}

/** Which cells are selected. The focus apart: that is in one cell. */
export interface Selection {
    readonly selected: CellSelection | undefined;
    readonly range: CellRange | undefined;
    /** The range that a cell is in: whoever has gone on to another one does not mean it any more. */
    readonly rangeAt: (name: CellName) => CellRange | undefined;
    /** Selects all cells between two. */
    readonly select: (anchor: CellName, lead: CellName) => void;
    readonly selectAll: () => void;
    /** Selects the whole rows or columns that the selected cells stand in, or the one that a cell stands in. */
    readonly selectLines: (kind: 'rows' | 'columns', name: CellName) => void;
    readonly clear: () => void;
}

/** @param say tells how many cells are selected */
export function useSelection(lines: () => CellLines, say: (text: string) => void): Selection {
    const [selected, setSelected] = useState<CellSelection>();
    const range = useMemo(() => selected && rangeBetween(selected.anchor, selected.lead, lines()), [selected, lines]);
    const select = (anchor: CellName, lead: CellName) => {
        const next = rangeBetween(anchor, lead, lines());
        if (next === undefined) return;
        setSelected({ anchor, lead });
        const count = cellCountIn(next, lines());
        say(count === 1 ? '1 cell selected' : `${count} cells selected`);
    };
    return {
        selected: range && selected,
        range,
        rangeAt: name => {
            const place = range && lines().placeOf(name);
            return place && contains(range, place) ? range : undefined;
        },
        select,
        selectAll: () => {
            const [first, last] = outermostCells(lines()) ?? [];
            if (first && last) select(first, last);
        },
        selectLines: (kind, name) => {
            const at = range && lines().placeOf(name);
            const from = range && at && contains(range, at) ? range : rangeBetween(name, name, lines());
            const [first, last] = (from && wholeLines(kind, from, lines())) ?? [];
            if (first && last) select(first, last);
        },
        clear: () => {
            if (selected !== undefined) setSelected(undefined);
        }
    };
}
