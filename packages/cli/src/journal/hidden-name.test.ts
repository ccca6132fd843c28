import { expect, test } from 'vitest';
import { hiddenName, isHiddenName } from './hidden-name.ts';

test('a hidden name is known, also with the ending that it has while something is taken back, and no other', () => {
    const name = hiddenName();
    expect([name, `${name}.tmp`].map(isHiddenName)).toEqual([true, true]);
    for (const other of [`${name}.tmp.tmp`, `x${name}`, '.gradus-1.tmp', 'roles.tmp'])
        expect(isHiddenName(other)).toBe(false);
});
