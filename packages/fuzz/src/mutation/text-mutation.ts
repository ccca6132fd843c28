import type { Random } from '../random.ts';
import { oddText } from './odd-text.ts';

/** What a text is changed with. */
export interface TextPool {
    /** Words and signs of the language that it is in. */
    readonly words: readonly string[];
    /** A text of the same kind. */
    other(random: Random): string;
}

const TOKEN = /[\p{L}\p{N}_]+|\s+|./gsu;
const MOST_CHANGES = 6;
const LONGEST = 60_000;

/** A text that differs from another one in a few places: words, lines, signs, or everything from somewhere on. */
export function mutatedText(text: string, random: Random, pool: TextPool): string {
    let mutated = text;
    for (let left = random.upTo(MOST_CHANGES); left > 0; left--) mutated = changed(mutated, random, pool);
    return mutated.length > LONGEST ? mutated.slice(0, LONGEST) : mutated;
}

function changed(text: string, random: Random, pool: TextPool): string {
    switch (random.below(14)) {
        case 0:
        case 1:
        case 2:
            return withTokens(text, random, pool);
        case 3:
            return spliced(text, pool.other(random), random);
        case 4:
            return withLines(text, random);
        case 5:
        case 6:
            return inserted(text, random, oddText(random));
        case 7:
            return inserted(text, random, ` ${random.pick(pool.words)} `);
        case 8:
            return inserted(text, random, random.pick(pool.words));
        case 9:
            return repeated(text, random);
        case 10:
            return text.slice(0, random.below(text.length + 1));
        case 11:
            return text.slice(random.below(text.length + 1));
        case 12:
            return withoutPart(text, random);
        default:
            return withBreaks(text, random);
    }
}

/** Words that are left out, written twice, changed places or replaced. */
function withTokens(text: string, random: Random, { words }: TextPool): string {
    const tokens = text.match(TOKEN) ?? [];
    if (tokens.length === 0) return random.pick(words);
    const at = random.below(tokens.length);
    const other = random.below(tokens.length);
    const token = tokens[at] ?? '';
    switch (random.below(6)) {
        case 0:
            tokens.splice(at, random.upTo(8));
            break;
        case 1:
            tokens.splice(at, 0, token);
            break;
        case 2:
            tokens[at] = tokens[other] ?? '';
            tokens[other] = token;
            break;
        case 3:
            tokens[at] = random.pick(words);
            break;
        case 4:
            tokens[at] = tokens[other] ?? '';
            break;
        default:
            tokens[at] = oddText(random);
    }
    return tokens.join('');
}

/** The beginning of one text and the end of another one. */
function spliced(text: string, other: string, random: Random): string {
    const from = random.below(other.length + 1);
    const to = random.once(2) ? other.length : from + random.upTo(200);
    const at = random.below(text.length + 1);
    const rest = random.once(2) ? '' : text.slice(at);
    return text.slice(0, at) + other.slice(from, to) + rest;
}

function withLines(text: string, random: Random): string {
    const lines = text.split('\n');
    const at = random.below(lines.length);
    const [line = ''] = lines.splice(at, 1);
    const kind = random.below(4);
    if (kind === 0) lines.splice(random.below(lines.length + 1), 0, line);
    else if (kind === 1) lines.splice(at, 0, line, line);
    else if (kind === 2) lines[at] = line + (lines[at] ?? '');
    return lines.join('\n');
}

function inserted(text: string, random: Random, piece: string): string {
    const at = random.below(text.length + 1);
    return text.slice(0, at) + piece.repeat(random.once(20) ? random.upTo(2000) : 1) + text.slice(at);
}

/** A part of a text many times: something huge, or nested deeply. */
function repeated(text: string, random: Random): string {
    const at = random.below(text.length + 1);
    const length = random.upTo(40);
    const times = random.once(8) ? random.upTo(20_000 / length) : random.upTo(20);
    return text.slice(0, at) + text.slice(at, at + length).repeat(times) + text.slice(at);
}

function withoutPart(text: string, random: Random): string {
    const at = random.below(text.length + 1);
    return text.slice(0, at) + text.slice(at + random.upTo(60));
}

function withBreaks(text: string, random: Random): string {
    const mark = random.pick(['\r\n', '\r', '\n\n', '\u2028', '', ' ', '\n\t']);
    if (random.once(2)) return text.replaceAll('\n', mark);
    return text.replace(/\n/g, found => (random.once(4) ? mark : found));
}
