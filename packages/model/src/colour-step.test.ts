import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COLOUR_STEPS, colourStep, valueStep } from './colour-step.ts';

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

describe('valueStep', () => {
    const range = { min: 0, max: 7 };

    test('goes from one end of the range to the other', () => {
        expect([0, 1, 3.5, 4.12, 6, 7].map(value => valueStep(value, range))).toEqual([1, 2, 5, 6, 8, 9]);
    });

    test('keeps what lies beyond the range to its ends, and a range of one number to the middle', () => {
        expect([-1, 8].map(value => valueStep(value, range))).toEqual([1, 9]);
        expect(valueStep(3, { min: 3, max: 3 })).toBe(5);
        expect(valueStep(3, { min: 4, max: 3 })).toBe(5);
    });

    test('is the nearest colour, whatever the range', () => {
        fc.assert(
            fc.property(
                fc.integer({ min: -100, max: 100 }),
                fc.integer({ min: 1, max: 100 }),
                fc.double(NUMBER),
                (min, size, share) => {
                    const step = valueStep(min + share * size, { min, max: min + size });
                    expect(Math.abs((step - 1) / (COLOUR_STEPS - 1) - share)).toBeLessThanOrEqual(
                        0.5 / (COLOUR_STEPS - 1) + 1e-9
                    );
                }
            )
        );
    });
});

const NUMBER = { min: 0, max: 1, noNaN: true };
