import { WORD_SIGNS } from './ascii.ts';
import { hashOf } from './hash.ts';

/**
 * Folds a title so that spellings that differ only by case, “&” and “and”, “/”, hyphens,
 * other punctuation or spacing become equal: “Tariff & Classification” and “Tariff and
 * classification”, “21 st Century” and “21st century”. Signs that tell names apart stay: “C”, “C#”, “C++”.
 */
export function foldTitle(title: string): string {
    const plain = title.normalize('NFKC').toLowerCase();
    const folded = plain
        .replace(/&|\/|(?<![\p{L}\p{M}\p{N}])and(?![\p{L}\p{M}\p{N}])/gu, '+')
        .replace(/[^\p{L}\p{M}\p{N}\p{Sc}+#*%@]+/gu, '');
    // A title of punctuation alone is like itself only, not like every other one.
    return folded || plain.trim();
}

/**
 * A number that is the same for titles that fold to the same. It is had without making another text of each title,
 * so among many those that may be alike are found by it first, and folded then.
 */
export function foldHash(title: string): number {
    let hash = BASIS;
    let isInWord = false;
    let isEmpty = true;
    for (let index = 0; index < title.length; index++) {
        const code = title.charCodeAt(index);
        if (code > 127) return hashOf(foldTitle(title));
        const sign = KEPT[code] as number;
        if (sign === 0) {
            isInWord = false;
            continue;
        }
        isEmpty = false;
        if (sign === A && !isInWord && isAnd(title, index)) {
            hash = Math.imul(hash ^ PLUS, PRIME);
            index += 2;
        } else hash = Math.imul(hash ^ sign, PRIME);
        isInWord = WORD_SIGNS[code] !== 0;
    }
    return isEmpty ? hashOf(foldTitle(title)) : hash;
}

const BASIS = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
const A = 97;
const PLUS = 43;

/** What becomes of a sign of ASCII, outside of the word “and”; 0 where nothing is left of it. */
const KEPT: Uint8Array = Uint8Array.from(WORD_SIGNS, (sign, code) => {
    const text = String.fromCharCode(code);
    if (text === '&' || text === '/') return PLUS;
    return '$+#*%@'.includes(text) ? code : sign;
});

function isAnd(title: string, index: number): boolean {
    return signAt(title, index + 1) === 110 && signAt(title, index + 2) === 100 && signAt(title, index + 3) === 0;
}

/** Behind the end there is none; a title with others than ASCII is folded anyhow. */
function signAt(title: string, index: number): number {
    const code = index < title.length ? title.charCodeAt(index) : 0;
    return code < 128 ? (WORD_SIGNS[code] as number) : 0;
}

/**
 * A number that is the same for titles that fold to the same, made of their first and last letters alone; nothing
 * where a title does not begin and end with plain ones.
 */
export function foldedEnds(title: string): number | undefined {
    const length = title.endsWith('.') ? title.length - 1 : title.length;
    const first = signAt(title, 0);
    const second = signAt(title, 1);
    const last = signAt(title, length - 1);
    // “And” and its like become one sign, and an accent may follow as a sign of its own.
    if (length < 4 || first === 0 || second === 0 || last === 0 || isAnd(title, 0)) return undefined;
    if (last === D && isAnd(title, length - 3)) return undefined;
    return title.charCodeAt(length) > 127 || title.charCodeAt(2) > 127
        ? undefined
        : (first << 16) | (second << 8) | last;
}

const D = 100;
