import { useLayoutEffect } from 'preact/hooks';

/**
 * Draws nothing, and scrolls what stands behind it to where somebody was. It stands before that, whose own effects come
 * later: what has something to be brought into sight has the last word.
 */
export function ComingBack({ come }: { readonly come: () => void }) {
    useLayoutEffect(come, []);
    return null;
}
