/**
 * The colours of levels on paper, from the faintest to the strongest: those of the preview with a light theme
 * (`level-colours.css`). A test compares the two.
 */
export const LEVEL_FILLS: readonly string[] = [
    '#d7f0f7',
    '#c2e7f3',
    '#afdcf0',
    '#94cdeb',
    '#79bce5',
    '#166fa5',
    '#015a95',
    '#03447e',
    '#0b3063'
];

/** From this colour on, numbers are light on dark. */
export const FIRST_STRONG = 6;
export const ON_FAINT = '#0c2233';
export const ON_STRONG = '#ffffff';
