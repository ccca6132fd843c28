import type { CellEdit, CellsEdited, CellsUndone, TextsSaved } from '@gradus/protocol';

/** Has cells edited in the text, or, as a trial, says what would become of that. */
export type EditCells = (edits: readonly CellEdit[], isTrial: boolean) => Promise<CellsEdited>;

/** Takes back in the text what was edited last in cells, or does it again. */
export type UndoCells = (isRedo: boolean) => Promise<CellsUndone>;

/** Saves the texts that were edited in cells. */
export type SaveTexts = () => Promise<TextsSaved>;
