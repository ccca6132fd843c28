import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blankLinesAbove } from './text-places.ts';

test('the empty lines above a place begin behind the line break of the last line that has something on it', () => {
    const text = 'a\n\n \t\r\n  b';
    expect(blankLinesAbove(text, text.indexOf('b'))).toBe(2);
    expect(blankLinesAbove('a\n  b', 4)).toBe(2);
    expect(blankLinesAbove('  b', 2)).toBe(0);
    expect(blankLinesAbove('a b', 2)).toBe(1);
});

test('they are what a pattern finds that would take its time for many of them', () => {
    const texts = fc.string({ unit: fc.constantFrom(' ', '\t', '\n', '\r\n', 'a') });
    fc.assert(
        fc.property(texts, text => {
            expect(blankLinesAbove(text, text.length)).toBe(/(?:(?<=\n)[ \t]*\r?\n)*[ \t]*$/.exec(text)?.index);
        })
    );
});
