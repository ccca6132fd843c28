import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { CstNode } from 'langium';
import { expect, test } from 'vitest';
import { randomElement } from '../../testing/random-elements.ts';
import { randomRuns } from '../../testing/random-runs.ts';
import { concrete, services, textsWith, tree } from '../../testing/syntax-trees.ts';
import { TOKENS } from '../generated/tokens.ts';
import { scan } from './scanner.ts';

const TEXTS = textsWith(globSync('examples/**/*.gradus').map(name => [name, readFileSync(name, 'utf8')]));

function expectSame(text: string): void {
    const langium = services.parser.LangiumParser.parse(text);
    const ours = services.parser.GradusParser.parse(text);
    if (langium.parserErrors.length > 0 || langium.lexerErrors.length > 0) return;
    expect(ours.blocks.flatMap(({ errors }) => errors ?? [])).toEqual([]);
    expect(tree(ours.value)).toEqual(tree(langium.value));
    expect(concrete(ours.value.$cstNode as CstNode)).toEqual(concrete(langium.value.$cstNode as CstNode));
}

test.each(TEXTS)('%s is read as Langium reads it', (_, text) => expectSame(text));

test('elements of all kinds, one after the other, are read as Langium reads them', () => {
    fc.assert(
        fc.property(fc.array(randomElement, { maxLength: 12 }), elements => expectSame(elements.join('\n'))),
        randomRuns(process.env, 200)
    );
});

function expectSameTokens(text: string): void {
    const { tokens, errors } = services.parser.Lexer.tokenize(text);
    if (errors.length > 0) return;
    const { types, starts, ends, count } = scan(text);
    const ours = Array.from({ length: count }, (_, i) => [TOKENS[types[i] as number], starts[i], ends[i]]);
    expect(ours).toEqual(tokens.map(each => [each.tokenType.name, each.startOffset, (each.endOffset as number) + 1]));
}

test.each(TEXTS)('the tokens of %s are those of Langium', (_, text) => expectSameTokens(text));

/** What tokens are made of, and what only looks like it. */
const SIGNS = [
    ...[
        'a',
        'level',
        'in',
        'PC1',
        '1',
        '0',
        '_',
        '.',
        '..',
        '-',
        '->',
        '/',
        '//',
        '/*',
        '*/',
        '*',
        '\\',
        "'",
        '|',
        '@'
    ],
    ...['"', '“', '”', '„', '«', '»', '•', '–', '\uf0b7', ' ', '\t', '\u00a0', '\ufeff', '\u2028', '\n', '\r', '\r\n'],
    ...['é', 'e\u0301', 'Ω', 'я', '中', '१', '²', '💡', '\ud800', '{', '}', ':', ',', '=']
];

test('whatever signs follow each other are read as Langium reads them', () => {
    fc.assert(
        fc.property(fc.array(fc.constantFrom(...SIGNS), { maxLength: 24 }), signs => expectSameTokens(signs.join(''))),
        randomRuns(process.env, 5000)
    );
});
