/** What begins or ends a change of direction: embeddings and overrides with their end, then isolates with theirs. */
const SIGNS = /[\u202a-\u202e\u2066-\u2069]/g;
/** Embeddings and overrides have smaller numbers. */
export const FIRST_ISOLATE = '\u2066';
export const ISOLATE_END = '\u2069';

/** The part of a line that has to do with changes of direction, and the first sign of it that is loose. */
interface ChangedDirection {
    readonly start: number;
    readonly end: number;
    readonly loose: string;
}

/** Whether a sign that begins or ends a change of direction stands in a text: in nearly all texts there is none. */
export function hasDirectionSign(text: string): boolean {
    return text.search(SIGNS) >= 0;
}

/** Where a line changes directions by signs of which some are loose; nothing where none is. */
export function changedDirection(line: string): ChangedDirection | undefined {
    const [first] = looseSigns(line);
    if (first === undefined) return undefined;
    const places = Array.from(line.matchAll(SIGNS), ({ index }) => index);
    return { start: places[0] ?? first, end: (places.at(-1) ?? first) + 1, loose: line.charAt(first) };
}

/** A line without the signs that are loose. */
export function withoutLooseSigns(line: string): string {
    const loose = new Set(looseSigns(line));
    return line.replace(SIGNS, (sign, at: number) => (loose.has(at) ? '' : sign));
}

/**
 * The places, in order, of the signs that can have more shown in another order than what they stand around. An isolate that is closed
 * does not: writing from right to left needs it. An embedding or an override is loose in any case.
 */
function looseSigns(line: string): number[] {
    const loose: number[] = [];
    const open: number[] = [];
    for (const { 0: sign, index } of line.matchAll(SIGNS)) {
        if (sign < FIRST_ISOLATE) loose.push(index);
        else if (sign !== ISOLATE_END) open.push(index);
        else if (open.pop() === undefined) loose.push(index);
    }
    return [...loose, ...open].sort((one, other) => one - other);
}
