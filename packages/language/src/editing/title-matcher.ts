import { DefaultFuzzyMatcher } from 'langium/lsp';
import { WORD_SIGNS } from '../text/ascii.ts';

/** Matches what is typed against codes and titles: also from the second word of a title on, in any alphabet. */
export class TitleMatcher extends DefaultFuzzyMatcher {
    private query = '';
    private letters: readonly number[] = [];

    /** The same as Langium's does; a large framework has half a million letters to look at for each one that is typed. */
    override match(query: string, text: string): boolean {
        if (query !== this.query) {
            this.query = query;
            this.letters = Array.from({ length: query.length }, (_, at) => upper(query.charCodeAt(at)));
        }
        const { letters } = this;
        const { length } = letters;
        if (length === 0) return true;
        let wanted = letters[0];
        let count = 0;
        for (let index = 0; index < text.length; index++) {
            if (upper(text.charCodeAt(index)) !== wanted) continue;
            if (count === 0 && index > 0 && !this.beginsWord(text, index)) continue;
            if (++count === length) return true;
            wanted = letters[count];
        }
        return false;
    }

    private beginsWord(text: string, index: number): boolean {
        return this.isWordTransition(text.charCodeAt(index - 1), text.charCodeAt(index));
    }

    protected override isWordTransition(previous: number, current: number): boolean {
        return !isWordSign(previous) || super.isWordTransition(previous, current);
    }
}

/**
 * Which letters a text has, as one number: what is typed is no match for a text that lacks one of its letters, which is
 * true of most texts and found out without reading them.
 */
export function lettersIn(text: string): number {
    let letters = 0;
    for (let index = 0; index < text.length; index++) {
        const code = upper(text.charCodeAt(index));
        if (code >= A && code <= Z) letters |= 1 << (code - A);
        else letters |= 1 << (OTHERS + (code % OTHER_BITS));
    }
    return letters;
}

const A = 65;
const Z = 90;
/** What is left of 32 bits is shared by all other signs. */
const OTHERS = 26;
const OTHER_BITS = 6;

const UPPER: Uint16Array = Uint16Array.from({ length: 128 }, (_, code) => upperOf(code));

function upper(charCode: number): number {
    return charCode < 128 ? (UPPER[charCode] as number) : upperOf(charCode);
}

function upperOf(charCode: number): number {
    return String.fromCharCode(charCode).toUpperCase().charCodeAt(0);
}

function isWordSign(charCode: number): boolean {
    if (charCode < 128) return WORD_SIGNS[charCode] !== 0;
    return /[\p{L}\p{M}\p{N}]/u.test(String.fromCharCode(charCode));
}
