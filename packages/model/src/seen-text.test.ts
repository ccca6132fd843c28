import { expect, test } from 'vitest';
import { countUnseenMarks, seenText } from './seen-text.ts';

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

test('marks that nobody sees are counted, what scripts and pictures need is not', () => {
    expect(countUnseenMarks('\u2067\u05e9\u2069 and so\u00adme')).toBe(3);
    expect(countUnseenMarks('क्\u200dष\u0007\ud800')).toBe(0);
});
