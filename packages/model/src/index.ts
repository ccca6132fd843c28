export { COLOUR_STEPS, colourStep, valueStep } from './colour-step.ts';
export { emptyModel, type MutableModel } from './empty-model.ts';
export { fileNameOf } from './file-name.ts';
export { withFormulas, withoutFormula, withoutFormulas } from './formula-mark.ts';
export type * from './framework-model.ts';
export { FIRST_STRONG, LEVEL_FILLS, ON_FAINT, ON_STRONG } from './level-fills.ts';
export { NameBasedUuids } from './name-based-uuid.ts';
export { seenText } from './seen-text.ts';
export { textDirection } from './text-direction.ts';
