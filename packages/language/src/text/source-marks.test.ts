import fc from 'fast-check';
import { EmptyFileSystem } from 'langium';
import { expect, test } from 'vitest';
import { createGradusCoreServices } from '../gradus-module.ts';
import { isClosed } from './quotes.ts';
import { hasLateStroke, hasListBehindText, hasUnclosedText } from './source-marks.ts';

const { Lexer } = createGradusCoreServices(EmptyFileSystem).gradus.parser;

/** Signs and words between which it is not easy to tell what is text and what is not. */
const source = fc
    .array(
        fc.constantFrom(
            ...['"', '"', '“', '”', '„', '«', '»', '/*', '*/', '//', '\n', '\n', '\r\n', '\r', ' ', '- ', '• ', '-'],
            ...['code', 'a-b', 'level', '|', '{', '}', '->', '3..4', "5'", '-\n', '\t- ']
        ),
        { maxLength: 24 }
    )
    .map(parts => parts.join(''));

test('a text without its closing mark is found where Langium’s lexer finds one', () => {
    fc.assert(
        fc.property(source, text => {
            const strings = Lexer.tokenize(text).tokens.filter(({ tokenType }) => tokenType.name === 'STRING');
            expect(hasUnclosedText(text)).toBe(strings.some(({ image }) => !isClosed(image)));
        }),
        { numRuns: 3000 }
    );
});

test('a line of a list behind something else is found where Langium’s lexer finds one', () => {
    fc.assert(
        fc.property(source, text => {
            const bullets = Lexer.tokenize(text).tokens.filter(({ tokenType }) => tokenType.name === 'BULLET');
            const isBehind = bullets.some(({ startOffset }) => {
                const before = text.slice(0, startOffset);
                return before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1).trim() !== '';
            });
            expect(hasListBehindText(text)).toBe(isBehind);
        }),
        { numRuns: 3000 }
    );
});

test.each([
    ['| a | b |\n  | c | d |\n}', false],
    ['| a |\nb | c |', true],
    ['| a |\r\n\tb |', true],
    ['', false],
    ['role R "R"\n', false]
])('%j has a line with a stroke that does not begin with one: %s', (text, expected) => {
    expect(hasLateStroke(text)).toBe(expected);
});

test('millions of texts on the last line of a file are looked through once', () => {
    expect(hasUnclosedText('"" '.repeat(3_000_000))).toBe(false);
});
