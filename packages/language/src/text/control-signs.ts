/** Where the first sign stands, from a place on, that commands a machine and shows nothing; less than 0 where there is none. */
export function controlSignFrom(text: string, from: number): number {
    for (let at = from; at < text.length; at++) if (isControlSign(text.charCodeAt(at))) return at;
    return -1;
}

/** Where such signs in a row end, the first of which stands at a place. */
export function endOfControlSigns(text: string, from: number): number {
    let end = from;
    while (end < text.length && isControlSign(text.charCodeAt(end))) end++;
    return end;
}

/** A text without such signs. Those that break a line, or did on a typewriter, leave a space. */
export function withoutControlSigns(text: string): string {
    const kept = Array.from(text, sign => {
        const code = sign.charCodeAt(0);
        if (!isControlSign(code)) return sign;
        return BREAKS.has(code) ? ' ' : '';
    });
    return kept.join('');
}

/** The vertical tab and the form feed, and what once meant a new line. */
const BREAKS: ReadonlySet<number> = new Set([0x0b, 0x0c, 0x85]);

/** Tabs and the ends of lines are none of them: everybody sees what they do. */
function isControlSign(code: number): boolean {
    if (code < 0x20) return code !== 0x09 && code !== 0x0a && code !== 0x0d;
    return code >= 0x7f && code <= 0x9f;
}
