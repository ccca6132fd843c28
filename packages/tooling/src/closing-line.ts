/** How many tests of a run passed, and how many did not. */
export interface Counts {
    readonly passed: number;
    readonly failed: number;
}

/**
 * What a run says that ends with `N passed, N failed`. One that did not get to that line, that found no test, or that ended
 * as if something were wrong has failed, whatever it counted.
 */
export function closingCounts(output: string, exitCode: number): Counts {
    const [, good, bad] = /(\d+) passed, (\d+) failed\s*$/.exec(output) ?? [];
    const [passed, failed] = [Number(good ?? 0), Number(bad ?? 0)];
    return { passed, failed: failed === 0 && (passed === 0 || exitCode !== 0) ? 1 : failed };
}
