import { setImmediate as nextTick } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { someAtATime } from './some-at-a-time.ts';

test('each is worked at once, some at a time, and what comes of them is in their order', async () => {
    const all = Array.from({ length: 100 }, (_, index) => index);
    const begun: number[] = [];
    let [underWay, most] = [0, 0];
    const results = await someAtATime(all, async each => {
        begun.push(each);
        most = Math.max(most, ++underWay);
        // The first ones take longest.
        for (let ticks = each < 10 ? 20 : 1; ticks > 0; ticks--) await nextTick();
        underWay--;
        return `${each}`;
    });
    expect(results).toEqual(all.map(String));
    expect(begun).toEqual(all);
    expect(most).toBe(32);
    expect(await someAtATime([], nextTick)).toEqual([]);
});

test('where one fails, all of it does', async () => {
    const work = async (each: number) => {
        if (each === 50) throw new Error('This was to fail.');
    };
    await expect(someAtATime([...new Array(100).keys()], work)).rejects.toThrow('This was to fail.');
});
