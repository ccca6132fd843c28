import { expect, test } from 'vitest';
import type * as ast from '../generated/ast.ts';
import { describedLevels, sizeOf } from './scale-size.ts';

test('a scale says how many levels it has in a whole number from 1', () => {
    const sizes = ['8', '100000', '0', '08', '1000000', '1.5', 'two', '8th', 'n8'].map(size =>
        sizeOf({ size } as ast.Scale)
    );
    expect(sizes.slice(0, 2)).toEqual([8, 100_000]);
    expect(new Set(sizes.slice(2))).toEqual(new Set([undefined]));
    expect(sizeOf({} as ast.Scale)).toBeUndefined();
});

test('a level that is there twice counts once, and one without a code counts', () => {
    const levels = (...codes: readonly string[]) =>
        describedLevels({ levels: codes.map(name => ({ name })) } as unknown as ast.Scale);
    expect(levels()).toBe(0);
    expect(levels('1', '2', '2')).toBe(2);
    expect(levels('1', '', '2', '')).toBe(4);
});
