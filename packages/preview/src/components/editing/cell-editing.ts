import type { CellEdit, CellsEdited } from '@gradus/protocol';

/** Has cells edited in the text, or, as a trial, says what would become of that. */
export type EditCells = (edits: readonly CellEdit[], isTrial: boolean) => Promise<CellsEdited>;
