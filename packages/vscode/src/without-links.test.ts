import { expect, test } from 'vitest';
import { withoutLinks } from './without-links.ts';

test('what looks like a link is none in a message', () => {
    expect(withoutLinks('See “[here](command:x)” and [a] (b).')).toBe('See “[here] (command:x)” and [a] (b).');
});
