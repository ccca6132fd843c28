import { expect, test } from 'vitest';
import { growthOf, MOST_RATIO, slope } from './growth.ts';

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
