import { expect, test } from 'vitest';
import { counted, firstOf, ranges } from './listing.ts';

test('a number stands with its word', () => {
    expect(counted(1, 'level')).toBe('1 level');
    expect(counted(0, 'level')).toBe('0 levels');
    expect(counted(2, 'competency', 'competencies')).toBe('2 competencies');
});

test('of many only the first are named', () => {
    expect(firstOf(['A', 'B', 'C'], 3)).toBe('A, B and C');
    expect(firstOf(['A', 'B', 'C', 'D'], 3)).toBe('A, B, C and 1 more');
    expect(firstOf(['A', 'B', 'C', 'D'], 1)).toBe('A and 3 more');
});

test('numbers that follow each other are drawn together from three on', () => {
    expect(ranges([1, 2, 3, 5, 6])).toBe('1 to 3, 5 and 6');
    expect(ranges([4])).toBe('4');
    expect(ranges([0, 2, 3, 4, 5])).toBe('0 and 2 to 5');
    expect(ranges([])).toBe('');
});
