import { expect, test } from 'vitest';
import { median, quantile, ratioOf } from './statistics.ts';

test('the median is the value in the middle, in whatever order they come', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([1, 2, 3, 10])).toBe(2.5);
    expect(median([7])).toBe(7);
});

test('a quantile lies between the values next to it', () => {
    expect(quantile([0, 10, 20, 30, 40], 0.95)).toBeCloseTo(38);
    expect(quantile([3, 1, 2], 0)).toBe(1);
    expect(quantile([3, 1, 2], 1)).toBe(3);
});

test('there is no median of nothing', () => {
    expect(() => median([])).toThrow('no values');
});

test('a ratio is that of the medians, with the smallest and the largest of a round', () => {
    expect(ratioOf([2, 4, 6], [4, 4, 4])).toEqual({ median: 1, low: 0.5, high: 1.5 });
});

test('a slow minute that hits both in the same round does not show', () => {
    expect(ratioOf([10, 100, 10], [20, 200, 20])).toEqual({ median: 0.5, low: 0.5, high: 0.5 });
});

test('only rounds that both have are compared', () => {
    expect(ratioOf([1, 1, 50], [2, 2])).toEqual({ median: 0.5, low: 0.5, high: 0.5 });
});
