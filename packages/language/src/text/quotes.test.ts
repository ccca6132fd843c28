import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closingMark, isClosed, quote, unquote } from './quotes.ts';

test.each([
    ['"Teamwork"', 'Teamwork'],
    ['“Teamwork”', 'Teamwork'],
    ['„Teamwork“', 'Teamwork'],
    ['„Teamwork”', 'Teamwork'],
    ['”Teamwork”', 'Teamwork'],
    ['« Teamwork »', 'Teamwork'],
    ['»Teamwork«', 'Teamwork'],
    ['“say "x"”', 'say "x"'],
    ['""', '']
])('%s is closed and says %s', (written, text) => {
    expect(isClosed(written)).toBe(true);
    expect(unquote(written)).toBe(text);
});

test.each([
    ['"Teamwork', '"', 'Teamwork'],
    ['“Teamwork"', '”', 'Teamwork"'],
    ['„Teamwork', '“', 'Teamwork'],
    ['”Teamwork', '”', 'Teamwork'],
    ['«Teamwork', '»', 'Teamwork'],
    ['»Teamwork', '«', 'Teamwork'],
    ['"', '"', '']
])('%s is open and would be closed by %s', (written, mark, text) => {
    expect(isClosed(written)).toBe(false);
    expect(closingMark(written)).toBe(mark);
    expect(unquote(written)).toBe(text);
});

/** Text as an author can write it: on one line, without blanks at its ends. */
const TEXT = fc
    .string({ unit: fc.constantFrom('a', 'é', ' ', '"', '“', '”', '„', '«', '»', '{', '\\', 'я', 'א') })
    .map(text => text.trim());

test('what is put in quotation marks comes out again, but for marks of all three kinds at once', () => {
    fc.assert(
        fc.property(TEXT, text => {
            const written = quote(text);
            expect(isClosed(written)).toBe(true);
            const isHard = text.includes('"') && text.includes('”') && text.includes('»');
            expect(unquote(written)).toBe(isHard ? text.replaceAll('»', '”') : text);
        })
    );
});

test('the closing mark stands nowhere within', () => {
    fc.assert(
        fc.property(TEXT, text => {
            const written = quote(text);
            expect(written.slice(1, -1)).not.toContain(written.at(-1));
        })
    );
});

test('whatever is written, closing it closes it', () => {
    fc.assert(
        fc.property(fc.constantFrom('"', '“', '„', '”', '«', '»'), TEXT, (mark, text) => {
            const written = mark + text;
            expect(isClosed(written + closingMark(written))).toBe(true);
        })
    );
});
