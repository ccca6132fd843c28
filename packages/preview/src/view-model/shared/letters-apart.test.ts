import { expect, test } from 'vitest';
import { lettersApart } from './letters-apart.ts';

test.each([
    ['', 'abc', 3, 3],
    ['analysis', 'analysis', 2, 0],
    ['analysys', 'analysis', 2, 1],
    ['anlysiss', 'analysis', 2, 2],
    ['analysis', 'synthesis', 2, 3],
    ['a', 'abcdefgh', 2, 3]
])('“%s” and “%s”, of which up to %d letters may differ: %d', (one, other, most, apart) => {
    expect(lettersApart(one, other, most)).toBe(apart);
    expect(lettersApart(other, one, most)).toBe(apart);
});
