import { expect, test } from 'vitest';
import { isReached, outcomeText, ratioText, spreadText } from './numbers.ts';

test('ratios have the digits that mean something', () => {
    expect([0.0123, 0.456, 3.456, 42.4].map(ratioText)).toEqual(['0.012', '0.46', '3.46', '42']);
});

test('what was not measured is said and counts neither as reached nor as missed', () => {
    const missing = { missing: 'no time was left' };
    expect(outcomeText(missing)).toBe('not measured: no time was left');
    expect(spreadText(missing)).toBe('');
    expect(isReached(missing, 1)).toBeUndefined();
});

test('a goal is reached by the ratio of the medians', () => {
    expect(isReached({ median: 0.4, low: 0.3, high: 0.9 }, 0.4)).toBe(true);
    expect(isReached({ median: 0.41, low: 0.3, high: 0.9 }, 0.4)).toBe(false);
});
