import { isAscii } from './ascii.ts';

/**
 * Letters of other scripts that look like Latin letters or digits, as they occur in codes of
 * scanned and retyped documents. Facts from Unicode's confusables; З and Э for 3 and 9 are
 * readings that text recognition is known to produce.
 */
const LATIN_LOOKALIKES = new Map(
    Object.entries({
        // Cyrillic
        А: 'A',
        В: 'B',
        Е: 'E',
        З: '3',
        К: 'K',
        М: 'M',
        Н: 'H',
        О: 'O',
        Р: 'P',
        С: 'C',
        Т: 'T',
        У: 'Y',
        Х: 'X',
        Э: '9',
        Ѕ: 'S',
        І: 'I',
        Ј: 'J',
        Ԛ: 'Q',
        Ԝ: 'W',
        а: 'a',
        е: 'e',
        о: 'o',
        р: 'p',
        с: 'c',
        у: 'y',
        х: 'x',
        ѕ: 's',
        і: 'i',
        ј: 'j',
        // Greek
        Α: 'A',
        Β: 'B',
        Ε: 'E',
        Ζ: 'Z',
        Η: 'H',
        Ι: 'I',
        Κ: 'K',
        Μ: 'M',
        Ν: 'N',
        Ο: 'O',
        Ρ: 'P',
        Τ: 'T',
        Υ: 'Y',
        Χ: 'X',
        ο: 'o',
        ν: 'v',
        ι: 'i'
    })
);

/** The code with every look-alike replaced by the Latin letter or digit it looks like. */
export function toLatinLookalike(code: string): string {
    if (isAscii(code)) return code;
    let result = '';
    for (const character of code.normalize('NFKC')) {
        result += LATIN_LOOKALIKES.get(character) ?? character;
    }
    return result;
}

/** Whether the whole code could be taken for one in Latin letters although it is not. */
export function looksLatin(code: string): boolean {
    if (isAscii(code)) return false;
    const latin = toLatinLookalike(code);
    return latin !== code.normalize('NFC') && /^[\p{Script=Latin}\p{Script=Common}]+$/u.test(latin);
}

/** Names the script of the first foreign letter, for messages: “Cyrillic”. */
export function foreignScript(code: string): string {
    if (/\p{Script=Cyrillic}/u.test(code)) return 'Cyrillic';
    if (/\p{Script=Greek}/u.test(code)) return 'Greek';
    return 'special';
}
