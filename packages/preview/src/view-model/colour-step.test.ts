import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COLOUR_STEPS, colourStep } from './colour-step.ts';

describe('colourStep', () => {
    test('uses the whole range for four levels', () => {
        expect([0, 1, 2, 3].map(position => colourStep(position, 4))).toEqual([1, 4, 6, 9]);
    });

    test('puts a single level in the middle', () => {
        expect(colourStep(0, 1)).toBe(5);
    });

    test('never falls as levels rise, and gives each its own colour while there are enough', () => {
        fc.assert(
            fc.property(fc.integer({ min: 2, max: 40 }), levels => {
                const steps = Array.from({ length: levels }, (_, position) => colourStep(position, levels));
                expect(steps).toEqual(steps.toSorted((one, other) => one - other));
                expect([steps[0], steps.at(-1)]).toEqual([1, COLOUR_STEPS]);
                expect(new Set(steps).size).toBe(Math.min(levels, COLOUR_STEPS));
            })
        );
    });
});
