const SPACE = /\s*/y;
const REST_OF_LINE = /[^\r\n]*/y;
/** Capitals at the beginning tell a code from the words of the language. */
const HEADER = /framework\s+[A-Z]\w*\s+"[^"\r\n]*"/y;

/**
 * Whether a text begins, after no more than space and comments, with the header of a framework, so
 * surely that it need not be parsed. Where it does not, a header may yet stand further down.
 */
export function beginsWithHeader(text: string): boolean {
    let at = end(SPACE, text, 0);
    for (;;) {
        if (text.startsWith('//', at)) at = end(REST_OF_LINE, text, at);
        else if (text.startsWith('/*', at)) {
            const close = text.indexOf('*/', at + 2);
            if (close < 0) return false;
            at = close + 2;
        } else break;
        at = end(SPACE, text, at);
    }
    HEADER.lastIndex = at;
    return HEADER.test(text);
}

/** Where what a pattern matches at a place ends. */
function end(pattern: RegExp, text: string, at: number): number {
    pattern.lastIndex = at;
    pattern.test(text);
    return pattern.lastIndex;
}
