/* Twentieths of a point, of which an inch has 1440. */

export const PAGE = { width: 11_906, height: 16_838, margin: 1_134 } as const;
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;
/** By how much a list is set in, and its numbers before it. */
export const INDENT = 397;
