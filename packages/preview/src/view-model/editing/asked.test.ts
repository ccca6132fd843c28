import { expect, test } from 'vitest';
import { askedText, heirsText, isAmong, namedRoles } from './asked.ts';

test.each([
    [['A'], '“A”'],
    [['A', 'B'], '“A” and “B”'],
    [['A', 'B', 'C', 'D'], '“A”, “B”, “C” and “D”'],
    [['A', 'B', 'C', 'D', 'E'], '“A”, “B”, “C” and 2 more']
])('of many roles some are named: %o', (roles, text) => {
    expect(namedRoles(roles)).toBe(text);
});

test('one question is about several cells', () => {
    expect(askedText({ about: 'own' }, 3, ['A'])).toBe('3 cells of “A” are inherited. Make them the role’s own?');
    expect(askedText({ about: 'leave-out' }, 1, ['A'])).toBe(
        '1 cell of “A” is taken over from elsewhere. Leave it out here?'
    );
    expect(askedText({ about: 'adapt' }, 2, ['A', 'B'])).toBe(
        '“A” and “B” are taken over from another framework. To change 2 cells here, “adapt role” is written into this one. Do it?'
    );
    expect(heirsText(['A', 'B'])).toBe('“A” and “B” take over from these, and change with them.');
});

test('where a role is adapted, it is said what for', () => {
    const text = (and: 'own' | 'leave-out', count: number) => askedText({ about: 'adapt', and }, count, ['A']);
    expect(text('own', 1)).toBe(
        '“A” is taken over from another framework. To make 1 inherited cell its role’s own here, “adapt role” is written into this one. Do it?'
    );
    expect(text('own', 2)).toContain('To make 2 inherited cells their role’s own here,');
    expect(text('leave-out', 2)).toContain('To leave out 2 cells here,');
});

test('who agrees to some of what is asked has not agreed to all of it', () => {
    const asked = { about: 'adapt', and: 'leave-out' } as const;
    expect(isAmong(asked, ['adapt', 'own'])).toBe(false);
    expect(isAmong(asked, ['adapt', 'leave-out'])).toBe(true);
    expect(isAmong({ about: 'leave-out' }, ['adapt', 'leave-out'])).toBe(true);
    expect(isAmong({ about: 'leave-out' })).toBe(false);
});
