/** What a code may be: letters and digits of any script, with joiners between. */
const CODE = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*(?:[./-][\p{L}\p{M}\p{N}_]+)*$/u;
const LONGEST = 40;

export function isCode(text: string): boolean {
    return CODE.test(text);
}

/** The code that a printed one can be written as: `PC 1` becomes `PC1`, `R&D` becomes `R-D`; nothing if none is left. */
export function codeOf(printed: string): string | undefined {
    const text = printed.normalize('NFC').trim();
    if (isCode(text) && text.length <= LONGEST) return text;
    const close = text.replace(/(?<=\p{L})\s+(?=\p{N})/gu, '').replace(/[^\p{L}\p{M}\p{N}_./-]+/gu, '-');
    return fitting(close.replace(/[./-]{2,}/g, '-'));
}

/** A code made of the words of a title: “Line manager” becomes `LineManager`. */
export function codeFromWords(title: string): string | undefined {
    const words = title.normalize('NFC').match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [];
    let code = '';
    for (const word of words) {
        const [first = '', ...rest] = word;
        const next = code + first.toUpperCase() + rest.join('');
        if (code !== '' && next.length > LONGEST) break;
        code = next;
    }
    return fitting(code);
}

/** The first letters of a title's words: “Professional competencies” gives `PC`. */
export function initialsOf(title: string): string {
    const words = title.normalize('NFC').match(/\p{L}+/gu) ?? [];
    const telling = words.filter(word => word.length > 3 || words.length === 1);
    const letters = telling.slice(0, 3).map(([first = '']) => first.toUpperCase());
    return letters.join('') || 'C';
}

/** Gives out codes that nothing else has: the one that is asked for, or with a number behind it. */
export class FreeCodes {
    private readonly given = new Set<string>();
    private readonly next = new Map<string, number>();
    private readonly isTaken: (code: string) => boolean;

    constructor(isTaken: (code: string) => boolean) {
        this.isTaken = isTaken;
    }

    take(code: string): string {
        return this.isFree(code) ? this.give(code) : this.numbered(`${code}-`, 2);
    }

    /** The first free code of a row of them: PC1, PC2, … */
    numbered(prefix: string, first: number): string {
        for (let number = this.next.get(prefix) ?? first; ; number++) {
            if (!this.isFree(`${prefix}${number}`)) continue;
            this.next.set(prefix, number + 1);
            return this.give(`${prefix}${number}`);
        }
    }

    isFree(code: string): boolean {
        return !this.given.has(code) && !this.isTaken(code);
    }

    private give(code: string): string {
        this.given.add(code);
        return code;
    }
}

function fitting(text: string): string | undefined {
    const short = [...text]
        .slice(0, LONGEST)
        .join('')
        .replace(/^[\p{M}./-]+|[./-]+$/gu, '');
    const clean = short.replace(/(?<=[./-])\p{M}+/gu, '');
    return isCode(clean) ? clean : undefined;
}
