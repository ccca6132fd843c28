import { expect, test } from 'vitest';
import { closingCounts } from './closing-line.ts';

test.each([
    ['some text\n12 passed, 0 failed\n', 0, { passed: 12, failed: 0 }],
    ['12 passed, 3 failed', 1, { passed: 12, failed: 3 }],
    // No test was found, so nothing is known.
    ['0 passed, 0 failed\n', 0, { passed: 0, failed: 1 }],
    ['12 passed, 0 failed\n', 1, { passed: 12, failed: 1 }],
    ['12 passed, 0 failed\nand it came to its end', 0, { passed: 0, failed: 1 }],
    ['', 0, { passed: 0, failed: 1 }]
])('%j with exit code %i', (output, exitCode, counts) => {
    expect(closingCounts(output, exitCode)).toEqual(counts);
});
