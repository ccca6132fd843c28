import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../cli/gradus-command.ts';
import { type Step, workflow } from './workflow.ts';

/** The commands of steps, each with the condition that it has. */
function commands(steps: readonly Step[] = []): string[] {
    return steps.flatMap(({ run, if: condition }) =>
        run === undefined ? [] : condition === undefined ? run : `${run} (${condition})`
    );
}

test('every change is tested as a clean clone is, and the extension on the systems that people use', () => {
    const { on, jobs } = workflow('test.yml');
    expect(on).toEqual({ push: { branches: ['main'] }, pull_request: null });
    expect(Object.keys(jobs)).toEqual(['everything', 'desktop']);
    expect(commands(jobs['everything']?.steps)).toEqual(['bash .ci/run']);
    expect(jobs['desktop']).toMatchObject({
        strategy: { matrix: { os: ['ubuntu-latest', 'windows-latest', 'macos-latest'] } },
        env: { GRADUS_TEST_DESKTOP: '1' }
    });
    expect(commands(jobs['desktop']?.steps)).toEqual([
        'npm ci --ignore-scripts',
        'npm rebuild node',
        'npm run build',
        'npm run test:unit',
        "xvfb-run -a node test/vscode/run-node.ts (runner.os == 'Linux')",
        "node test/vscode/run-node.ts (runner.os != 'Linux')"
    ]);
});

test('a clean clone is installed without the scripts of packages, but for Node, and all tests are run', () => {
    const lines = readFileSync(path.join(ROOT, '.ci/run'), 'utf8').split('\n');
    const [fails, moves, ...all] = lines.filter(line => line !== '' && !line.startsWith('#'));
    expect(fails).toBe('set -euo pipefail');
    expect(moves).toMatch(/^cd .*\/\.\."$/);
    expect(all).toEqual(['npm ci --ignore-scripts', 'npm rebuild node', 'npm test']);
});
