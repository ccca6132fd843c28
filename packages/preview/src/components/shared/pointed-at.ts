import { createContext } from 'preact';
import type { CellName } from '../../view-model/editing/cell-state.ts';

/** A cell; or all cells of a role, or of a competency. */
export type PointedCells = Partial<CellName>;

/** The cells at which the cursor in the text is: what draws only a part of the cells brings them into sight. */
export const PointedAt = createContext<PointedCells | undefined>(undefined);

/** The attribute by which the head of a role or competency is found in the document. */
export function headData(kind: 'role' | 'competency', code: string): { readonly 'data-of': string } {
    return { 'data-of': `${kind} ${code}` };
}
