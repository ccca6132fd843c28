import { GradusTerminals } from '../../generated/ast.ts';
import { KEYWORDS, TOKENS } from '../generated/tokens.ts';
import { TokenBuffer } from './token-buffer.ts';

/** Something that is no token of the language. */
const UNKNOWN = 255;

const CODE = TOKENS.indexOf('CODE');
export const STRING: number = TOKENS.indexOf('STRING');
export const BULLET: number = TOKENS.indexOf('BULLET');
const ROW = TOKENS.indexOf('ROW');
const PIPE = TOKENS.indexOf('PIPE');
export const OPEN: number = TOKENS.indexOf('{');
export const CLOSE: number = TOKENS.indexOf('}');

const WORDS: ReadonlyMap<string, number> = new Map(
    TOKENS.slice(1, KEYWORDS + 1).map((word, index) => [word, index + 1])
);
const LONGEST_WORD = Math.max(...[...WORDS.keys()].map(word => word.length));

/** What a sign begins. */
const OTHER = 0;
const SPACE = 1;
const WORD = 2;
const QUOTE = 3;
const DASH = 4;
const SLASH = 5;
const STROKE = 6;
const DOT = 7;
const MARK = 8;

const SIGNS = new Uint8Array(128);
/** Characters that codes consist of. */
const IN_WORD = new Uint8Array(128);
const MARKS = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
    const sign = String.fromCharCode(code);
    if (/\s/.test(sign)) SIGNS[code] = SPACE;
    else if (/\w/.test(sign)) SIGNS[code] = WORD;
    if (/\w/.test(sign)) IN_WORD[code] = 1;
    const mark = WORDS.get(sign);
    if (mark === undefined) continue;
    SIGNS[code] = MARK;
    MARKS[code] = mark;
}
SIGNS['"'.charCodeAt(0)] = QUOTE;
SIGNS['-'.charCodeAt(0)] = DASH;
SIGNS['/'.charCodeAt(0)] = SLASH;
SIGNS['|'.charCodeAt(0)] = STROKE;
SIGNS['.'.charCodeAt(0)] = DOT;

const sticky = (terminal: RegExp): RegExp => new RegExp(terminal.source, `${terminal.flags}y`);
const SPACES = sticky(GradusTerminals.WS);
const CODES = sticky(GradusTerminals.CODE);
const STRINGS = sticky(GradusTerminals.STRING);
const BULLETS = sticky(GradusTerminals.BULLET);
const LONG_COMMENT = sticky(GradusTerminals.ML_COMMENT);
const ROWS = sticky(GradusTerminals.ROW);

/** Reads a whole text into tokens. */
export function scan(text: string): TokenBuffer {
    return new Scanner(text).readUpTo(text.length);
}

/** A comment and its place. */
export interface Comment {
    readonly type: 'ML_COMMENT' | 'SL_COMMENT';
    readonly start: number;
    readonly end: number;
}

/** The comments in a part of a text that begins and ends between tokens. */
export function commentsIn(text: string, from: number, to: number): readonly Comment[] {
    const part = text.slice(from, to);
    // Most texts have none, and where there is no stroke there is none.
    if (!part.includes('/')) return [];
    const comments: Comment[] = [];
    new Scanner(part, 0, part.length, comments).readUpTo(part.length);
    if (from === 0) return comments;
    return comments.map(({ type, start, end }) => ({ type, start: start + from, end: end + from }));
}

/**
 * Reads a text into tokens. The terminals of the grammar say what those are: what is not plain ASCII is read by
 * their own expressions, the rest by loops that a test compares with Langium's lexer.
 */
export class Scanner {
    private readonly text: string;
    private readonly tokens: TokenBuffer;
    private at: number;
    private lineEnd = -1;
    private readonly comments: Comment[] | undefined;

    /**
     * @param from where to begin; nothing before it is part of a token that goes on there
     * @param length how much is likely to be read
     * @param comments where to note those that are met
     */
    constructor(text: string, from = 0, length: number = text.length - from, comments?: Comment[]) {
        this.text = text;
        this.at = from;
        this.comments = comments;
        this.tokens = new TokenBuffer(length);
    }

    /**
     * Reads on to a place, and the tokens behind it that a decision may look at.
     *
     * @returns the same tokens each time, with those that were added
     */
    readUpTo(upTo: number): TokenBuffer {
        const { text, tokens } = this;
        const { length } = text;
        let left = AHEAD;
        while (this.at < length) {
            const start = this.at;
            const code = text.charCodeAt(start);
            const sign = code < 128 ? (SIGNS[code] as number) : OTHER;
            let type = 0;
            switch (sign) {
                case SPACE:
                    this.at++;
                    continue;
                case WORD:
                    type = this.word();
                    break;
                case MARK:
                    this.at++;
                    type = MARKS[code] as number;
                    break;
                case QUOTE:
                    type = this.quoted();
                    break;
                case DASH:
                    type = this.dash();
                    break;
                case STROKE:
                    ROWS.lastIndex = start;
                    type = ROWS.test(text) ? ROW : PIPE;
                    this.at++;
                    break;
                case DOT:
                    type = text.charCodeAt(start + 1) === 46 ? this.mark('..') : this.unknown();
                    break;
                case SLASH:
                    if (this.comment()) continue;
                    type = this.unknown();
                    break;
                default:
                    type = this.other();
                    if (type === 0) continue;
            }
            tokens.add(type, start, this.at);
            if (start >= upTo && --left === 0) return tokens.end(this.at, true);
        }
        return tokens.end(length, false);
    }

    /** A keyword or a code. */
    private word(): number {
        const { text } = this;
        const start = this.at;
        let at = start + 1;
        for (;;) {
            const code = text.charCodeAt(at);
            if (code < 128) {
                if (IN_WORD[code] === 1) {
                    at++;
                    continue;
                }
                // A code goes on behind a joiner, and never ends in one.
                if (code === 46 || code === 45 || code === 47) {
                    const next = text.charCodeAt(at + 1);
                    if (next < 128) {
                        if (IN_WORD[next] !== 1) break;
                        at += 2;
                        continue;
                    }
                    if (Number.isNaN(next)) break;
                    return this.wordByExpression();
                }
                break;
            }
            if (Number.isNaN(code)) break;
            // Letters of other scripts, and what is no letter.
            return this.wordByExpression();
        }
        this.at = at;
        return at - start > LONGEST_WORD ? CODE : (WORDS.get(text.slice(start, at)) ?? CODE);
    }

    private wordByExpression(): number {
        const start = this.at;
        const type = this.byExpression(CODES, CODE);
        return type === CODE ? (WORDS.get(this.text.slice(start, this.at)) ?? CODE) : type;
    }

    private quoted(): number {
        const { text } = this;
        const close = text.indexOf('"', this.at + 1);
        if (this.lineEnd < this.at) this.lineEnd = endOfLine(text, this.at);
        this.at = close < 0 || close > this.lineEnd ? this.lineEnd : close + 1;
        return STRING;
    }

    /** A line of a list, or an arrow. */
    private dash(): number {
        const next = this.text.charCodeAt(this.at + 1);
        if (next === 62) return this.mark('->');
        const isEnd = Number.isNaN(next) || next === 10 || next === 13;
        if (!isEnd && next !== 32 && next !== 9 && next !== 160) return this.unknown();
        if (this.lineEnd < this.at) this.lineEnd = endOfLine(this.text, this.at);
        this.at = this.lineEnd;
        return BULLET;
    }

    private comment(): boolean {
        const { text } = this;
        const next = text.charCodeAt(this.at + 1);
        if (next === 47) {
            if (this.lineEnd < this.at) this.lineEnd = endOfLine(text, this.at);
            return this.isComment('SL_COMMENT', this.lineEnd);
        }
        if (next !== 42) return false;
        LONG_COMMENT.lastIndex = this.at;
        const comment = LONG_COMMENT.exec(text)?.[0] ?? '';
        const isClosed = comment.length > 3 && comment.endsWith('*/');
        if (isClosed) return this.isComment('ML_COMMENT', this.at + comment.length);
        // It goes on to the end: were each sign of it read by itself, each would be looked for an end behind.
        this.at = text.length - 1;
        return false;
    }

    private isComment(type: Comment['type'], end: number): true {
        this.comments?.push({ type, start: this.at, end });
        this.at = end;
        return true;
    }

    /** What begins with a sign that is not ASCII; 0 where it is only space. */
    private other(): number {
        const { text, at } = this;
        SPACES.lastIndex = at;
        if (SPACES.test(text)) {
            this.at = SPACES.lastIndex;
            return 0;
        }
        CODES.lastIndex = at;
        if (CODES.test(text)) {
            this.at = CODES.lastIndex;
            return CODE;
        }
        STRINGS.lastIndex = at;
        if (STRINGS.test(text)) {
            this.at = STRINGS.lastIndex;
            return STRING;
        }
        return this.byExpression(BULLETS, BULLET);
    }

    private byExpression(expression: RegExp, type: number): number {
        expression.lastIndex = this.at;
        if (!expression.test(this.text)) return this.unknown();
        this.at = expression.lastIndex;
        return type;
    }

    private mark(mark: string): number {
        this.at += mark.length;
        return WORDS.get(mark) ?? UNKNOWN;
    }

    private unknown(): number {
        this.at++;
        return UNKNOWN;
    }
}

/** The tokens that are read behind what was asked for. */
const AHEAD = 3;

function endOfLine(text: string, from: number): number {
    for (let at = from; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === 10 || code === 13) return at;
    }
    return text.length;
}
