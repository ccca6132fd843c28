/** How many colours the style sheet has for levels, from the faintest, 1, to the strongest. */
export const COLOUR_STEPS = 9;

/** The colour of a number on a continuous scale: the nearest one between those of its lowest and its highest number. */
export function valueStep(value: number, { min, max }: { readonly min: number; readonly max: number }): number {
    if (max <= min) return colourStep(0, 1);
    const share = Math.min(1, Math.max(0, (value - min) / (max - min)));
    return 1 + Math.round(share * (COLOUR_STEPS - 1));
}

/**
 * The colour of a level by its position on its scale, from 0. The whole range of colours is
 * used however many levels there are, so that the lowest and the highest are always far apart;
 * on a scale of more levels than colours, neighbours share one.
 */
export function colourStep(position: number, levels: number): number {
    if (levels <= 1) return Math.ceil(COLOUR_STEPS / 2);
    return 1 + Math.round((position * (COLOUR_STEPS - 1)) / (levels - 1));
}
