import { EndedTwice } from '@gradus/language/lsp';
import { expect, test } from 'vitest';
import { refusalOf } from './refusal-of.ts';

class Worded extends Error {}

test('what ended the server twice, and what has words of its own, is refused with them; all else fails', () => {
    const refuse = (reason: string) => `No: ${reason}`;
    expect(refusalOf(new EndedTwice(), refuse)).toMatch(/^No: Twice, Gradus came to its end/);
    expect(refusalOf(new Worded('so'), refuse, RangeError, Worded)).toBe('No: so');
    expect(() => refusalOf(new Worded('so'), refuse, RangeError)).toThrow(Worded);
});
