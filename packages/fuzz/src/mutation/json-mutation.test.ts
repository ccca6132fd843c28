import { expect, test } from 'vitest';
import { Random } from '../random.ts';
import { mutatedJson } from './json-mutation.ts';

test('what is nested more deeply than can be copied is left as it is', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 50_000; level++) deep = [deep];
    expect(mutatedJson(deep as never, Random.for(1, 'test', 1))).toBe(deep);
});
