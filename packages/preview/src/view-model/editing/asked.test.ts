import { expect, test } from 'vitest';
import { askedText, heirsText, namedRoles } from './asked.ts';

test.each([
    [['A'], '“A”'],
    [['A', 'B'], '“A” and “B”'],
    [['A', 'B', 'C', 'D'], '“A”, “B”, “C” and “D”'],
    [['A', 'B', 'C', 'D', 'E'], '“A”, “B”, “C” and 2 more']
])('of many roles some are named: %o', (roles, text) => {
    expect(namedRoles(roles)).toBe(text);
});

test('one question is about several cells', () => {
    expect(askedText('own', 3, ['A'])).toBe('3 cells of “A” are inherited. Make them the role’s own?');
    expect(askedText('leave-out', 1, ['A'])).toBe('1 cell of “A” is taken over from elsewhere. Leave it out here?');
    expect(askedText('adapt', 2, ['A', 'B'])).toBe(
        '“A” and “B” are taken over from another framework. To change 2 cells here, “adapt role” is written into this one. Do it?'
    );
    expect(heirsText(['A', 'B'])).toBe('“A” and “B” take over from these, and change with them.');
});
