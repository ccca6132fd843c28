import { expect, test } from 'vitest';
import { plainLine } from './rewrite-texts.ts';

test('a text is on one line, without what nobody sees', () => {
    expect(plainLine(' One\n\ttwo \u202e\u200b \ud800three\u00ad👩\u200d🏫\r\n')).toBe('One two three👩\u200d🏫');
});
