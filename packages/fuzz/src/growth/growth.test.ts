import { expect, test } from 'vitest';
import { MOST_RATIO } from './bounds.ts';
import { furtherRatio, growthOf, isLong, isSteep, slope } from './growth.ts';

test('the exponent is the power of the size', () => {
    expect(slope([1, 2, 4, 8])).toBeCloseTo(1);
    expect(slope([3, 12, 48, 192])).toBeCloseTo(2);
});

/** Computes so many steps. */
function computed(steps: number): number {
    let sum = 0;
    for (let step = 0; step < steps; step++) sum += Math.sqrt(step);
    return sum;
}

test('what is linear is told from what is not', async () => {
    const growing = (steps: (count: number) => number) =>
        growthOf('steps', count => ({ bytes: count, run: async () => void computed(steps(count)) }));
    expect((await growing(count => count * 4000)).ratio).toBeLessThan(MOST_RATIO);
    const quadratic = await growing(count => count * count * 100);
    expect(quadratic.ratio).toBeGreaterThan(MOST_RATIO);
    expect(quadratic.exponent).toBeGreaterThan(1.6);
});

test('what seems to be steep is measured further on, unless that would take minutes', () => {
    const steep = (...ms: number[]) => isSteep({ ms, exponent: slope(ms) });
    expect(steep(1, 2, 4, 8)).toBe(false);
    expect(steep(1, 3, 9, 20)).toBe(true);
    // All of it is in the last step, as of what is only just becoming quadratic.
    expect(steep(4, 5, 6, 16)).toBe(true);
    expect(steep(0.1, 0.2, 0.4, 1.9)).toBe(false);
    expect(isLong({ ms: [10, 30, 90, 270] })).toBe(true);
    expect(isLong({ ms: [1, 3, 9, 27] })).toBe(false);
});

test('what four times as much costs is a multiple of what can be measured', () => {
    expect(furtherRatio([10, 20, 40])).toBe(4);
    expect(furtherRatio([0.1, 0.5, 4])).toBe(2);
});
