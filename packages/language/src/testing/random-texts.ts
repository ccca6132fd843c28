/* What random texts are made of and read with, for tests that come from outside of this package. */
export { KEYWORDS, TOKENS } from '../parsing/generated/tokens.ts';
export { piecesOf } from './odd-spacing.ts';
export { randomElement } from './random-elements.ts';
export { services, tree } from './syntax-trees.ts';
