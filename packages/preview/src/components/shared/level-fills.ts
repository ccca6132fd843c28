/**
 * The colours of the nine steps, as styles/level-colours.css has them for a light page: for charts that are taken out
 * of the page. Beside them, the colour of what is written on each.
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

export const LEVEL_NUMBERS: readonly string[] = LEVEL_FILLS.map((_, position) =>
    position < 5 ? '#0c2233' : '#ffffff'
);
