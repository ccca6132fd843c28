import { expect, test } from 'vitest';
import { firstItems } from './first-items.ts';

const GROUPS = [{ items: [1, 2] }, { items: [] }, { items: [3, 4] }, { items: [5] }];

test('groups end with the last of the items', () => {
    expect(firstItems(GROUPS, 'items', 3)).toEqual([{ items: [1, 2] }, { items: [] }, { items: [3] }]);
    expect(firstItems(GROUPS, 'items', 9)).toEqual(GROUPS);
    expect(firstItems(GROUPS, 'items', 0)).toEqual([]);
});
