import { expect, test } from 'vitest';
import { seenText } from './seen-text.ts';

test.each([
    ['One \u202etwo\u200b three\u00ad', 'One two three'],
    ['half \ud800 of a sign', 'half  of a sign'],
    ['\ufeffA\u0000\u0007B', 'AB'],
    ['one\r\ntwo\rthree\u2028four\u0085five', 'one\ntwo\nthree\nfour\nfive'],
    ['tab\tand\nline', 'tab\tand\nline']
])('of %j, %j is seen', (text, seen) => {
    expect(seenText(text)).toBe(seen);
});

test('what scripts and pictures need stays', () => {
    const text = 'می\u200cخواهم, क्\u200dष, 👩\u200d🏫, ❤\ufe0f, 漢\u{e0100}';
    expect(seenText(text)).toBe(text);
});
