import { expect, test } from 'vitest';
import { changedDirection, hasDirectionSign, withoutLooseSigns } from './direction-signs.ts';

test.each([
    ['an override', 'a\u202eb\u202cc', { start: 1, end: 4, loose: '\u202e' }, 'abc'],
    ['an isolate that nothing closes', 'a\u2067b', { start: 1, end: 2, loose: '\u2067' }, 'ab'],
    ['an end that ends nothing', '\u2069a\u2066', { start: 0, end: 3, loose: '\u2069' }, 'a'],
    ['the outer one of two', '\u2066a\u2067b\u2069', { start: 0, end: 5, loose: '\u2066' }, 'a\u2067b\u2069'],
    ['one within what is closed', '\u2066a\u202bb\u2069', { start: 0, end: 5, loose: '\u202b' }, '\u2066ab\u2069']
])('%s is found, with all that belongs to it, and removed', (_, line, found, without) => {
    expect(hasDirectionSign(line)).toBe(true);
    expect(changedDirection(line)).toEqual(found);
    expect(withoutLooseSigns(line)).toBe(without);
});

test('what is closed may be there, and so may marks', () => {
    const line = '\u200f\u2067a\u2068b\u2069\u2069\u061c';
    expect(hasDirectionSign(line)).toBe(true);
    expect(changedDirection(line)).toBeUndefined();
    expect(withoutLooseSigns(line)).toBe(line);
    expect(hasDirectionSign('\u200f\u200ea\u061c')).toBe(false);
});

test('a line may have any number of them', () => {
    expect(changedDirection('\u2067'.repeat(300_000))?.end).toBe(300_000);
});
