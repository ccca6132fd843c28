import { seenText } from '@gradus/model';

/** Texts that are longer are remembered by a mark. */
const LONGEST = 24;
const MARK = '#';

/**
 * What a workbook keeps of a text, to tell later whether somebody has edited it: the text itself where it is short, else a
 * mark that is another one for another text. What nobody sees in it makes no difference.
 */
export function rememberedText(text: string): string {
    const plain = seenText(text).trim();
    return plain.length > LONGEST || plain.startsWith(MARK) ? MARK + markOf(plain) : plain;
}

/** Two sums of a text's signs by different factors, which together are hardly ever those of another text. */
function markOf(text: string): string {
    let first = 0x811c9dc5;
    let second = text.length;
    for (let index = 0; index < text.length; index++) {
        const sign = text.charCodeAt(index);
        first = Math.imul(first ^ sign, 0x01000193);
        second = Math.imul(second, 0x5bd1e995) + sign;
        second ^= second >>> 15;
    }
    return (first >>> 0).toString(36) + (second >>> 0).toString(36).padStart(7, '0');
}
