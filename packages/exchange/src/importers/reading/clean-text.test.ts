import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf, oneLine } from './clean-text.ts';

test('breaks of all kinds, with the spaces around them, become one space', () => {
    expect(oneLine(' a \r\n\tb\u2028c \v d  e\n\n ')).toBe('a b c d  e');
    expect(linesOf('a \n \n\n b\r\nc')).toEqual(['a', 'b', 'c']);
});

test('whatever stands around the breaks', () => {
    const unit = fc.constantFrom(' ', '\t', '\n', '\r\n', '\r', '\u2028', '\u0085', '\v', '\f', 'a');
    const slow = /[^\S\r\n]*(?:\r\n?|[\n\u2028\u2029\u0085\v\f])[^\S\r\n]*/g;
    fc.assert(
        fc.property(fc.string({ unit }), text => {
            const plain = text.replace(slow, ' ').replace(/(?!\t)\p{Cc}/gu, '');
            expect(oneLine(text)).toBe(plain.trim());
        })
    );
});

test('a long row of spaces is read as fast as other signs are', () => {
    expect(oneLine(`a${' '.repeat(2_000_000)}b`)).toHaveLength(2_000_002);
});
