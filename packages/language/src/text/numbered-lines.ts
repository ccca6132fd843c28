import { WORD_SIGNS } from './ascii.ts';
import { Numbering } from './numbering.ts';

/** The words of a line in one spelling, without punctuation. */
export function wordsOf(text: string): string[] {
    return (
        text
            .normalize('NFKC')
            .toLowerCase()
            .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
    );
}

const PRIME = 0x01000193;
const OTHER_PRIME = 0x5bd1e995;
const BASIS = 0x811c9dc5 | 0;
/** As a guess. */
const WORDS_A_LINE = 12;

/**
 * Lines as the numbers of their words, which are compared faster than texts. Words of plain ASCII are never made
 * texts of their own: reading is most of the work of comparing.
 */
export class NumberedLines {
    /** The numbers of all words, line after line. */
    words: Int32Array;
    /** Where the words of a line begin; those of the next one begin where they end. */
    readonly starts: Int32Array;
    /** How often a word stands in all lines together. */
    frequencies = new Int32Array(512);
    /** A number for what a line says; the same where the words are. */
    readonly contents: Int32Array;
    /** 64 bits for each line, of which each word sets one. */
    readonly signs: Int32Array;
    private end = 0;
    private readonly vocabulary = new Numbering(512);

    constructor(lines: readonly string[]) {
        this.words = new Int32Array(lines.length * WORDS_A_LINE);
        this.starts = new Int32Array(lines.length + 1);
        this.contents = new Int32Array(lines.length);
        this.signs = new Int32Array(lines.length * 2);
        const contents = new Numbering(lines.length);
        for (let index = 0; index < lines.length; index++) {
            const line = lines[index] as string;
            if (!this.addPlain(line)) this.addAny(line);
            this.starts[index + 1] = this.end;
            this.sum(index, contents);
        }
    }

    /** How many different words there are. */
    get distinct(): number {
        return this.vocabulary.size;
    }

    length(line: number): number {
        return (this.starts[line + 1] as number) - (this.starts[line] as number);
    }

    /** At least so many different words of a line are not in another one. */
    missing(line: number, other: number): number {
        const { signs } = this;
        return (
            bits((signs[line * 2] as number) & ~(signs[other * 2] as number)) +
            bits((signs[line * 2 + 1] as number) & ~(signs[other * 2 + 1] as number))
        );
    }

    /** @returns whether the line is one of ASCII; else nothing is added */
    private addPlain(line: string): boolean {
        const { end } = this;
        const { length } = line;
        for (let index = 0; index < length; ) {
            let first = BASIS;
            let second = BASIS;
            const start = index;
            for (; index < length; index++) {
                const code = line.charCodeAt(index);
                if (code > 127) {
                    this.removeFrom(end);
                    return false;
                }
                const sign = WORD_SIGNS[code] as number;
                if (sign === 0) break;
                first = Math.imul(first ^ sign, PRIME);
                second = Math.imul(second + sign, OTHER_PRIME);
            }
            if (index > start) this.add(first, second);
            // What ended the word, or is none.
            index++;
        }
        return true;
    }

    private removeFrom(start: number): void {
        for (let at = start; at < this.end; at++) this.count(this.words[at] as number, -1);
        this.end = start;
    }

    private count(word: number, by: number): void {
        this.frequencies[word] = (this.frequencies[word] as number) + by;
    }

    private addAny(line: string): void {
        for (const word of wordsOf(line)) {
            let first = BASIS;
            let second = BASIS;
            for (let index = 0; index < word.length; index++) {
                const code = word.charCodeAt(index);
                first = Math.imul(first ^ code, PRIME);
                second = Math.imul(second + code, OTHER_PRIME);
            }
            this.add(first, second);
        }
    }

    private add(first: number, second: number): void {
        const word = this.vocabulary.numberOf(first, second ^ (second >>> 13));
        if (word >= this.frequencies.length) this.frequencies = grown(this.frequencies);
        this.count(word, 1);
        if (this.end === this.words.length) this.words = grown(this.words);
        this.words[this.end++] = word;
    }

    private sum(line: number, contents: Numbering): void {
        let first = BASIS;
        let second = BASIS;
        for (let at = this.starts[line] as number; at < this.end; at++) {
            const word = this.words[at] as number;
            first = Math.imul(first ^ word, PRIME);
            second = Math.imul(second + word + 1, OTHER_PRIME);
            second ^= second >>> 15;
            const bit = Math.imul(word, 0x9e3779b1) >>> 26;
            const place = line * 2 + (bit >> 5);
            this.signs[place] = (this.signs[place] as number) | (1 << (bit & 31));
        }
        this.contents[line] = contents.numberOf(first, second);
    }
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
    const larger = new Int32Array(array.length * 2);
    larger.set(array);
    return larger;
}

/** How many bits of a number are set. */
function bits(number: number): number {
    let rest = number - ((number >>> 1) & 0x55555555);
    rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
    return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
