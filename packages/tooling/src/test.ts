/**
 * `npm test`: everything, in the order in which it is cheapest to fail. Ends with one line that
 * sums what ran, and with exit code 1 if anything failed.
 */
import { mkdir, rm } from 'node:fs/promises';
import { closingCounts } from './closing-line.ts';
import { forgetCoverage, measuringArguments, otherArguments } from './gates/coverage/measured.ts';
import { ensureChromium } from './provision/chromium.ts';
import { ensureVsCodeServer } from './provision/vscode-server.ts';
import { ensureVsCodeWeb } from './provision/vscode-web.ts';
import { runStep, type Show, showAtOnce } from './run-step.ts';
import { failuresOf, readUnitReport } from './unit-report.ts';
import { unsteadyLinesIn } from './unsteady.ts';

const UNIT_REPORT = 'test-results/unit.json';

let passed = 0;
let failed = 0;
/** What failed, by step: said again at the end, as the place where it happened is thousands of lines above. */
const failures: string[] = [];
/** What passed only when it was tried again. */
const unsteady: string[] = [];

await mkdir('test-results', { recursive: true });
await heading('Fetching what the tests need', async () => {
    await ensureChromium(log);
    if (!process.env['GRADUS_TEST_DESKTOP']) await ensureVsCodeServer(log);
    await ensureVsCodeWeb(log);
    return { passed: 0, failed: 0 };
});
await heading('Building, twice, for the same bytes', () => single(['packages/tooling/src/reproducible.ts']));
await together(
    ['Checking types', show => single(['packages/tooling/src/check-types.ts'], show)],
    ['Counting what has a type', show => single(['packages/tooling/src/type-coverage.ts'], show)],
    [
        'Checking style and dependencies between packages',
        show => single(['node_modules/@biomejs/biome/bin/biome', 'check', '.'], show)
    ],
    ['Looking for what nothing uses', show => single(['node_modules/knip/bin/knip.js'], show)]
);
await heading('Unit tests of which coverage is counted', async () => {
    await forgetCoverage();
    return unitTests(measuringArguments());
});
await heading('Comparing coverage with what it was', () => single(['packages/tooling/src/coverage.ts', '--counted']));
await heading('Other unit, protocol, command-line and browser tests', () => unitTests(otherArguments()));
// Each of these waits for a VS Code more than it computes.
await together(
    ['The extension in VS Code, Node', show => counted(['test/vscode/run-node.ts'], show)],
    ['The extension in VS Code, web', show => counted(['test/vscode/run-web.ts'], show)]
);
await together(
    ['The workbench by hand, Node', show => counted(['test/vscode/run-workbench.ts', '--host', 'node'], show)],
    ['The workbench by hand, web', show => counted(['test/vscode/run-workbench.ts', '--host', 'web'], show)]
);

if (unsteady.length > 0) console.log(`\n${unsteady.join('\n')}`);
if (failures.length > 0) console.log(`\nWhat failed:\n${failures.join('\n')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

interface Result {
    readonly passed: number;
    readonly failed: number;
    /** The names of what failed, where there are any. */
    readonly failures?: readonly string[];
}

type Step = (show: Show) => Promise<Result>;

/** Steps that go on at the same time. What the first one says is shown as it comes, what the others say once all have ended. */
async function together(...steps: readonly [title: string, step: Step][]): Promise<void> {
    const kept: (() => void)[] = [];
    await Promise.all(
        steps.map(([title, step], index) =>
            heading(title, step, index === 0 ? showAtOnce : (text, to) => kept.push(() => showAtOnce(text, to)))
        )
    );
    for (const show of kept) show();
}

async function heading(title: string, step: Step, show = showAtOnce): Promise<void> {
    show(`\n── ${title} ──\n`, 'stdout');
    const start = performance.now();
    const result = await step(show).catch((error): Result => {
        show(`${error instanceof Error ? error.message : error}\n`, 'stderr');
        return { passed: 0, failed: 1 };
    });
    passed += result.passed;
    failed += result.failed;
    if (result.failed > 0) failures.push(title, ...(result.failures ?? []).map(line => `    ${line}`));
    show(`── ${title}: ${Math.round((performance.now() - start) / 1000)} s ──\n`, 'stdout');
}

function log(line: string): void {
    console.log(line);
}

/** A step that is one check. */
async function single(args: readonly string[], show = showAtOnce): Promise<Result> {
    const { exitCode } = await runStep(args, show);
    return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A step that ends with `N passed, N failed`. */
async function counted(args: readonly string[], show: Show): Promise<Result> {
    const { exitCode, output } = await runStep(args, show);
    unsteady.push(...unsteadyLinesIn(output));
    return {
        ...closingCounts(output, exitCode),
        failures: output.split('\n').flatMap(line => (line.trimStart().startsWith('✗') ? [line.trim()] : []))
    };
}

/** A run of Vitest. */
async function unitTests(which: readonly string[]): Promise<Result> {
    await rm(UNIT_REPORT, { force: true });
    const reporters = ['dot', 'json', './packages/tooling/src/unsteady-reporter.ts'].map(name => `--reporter=${name}`);
    reporters.push(`--outputFile.json=${UNIT_REPORT}`);
    const { exitCode, output } = await runStep(['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...which]);
    unsteady.push(...unsteadyLinesIn(output));
    const report = await readUnitReport(UNIT_REPORT);
    const bad = report.numFailedTests + report.numPendingTests;
    return {
        passed: report.numPassedTests,
        failed: bad === 0 && exitCode !== 0 ? 1 : bad,
        failures: failuresOf(report)
    };
}
