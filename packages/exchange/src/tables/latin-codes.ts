const LATIN = /\p{Script=Latin}/u;
const FOREIGN = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;
const READS_LATIN = /^[\p{Script=Latin}\p{Script=Common}]+$/u;

/*
 * Letters that only look like Latin ones, as scanned and retyped documents have them, and what they look like, in the same
 * order. The language knows the same ones.
 */
const FOREIGN_LETTERS = 'АВЕЗКМНОРСТУХЭЅІЈԚԜаеорсухѕіјΑΒΕΖΗΙΚΜΝΟΡΤΥΧονι';
const LATIN_LETTERS = 'ABE3KMHOPCTYX9SIJQWaeopcyxsijABEZHIKMNOPTYXovi';
const LOOKALIKES: ReadonlyMap<string, string> = new Map(
    [...FOREIGN_LETTERS].map((letter, index) => [letter, LATIN_LETTERS[index] ?? letter])
);

/** Has codes be spelled in the letters that they seem to be spelled in. */
export class LatinCodes {
    /** Whether codes are spelled in another script on the whole, so that what looks Latin may well not be. */
    private readonly areForeign: boolean;

    /** @param codes those of a kind, as they are wanted */
    constructor(codes: Iterable<string>) {
        let surplus = 0;
        for (const code of codes) {
            if (FOREIGN.test(code) && !LATIN.test(code) && !READS_LATIN.test(lookingLike(code))) surplus--;
            else if (LATIN.test(code) && !FOREIGN.test(code)) surplus++;
        }
        this.areForeign = surplus < 0;
    }

    /** The code in Latin letters where it looks like that; else as it is. */
    of(code: string): string {
        const latin = lookingLike(code);
        if (latin === code.normalize('NFC') || !READS_LATIN.test(latin)) return code;
        const isMixed = LATIN.test(code) && FOREIGN.test(code);
        return isMixed || !this.areForeign ? latin : code;
    }
}

function lookingLike(code: string): string {
    return [...code.normalize('NFKC')].map(letter => LOOKALIKES.get(letter) ?? letter).join('');
}
