import { useState } from 'preact/hooks';

/** The part of a long list that is drawn, with ways to draw what is before and behind it. */
export interface ListSpan {
    readonly from: number;
    readonly to: number;
    readonly earlier: () => void;
    readonly later: () => void;
}

/** How many entries are drawn at once; a large framework has fourteen thousand. */
const PIECE = 200;

/**
 * Draws the piece of a list in which something is chosen, and what is asked for beside it.
 *
 * @param list what is listed; of another list, only that piece is drawn again
 * @param chosen the position of what is chosen; less than nothing where that is not in the list
 */
export function useListSpan(list: string, length: number, chosen: number): ListSpan {
    const [asked, setAsked] = useState({ list: '', from: 0, to: 0 });
    const isFitting = asked.list === list && (chosen < 0 || (chosen >= asked.from && chosen < asked.to));
    const start = Math.floor(Math.max(0, chosen) / PIECE) * PIECE;
    const { from, to } = isFitting ? asked : { from: start, to: start + PIECE };
    return {
        from,
        to: Math.min(to, length),
        earlier: () => setAsked({ list, from: Math.max(0, from - PIECE), to }),
        later: () => setAsked({ list, from, to: to + PIECE })
    };
}
