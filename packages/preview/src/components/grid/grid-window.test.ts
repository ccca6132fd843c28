import { expect, test } from 'vitest';
import { offsetToShow, rangeInSight } from './grid-window.ts';

const EXTENT = { offset: 0, room: 100, size: 10, count: 1000, margin: 2 };

test('draws what is in sight and a little more, and never more than there is', () => {
    expect(rangeInSight(EXTENT)).toEqual({ first: 0, last: 12 });
    expect(rangeInSight({ ...EXTENT, offset: 505 })).toEqual({ first: 48, last: 64 });
    expect(rangeInSight({ ...EXTENT, offset: 9900 })).toEqual({ first: 988, last: 1000 });
    expect(rangeInSight({ ...EXTENT, count: 3 })).toEqual({ first: 0, last: 3 });
    expect(rangeInSight({ ...EXTENT, offset: 5000, count: 0 })).toEqual({ first: 0, last: 0 });
});

test('does not draw anew for a small movement', () => {
    const ranges = [500, 504, 509, 515].map(offset => rangeInSight({ ...EXTENT, offset }));
    expect(new Set(ranges.map(({ first }) => first)).size).toBe(1);
});

test('draws nothing before it is known how large things are', () => {
    expect(rangeInSight({ ...EXTENT, size: 0 })).toEqual({ first: 0, last: 0 });
});

test('scrolls no further than it has to', () => {
    expect(offsetToShow(5, { ...EXTENT, offset: 20 })).toBe(20);
    expect(offsetToShow(1, { ...EXTENT, offset: 20 })).toBe(10);
    expect(offsetToShow(15, { ...EXTENT, offset: 20 })).toBe(60);
});
