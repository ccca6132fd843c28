import path from 'node:path';
import { expect, test } from 'vitest';
import { REPO_ROOT } from './provision/state-dir.ts';
import { failuresOf } from './unit-report.ts';

test('what failed is told by file and name, a test that was left out too, and a file that could not be run', () => {
    const file = (name: string, status: string, message: string, tests: Record<string, string>) => ({
        name: path.join(REPO_ROOT, name),
        status,
        message,
        assertionResults: Object.entries(tests).map(([fullName, each]) => ({ fullName, status: each }))
    });
    const report = {
        numPassedTests: 2,
        numFailedTests: 1,
        numPendingTests: 1,
        testResults: [
            file('a.test.ts', 'passed', '', { 'is fine': 'passed' }),
            file('b.test.ts', 'failed', '', { 'is fine': 'passed', 'is not': 'failed', 'is left out': 'skipped' }),
            file('c.test.ts', 'failed', 'Cannot find package\n  at once', {})
        ]
    };
    expect(failuresOf(report)).toEqual([
        'b.test.ts: is not',
        'b.test.ts: is left out (skipped)',
        'c.test.ts: Cannot find package'
    ]);
});
