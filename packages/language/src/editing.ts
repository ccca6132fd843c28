/* What edits the texts of whole frameworks, for whoever has others than authors change them. It comes with Langium's parser. */
export type { CellEdit, CellVerdict, WantedContent } from './editing/cell-edits/cell-edit.ts';
export { cellEdits } from './editing/cell-edits/cell-edits.ts';
export { CodeRenaming, type Renamed } from './editing/code-renaming.ts';
export { EditedElements } from './editing/element-edits/edited-elements.ts';
export type { ElementEdit, ElementEditsAnswer, ElementName } from './editing/element-edits/element-edit.ts';
export { elementEdits } from './editing/element-edits/element-edits.ts';
export { createGradusCoreServices } from './gradus-module.ts';
