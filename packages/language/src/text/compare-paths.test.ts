import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparePaths } from './compare-paths.ts';

function sorted(...paths: readonly string[]): string[] {
    return [...paths].sort(comparePaths);
}

test('numbers count as numbers, also with noughts before them', () => {
    expect(sorted('10-expert', '2-line', '1-senior', '02-lime')).toEqual([
        '1-senior',
        '02-lime',
        '2-line',
        '10-expert'
    ]);
    expect(sorted('a10', 'a9', 'a1')).toEqual(['a1', 'a9', 'a10']);
    expect(sorted('a/10000000000000000000001', 'a/10000000000000000000000')).toEqual([
        'a/10000000000000000000000',
        'a/10000000000000000000001'
    ]);
});

test('paths that differ only in noughts have an order all the same', () => {
    expect(sorted('1/a', '01/a')).toEqual(sorted('01/a', '1/a'));
});

test('the files of a folder stay together', () => {
    expect(sorted('2-line/x', '2/z', '2.gradus')).toEqual(['2/z', '2-line/x', '2.gradus']);
    expect(sorted('a b/x', 'a/z', 'a-b/x', 'a/b/c', 'a.gradus', 'a')).toEqual([
        'a',
        'a/b/c',
        'a/z',
        'a b/x',
        'a-b/x',
        'a.gradus'
    ]);
});

test('the order does not depend on the language of the machine', () => {
    expect(sorted('ä', 'z', 'Z', 'a')).toEqual(['Z', 'a', 'z', 'ä']);
});

const PATH = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', 'B', '0', '1', '2', '10', '/', '-', '.', ' ', 'é', '😀', '\n') }),
    fc.string({ unit: 'binary' })
);

test('it is a total order', () => {
    const sign = (a: string, b: string) => Math.sign(comparePaths(a, b));
    fc.assert(
        fc.property(PATH, PATH, PATH, (a, b, c) => {
            expect(sign(a, a)).toBe(0);
            expect(sign(a, b) + sign(b, a)).toBe(0);
            expect(sign(a, b) === 0).toBe(a === b);
            if (sign(a, b) <= 0 && sign(b, c) <= 0) expect(sign(a, c)).toBeLessThanOrEqual(0);
        }),
        { numRuns: 2000 }
    );
});
