/** A bracket or quotation mark without its counterpart. */
export interface LoneBracket {
    readonly sign: string;
    /** The sign that is missing. */
    readonly missing: string;
    readonly index: number;
}

const CLOSING: ReadonlyMap<string, string> = new Map([
    ['(', ')'],
    ['[', ']'],
    ['{', '}'],
    ['“', '”']
]);
const OPENING: ReadonlyMap<string, string> = new Map([...CLOSING].map(([open, close]) => [close, open]));

/** Whether there is any bracket in a text, or a quotation mark that counts as one. */
export function hasBrackets(text: string): boolean {
    return /[()[\]{}“”]/.test(text);
}

/**
 * The first bracket of a text that has no counterpart. Brackets of each kind are counted for
 * themselves, since “(a [b) c]” is odd but complete.
 */
export function loneBracket(text: string): LoneBracket | undefined {
    if (!hasBrackets(text)) return undefined;
    const open = new Map<string, number[]>([...CLOSING.keys()].map(sign => [sign, []]));
    const quotes = areQuotesTold(text);
    for (let index = 0; index < text.length; index++) {
        const sign = text.charAt(index);
        if ((sign === '“' || sign === '”') && !quotes) continue;
        open.get(sign)?.push(index);
        const opening = OPENING.get(sign);
        if (opening === undefined || open.get(opening)?.pop() !== undefined) continue;
        if ((sign === ')' && isCount(endOf(text, index))) || isMentioned(text, index)) continue;
        return { sign, missing: opening, index };
    }
    const left = [...open].flatMap(([sign, places]) => places.map(index => ({ sign, index })));
    const [first] = left.filter(({ index }) => !isMentioned(text, index)).sort((a, b) => a.index - b.index);
    return first && { ...first, missing: CLOSING.get(first.sign) ?? '' };
}

/** Signs of two units each count as one. */
const LONGEST_COUNT = 4;

/** As much of what stands before a sign as a count may take, and one sign more: a long text is not read again for each bracket. */
function endOf(text: string, index: number): string {
    const start = index - 2 * (LONGEST_COUNT + 1);
    // A cut is not the beginning of the text.
    return start > 0 ? `-${text.slice(start, index)}` : text.slice(0, index);
}

/** Elsewhere “ closes what „ opens, and ” opens as well as closes: there nothing can be said by counting. */
function areQuotesTold(text: string): boolean {
    return !text.includes('„') && /^[^“”]*“/.test(text);
}

/** Whether a sign is written about rather than used: within quotation marks, or alone; or laughs. */
function isMentioned(text: string, index: number): boolean {
    const sign = text.charAt(index);
    const before = text.charAt(index - 1);
    const next = text.charAt(index + 1);
    if (MARK.test(before) && MARK.test(next)) return true;
    const isBeforeBlank = next === '' || BLANK.test(next);
    const isAlone = (before === '' || BLANK.test(before)) && isBeforeBlank;
    // “( at sea” is only spaced badly.
    if (isAlone && !'()[]'.includes(sign)) return true;
    return /[:;=]-?$/.test(text.slice(Math.max(0, index - 2), index)) && (OPENING.has(sign) || isBeforeBlank);
}

const MARK = /^["'‘’“”«»`]$/;
const BLANK = /^\s$/;

/** Whether a text ends with the count of an enumeration, which is written with a closing bracket alone: “a)”, “12)”, “iv)”. */
function isCount(before: string): boolean {
    return /(?:^|[\s;,:(])(?:\p{N}{1,3}|\p{L}|[ivxlc]{2,4})$/u.test(before);
}
