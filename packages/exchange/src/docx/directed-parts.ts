/** Part of a text that is written in one direction. */
export interface DirectedPart {
    readonly text: string;
    readonly isRightToLeft: boolean;
}

const RIGHT = ['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']
    .map(script => `\\p{Script=${script}}`)
    .join('');
/** Letters from right to left, with what stands between them. */
const RIGHT_IN_LEFT = new RegExp(`[${RIGHT}](?:[${RIGHT}\\P{L}]*[${RIGHT}])?`, 'gu');
/** Letters from left to right, with what stands between them, and numbers at the end. */
const LEFT_IN_RIGHT = new RegExp(`(?![${RIGHT}])\\p{L}(?:[^${RIGHT}]*(?![${RIGHT}])[\\p{L}\\p{Nd}])?`, 'gu');

/** Signs before those of the first script that is written from right to left. */
const LEFT_ALONE = /^[^\u0590-\uffff]*$/;

/**
 * A text as parts of one direction each, as Word wants it. What has no direction of its own goes with the letters that it
 * stands between, or else with the document.
 */
export function directedParts(text: string, isRightToLeft: boolean): DirectedPart[] {
    // Most texts: there may be a hundred thousand of them.
    if (!isRightToLeft && text !== '' && LEFT_ALONE.test(text)) return [{ text, isRightToLeft }];
    const parts: DirectedPart[] = [];
    let at = 0;
    for (const { 0: other, index } of text.matchAll(isRightToLeft ? LEFT_IN_RIGHT : RIGHT_IN_LEFT)) {
        if (index > at) parts.push({ text: text.slice(at, index), isRightToLeft });
        parts.push({ text: other, isRightToLeft: !isRightToLeft });
        at = index + other.length;
    }
    if (at < text.length) parts.push({ text: text.slice(at), isRightToLeft });
    return parts;
}
