import { describe, expect, test } from 'vitest';
import { changeBetween, changed, spaceBefore } from './text-change.ts';

describe('the one change between two texts', () => {
    test.each([
        ['in the middle', 'a 1 b', 'a 22 b', { start: 2, end: 3, text: '22' }],
        ['of what is there twice', 'aa', 'aaa', { start: 2, end: 2, text: 'a' }],
        ['of characters that begin alike', '| 𝐀 |', '| 𝐁 |', { start: 2, end: 4, text: '𝐁' }],
        ['of characters that end alike', '| 𝐀 |', '| \u{1d800} |', { start: 2, end: 4, text: '\u{1d800}' }],
        ['of one before another', '𝐀', '𝐁𝐀', { start: 0, end: 0, text: '𝐁' }],
        ['of one behind another', '𝐀', '𝐀𝐁', { start: 2, end: 2, text: '𝐁' }]
    ])('%s', (_, before, after, change) => {
        expect(changeBetween(before, after)).toEqual(change);
        expect(changed(before, [changeBetween(before, after)])).toBe(after);
    });
});

test('the space before a place is that of its line', () => {
    const text = 'a \t |\n  b';
    expect([1, 4, 8, 0].map(offset => spaceBefore(text, offset))).toEqual([0, 3, 2, 0]);
});
