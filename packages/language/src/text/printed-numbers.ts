/** Where the numbers of a list stop following each other. */
export interface NumberBreak {
    /** The first number that does not follow the one before it. */
    readonly index: number;
    readonly kind: 'repeated' | 'style' | 'gap' | 'order';
    /** The number that was to be expected there, where it can be told. */
    readonly expected?: string;
}

/**
 * The first number of a list that does not follow the one before it. Numbers are read as documents
 * print them: 1., 2.; a), b); IV, V; 4.1, 4.2; 1, 1.1, 1.2, 2. A list may begin anywhere, and may
 * count down.
 */
export function firstBreak(numbers: readonly string[]): NumberBreak | undefined {
    // “i” and “c” are letters as well as numerals: what makes the longer sequence is meant.
    const [letters, numerals] = [breakIn(numbers, false), breakIn(numbers, true)];
    if (!letters || !numerals) return undefined;
    return numerals.index > letters.index ? numerals : letters;
}

type Kind = 'digits' | 'lower' | 'upper' | 'lower numeral' | 'upper numeral' | 'word';
interface Part {
    readonly kind: Kind;
    readonly value: number;
    readonly text: string;
}
/** “(4.1a)” is the parts 4, 1 and a, with “(”, “.”, “” and “)” around them. */
interface PrintedNumber {
    readonly parts: readonly Part[];
    readonly signs: readonly string[];
}

function breakIn(numbers: readonly string[], asNumerals: boolean): NumberBreak | undefined {
    const read = numbers.map(number => readNumber(number, asNumerals));
    // Numbers of other scripts, and words, say nothing about what follows them.
    if (read.some(({ parts }) => parts.every(({ kind }) => kind === 'word'))) return undefined;
    const seen = new Set<string>();
    const all = new Set(read.map(keyOf));
    let direction = 0;
    for (const [index, number] of read.entries()) {
        const before = read[index - 1];
        const key = keyOf(number);
        if (seen.has(key)) return { index, kind: 'repeated' };
        seen.add(key);
        if (!before) continue;
        const step = stepBetween(before, number);
        if (step === undefined) return { index, kind: 'style' };
        if (Math.abs(step) === 1 && (direction === 0 || step === direction)) {
            direction = step;
            continue;
        }
        const next = following(before, direction || Math.sign(step));
        const isLater = next !== undefined && all.has(keyOf(readNumber(next, asNumerals)));
        const isBack = direction !== 0 && Math.sign(step) !== direction;
        return { index, kind: isLater || isBack ? 'order' : 'gap', ...(next !== undefined && { expected: next }) };
    }
    return undefined;
}

function readNumber(text: string, asNumerals: boolean): PrintedNumber {
    const tokens = text.normalize('NFKC').match(/\p{N}+|\p{L}+|[^\p{N}\p{L}]+/gu) ?? [];
    const parts: Part[] = [];
    const signs: string[] = [''];
    for (const token of tokens) {
        if (!/[\p{N}\p{L}]/u.test(token)) {
            signs[parts.length] = token;
            continue;
        }
        parts.push(readPart(token, asNumerals));
        signs[parts.length] = '';
    }
    return { parts, signs };
}

function readPart(text: string, asNumerals: boolean): Part {
    if (/^\d+$/.test(text)) return { kind: 'digits', value: Number(text), text };
    const isLower = text === text.toLowerCase();
    const isPlain = /^(?:[a-z]+|[A-Z]+)$/.test(text);
    const numeral = asNumerals && isPlain ? numeralValue(text.toUpperCase()) : undefined;
    if (numeral !== undefined) return { kind: isLower ? 'lower numeral' : 'upper numeral', value: numeral, text };
    if (isPlain && text.length < 3) return { kind: isLower ? 'lower' : 'upper', value: letterValue(text), text };
    return { kind: 'word', value: 0, text };
}

/** How far it is from one number to the next; nothing where they cannot be compared. */
function stepBetween(a: PrintedNumber, b: PrintedNumber): number | undefined {
    const common = Math.min(a.parts.length, b.parts.length);
    if (common === 0) return undefined;
    const isSameDepth = a.parts.length === b.parts.length;
    for (let place = 0; place < common; place++) {
        const [left, right] = [a.parts[place], b.parts[place]];
        if (!left || !right || a.signs[place] !== b.signs[place] || left.kind !== right.kind) return undefined;
        if (left.kind === 'word' && left.text !== right.text) return undefined;
    }
    if (isSameDepth && a.signs[common] !== b.signs[common]) return undefined;
    const differing = a.parts.slice(0, common).findIndex((part, place) => part.value !== b.parts[place]?.value);
    // One level down in an outline: from 1 to 1.1.
    if (differing < 0)
        return b.parts.length === common + 1 && isOutline(b) && b.parts[common]?.value === 1 ? 1 : undefined;
    if (!isSameDepth && !(isOutline(a) && isOutline(b))) return undefined;
    const step = (b.parts[differing]?.value ?? 0) - (a.parts[differing]?.value ?? 0);
    // From 1.3 to 2.1: what is below begins anew.
    const isFresh = b.parts.slice(differing + 1).every(({ value }) => value === 1);
    return isFresh ? step : step * 2;
}

/** Whether signs stand between the parts, as in 1.1; “9a” is not a part of 9 but a later insertion. */
function isOutline({ parts, signs }: PrintedNumber): boolean {
    return signs.slice(1, parts.length).every(sign => sign !== '');
}

function following({ parts, signs }: PrintedNumber, step: number): string | undefined {
    const last = parts.at(-1);
    const text = last && writePart(last, last.value + step);
    if (!text) return undefined;
    const all = [...parts.slice(0, -1).map(part => part.text), text];
    return all.reduce((written, part, index) => written + part + (signs[index + 1] ?? ''), signs[0] ?? '');
}

function writePart({ kind, text }: Part, value: number): string | undefined {
    if (value < (kind === 'digits' ? 0 : 1) || kind === 'word') return undefined;
    if (kind === 'digits') return String(value).padStart(text.startsWith('0') ? text.length : 0, '0');
    const written = kind.endsWith('numeral') ? numeral(value) : letters(value);
    return kind.startsWith('lower') ? written.toLowerCase() : written;
}

/** Whatever stands around a number, “3.” and “3)” are the same number. */
function keyOf({ parts, signs }: PrintedNumber): string {
    const between = signs.slice(1, parts.length);
    return parts
        .map((part, index) => `${part.kind === 'digits' ? part.value : part.text}${between[index] ?? ''}`)
        .join('|');
}

const NUMERALS: readonly (readonly [string, number])[] = [
    ['M', 1000],
    ['CM', 900],
    ['D', 500],
    ['CD', 400],
    ['C', 100],
    ['XC', 90],
    ['L', 50],
    ['XL', 40],
    ['X', 10],
    ['IX', 9],
    ['V', 5],
    ['IV', 4],
    ['I', 1]
];

/** The value of a Roman numeral in capitals; nothing where it is none. */
export function numeralValue(text: string): number | undefined {
    if (!/^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(text) || text === '') return undefined;
    let value = 0;
    let rest = text;
    for (const [sign, each] of NUMERALS) {
        for (; rest.startsWith(sign); rest = rest.slice(sign.length)) value += each;
    }
    return value;
}

function numeral(value: number): string {
    let text = '';
    let rest = value;
    for (const [sign, each] of NUMERALS) {
        for (; rest >= each && text.length < 20; rest -= each) text += sign;
    }
    return text;
}

/** a is 1, z is 26, aa is 27. */
function letterValue(text: string): number {
    return [...text.toLowerCase()].reduce((value, letter) => value * 26 + letter.charCodeAt(0) - 96, 0);
}

function letters(value: number): string {
    let text = '';
    for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26)) {
        text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
    }
    return text;
}
