import { expect, test } from 'vitest';
import { insertMany } from './insert-many.ts';

test('items go where they belong, in their order', () => {
    const list = [1, 2, 6];
    insertMany(list, 2, [3, 4, 5]);
    expect(list).toEqual([1, 2, 3, 4, 5, 6]);
    insertMany(list, 6, [7]);
    insertMany(list, 0, []);
    expect(list).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

test('there may be more of them than arguments of a function', () => {
    const items = Array.from({ length: 400_000 }, (_, index) => index);
    const list = [-1, items.length];
    insertMany(list, 1, items);
    expect(list).toHaveLength(items.length + 2);
    expect(list.every((each, index) => each === index - 1)).toBe(true);
});
