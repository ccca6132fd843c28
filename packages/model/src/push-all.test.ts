import { expect, test } from 'vitest';
import { pushAll } from './push-all.ts';

test('appends more than a call has arguments', () => {
    const list = [-1];
    pushAll(list, Array(1_000_000).keys());
    expect([list.length, list[0], list.at(-1)]).toEqual([1_000_001, -1, 999_999]);
});
