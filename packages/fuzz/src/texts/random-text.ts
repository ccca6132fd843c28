import type { Json } from '@gradus/exchange/importers';
import { oddText } from '../mutation/odd-text.ts';
import { mutatedText } from '../mutation/text-mutation.ts';
import type { Random } from '../random.ts';
import type { FrameworkTexts } from '../seeds/framework-texts.ts';

/** A text as somebody might write it who means no good: mostly a framework with something wrong in it. */
export function randomText(random: Random, texts: FrameworkTexts, kept: readonly Json[]): string {
    switch (random.below(16)) {
        case 0:
            return soup(random, texts.words);
        case 1:
            return Array.from({ length: random.upTo(200) }, () => oddText(random)).join('');
        case 2:
            return nested(random, texts);
        case 3:
            return huge(random, texts);
        default: {
            const known = kept.length > 0 && random.once(2) ? random.pick(kept) : undefined;
            return mutatedText(typeof known === 'string' ? known : texts.other(random), random, texts);
        }
    }
}

/** Words of the language in no order. */
function soup(random: Random, words: readonly string[]): string {
    const space = random.pick([' ', '\n', '', '  ']);
    return Array.from({ length: random.upTo(600) }, () => random.pick(words)).join(space);
}

const OPENERS = [
    '{',
    'category K "K" {',
    'competency C "C" {',
    'statement S "S" {',
    '/*',
    '"',
    '“',
    '«',
    '|',
    'a: {',
    '->'
];

/** The same in itself many times, sometimes closed. */
function nested(random: Random, texts: FrameworkTexts): string {
    const depth = random.upTo(6000);
    const opener = random.once(4) ? random.pick(texts.words) : random.pick(OPENERS);
    const text = `${opener}${random.pick([' ', '\n', ''])}`.repeat(depth);
    return random.once(2) ? text : text + random.pick(['}', '\n}', ' */', '"', ' | ']).repeat(random.upTo(depth));
}

/** A text in which one word, text or line is very long. */
function huge(random: Random, texts: FrameworkTexts): string {
    const piece = random.pick([
        'a',
        '1',
        '.',
        '-',
        ' ',
        '\t',
        '\n',
        '"',
        'x ',
        '- ',
        '|',
        '/',
        '*',
        '//',
        'é',
        '💡',
        '{',
        '\r',
        '|\n|'
    ]);
    const text = texts.other(random);
    const at = random.below(text.length + 1);
    return text.slice(0, at) + piece.repeat(random.upTo(30_000)) + text.slice(at);
}
