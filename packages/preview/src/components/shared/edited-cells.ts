import { createContext } from 'preact';
import type { CellName } from '../../view-model/editing/cell-state.ts';

/** Gives a cell the focus wherever it is, also where it is not drawn yet. */
export interface CellFocus {
    /** Left empty by what draws all of its cells. */
    current: ((name: CellName) => void) | undefined;
}

/** There where the cells of a matrix are edited: they are selected then, so that it is a grid. */
export const EditedCells = createContext<CellFocus | undefined>(undefined);
