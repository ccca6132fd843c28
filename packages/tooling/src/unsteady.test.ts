import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { REPO_ROOT } from './provision/state-dir.ts';
import { runStep } from './run-step.ts';
import { unsteadyLinesIn } from './unsteady.ts';

const UNSTEADY = `
import { expect, test } from 'vitest';
let tries = 0;
test('sees two tries', () => expect(++tries).toBe(2));
test('sees one', () => undefined);
`;

const REPORTER = `--reporter=${path.join(REPO_ROOT, 'packages/tooling/src/unsteady-reporter.ts')}`;

test.each([
    ['by itself', []],
    ['as npm test runs it', ['--reporter=dot', '--reporter=json', '--outputFile.json=unit.json', REPORTER]]
])('what passes at the second time only is named, and fails where it looks for races: %s', async (_, reporters) => {
    const results = path.join(REPO_ROOT, 'test-results');
    await mkdir(results, { recursive: true });
    const root = await mkdtemp(path.join(results, 'unsteady-'));
    onTestFinished(() => rm(root, { recursive: true, force: true }));
    for (const folder of ['server', 'faults', 'attacks']) {
        await mkdir(path.join(root, 'test', folder), { recursive: true });
        await writeFile(path.join(root, 'test', folder, 'some.test.ts'), UNSTEADY);
    }
    const vitest = path.join(REPO_ROOT, 'node_modules/vitest/vitest.mjs');
    const config = path.join(REPO_ROOT, 'vitest.config.mts');
    const { exitCode, output } = await runStep(
        [vitest, 'run', `--root=${root}`, `--config=${config}`, '--no-color', ...reporters],
        () => undefined
    );
    expect(unsteadyLinesIn(output)).toEqual([
        'Unsteady, passed at the second time: test/server/some.test.ts: sees two tries'
    ]);
    expect(output).toContain('FAIL  test/faults/some.test.ts > sees two tries');
    expect(output).toContain('FAIL  test/attacks/some.test.ts > sees two tries');
    expect(output).not.toContain('FAIL  test/server/some.test.ts');
    expect(exitCode).toBe(1);
});
