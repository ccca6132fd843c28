import { expect, test } from 'vitest';
import { KeptCount } from './kept-count.ts';

test('ten thousand parts are kept, and forgotten for one more', () => {
    const kept = new KeptCount();
    expect(kept.isTooMuchWith(4_000)).toBe(false);
    expect(kept.isTooMuchWith(6_000)).toBe(false);
    expect(kept.isTooMuchWith(1)).toBe(true);
});

test('what was forgotten does not count any more, what came instead does', () => {
    const kept = new KeptCount();
    kept.isTooMuchWith(10_000);
    expect(kept.isTooMuchWith(3_000)).toBe(true);
    expect(kept.isTooMuchWith(7_000)).toBe(false);
    expect(kept.isTooMuchWith(1)).toBe(true);
});
