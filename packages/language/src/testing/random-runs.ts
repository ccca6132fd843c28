/**
 * How often a test with random input runs, and from where the input comes: always the same, so that a change is
 * blamed for what it broke and for nothing else. By hand many more and others: `GRADUS_RUNS=100 GRADUS_SEED=7 npx
 * vitest run incremental` takes a hundred times as many.
 */
export function randomRuns(
    environment: Readonly<Record<string, string | undefined>>,
    usual: number
): { numRuns: number; seed: number } {
    return {
        numRuns: Math.ceil(usual * Number(environment['GRADUS_RUNS'] ?? 1)),
        seed: Number(environment['GRADUS_SEED'] ?? 20261122)
    };
}
