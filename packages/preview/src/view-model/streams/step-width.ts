import type { PathRow } from './path-rows.ts';

/** A step that shows a number, in the browser's pixels. */
const NARROWEST = 36;
/** Wider than this, charts would not stand beside each other. */
const WIDEST_CHART = 400;
/** How wide a letter is on average, and what is free around a text. */
const LETTER = 7;
const AROUND = 6;

/** How wide the steps of all charts of a path are: where levels are called by words, as wide as these need. */
export function stepWidth(rows: readonly PathRow[], steps: number): number {
    const texts = rows.flatMap(({ cells }) => cells.map(({ requirement }) => requirement?.text.length ?? 0));
    const wanted = texts.reduce((most, length) => Math.max(most, length * LETTER + AROUND), NARROWEST);
    return Math.min(wanted, Math.max(NARROWEST, Math.floor(WIDEST_CHART / Math.max(1, steps))));
}

/** As much of a level's text as its step has room for; what is cut off shows that it is. */
export function textInStep(text: string, width: number): string {
    const letters = [...text];
    const most = Math.max(1, Math.floor((width - AROUND) / LETTER));
    return letters.length <= most ? text : `${letters.slice(0, Math.max(1, most - 1)).join('')}…`;
}
