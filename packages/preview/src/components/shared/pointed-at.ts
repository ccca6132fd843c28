import { createContext } from 'preact';
import type { CellName } from '../../view-model/editing/cell-state.ts';

/** The cell at which the cursor in the text is: what draws only a part of the cells brings it into sight. */
export const PointedAt = createContext<CellName | undefined>(undefined);
