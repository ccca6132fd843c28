import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { RULES } from '@gradus/language/checking';
import { KEYWORDS, randomElement, TOKENS } from '@gradus/language/testing/texts';
import fc from 'fast-check';
import { randomFramework } from '../../../../test/syntaxes/random-framework.ts';
import type { TextPool } from '../mutation/text-mutation.ts';
import type { Random } from '../random.ts';

export const ROOT = path.resolve(import.meta.dirname, '../../../..');

/** So much of an example is changed at a time: what is longer takes long without being other. */
const LONGEST = 3000;
const RANDOM_TEXTS = 60;
const SEED = 20261122;

/** The words and signs of the language, and what codes, texts and lists look like. */
const WORDS = [
    ...TOKENS.slice(1, KEYWORDS + 1),
    ...[
        'PC1',
        '1',
        '2.A.1',
        'e-1',
        '"Title"',
        '“Text”',
        '"',
        '- item\n',
        '• item\n',
        '\n| a | b |\n',
        '|',
        '//',
        '/*',
        '*/'
    ],
    ...['{ }', '}', '{', '\n', ' ', ': 1', '1..3', 'A -> B', '@F', '0.5', '2026-01-31', '"a-package"']
];

/** Texts of the language to begin with: the examples, those of the rules, and random ones. */
export class FrameworkTexts implements TextPool {
    readonly words = WORDS;
    readonly texts: readonly string[];

    constructor() {
        const options = { numRuns: RANDOM_TEXTS, seed: SEED };
        const elements = fc.array(randomElement, { minLength: 1, maxLength: 6 }).map(each => each.join('\n\n'));
        this.texts = [
            ...exampleTexts(),
            ...RULES.flatMap(({ examples: { bad, good } }) => [bad, good]),
            ...fc.sample(randomFramework(), options),
            ...fc.sample(elements, options)
        ];
    }

    /** A text, or a part of it that begins and ends with a line. */
    other(random: Random): string {
        const text = random.pick(this.texts);
        if (text.length <= LONGEST) return text;
        const from = text.indexOf('\n', random.below(text.length - LONGEST)) + 1;
        return text.slice(from, text.lastIndexOf('\n', from + LONGEST) + 1);
    }
}

/** The texts of all examples, which are real frameworks. */
function exampleTexts(): string[] {
    return globSync('examples/**/*.gradus', { cwd: ROOT, exclude: ['**/node_modules/**'] })
        .sort()
        .map(file => readFileSync(path.join(ROOT, file), 'utf8'));
}
