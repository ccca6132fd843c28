/**
 * `npm test`: everything, in the order in which it is cheapest to fail. Ends with one line that
 * sums what ran, and with exit code 1 if anything failed.
 */
import { mkdir, rm } from 'node:fs/promises';
import { forgetCoverage, measuringArguments, otherArguments } from './gates/coverage/measured.ts';
import { ensureChromium } from './provision/chromium.ts';
import { ensureVsCodeServer } from './provision/vscode-server.ts';
import { ensureVsCodeWeb } from './provision/vscode-web.ts';
import { runStep } from './run-step.ts';
import { failuresOf, readUnitReport } from './unit-report.ts';

const UNIT_REPORT = 'test-results/unit.json';

let passed = 0;
let failed = 0;
/** What failed, by step: said again at the end, as the place where it happened is thousands of lines above. */
const failures: string[] = [];

await mkdir('test-results', { recursive: true });
await heading('Fetching what the tests need', async () => {
    await ensureChromium(log);
    if (!process.env['GRADUS_TEST_DESKTOP']) await ensureVsCodeServer(log);
    await ensureVsCodeWeb(log);
    return [];
});
await heading('Building, twice, for the same bytes', () => single(['packages/tooling/src/reproducible.ts']));
await heading('Checking style and dependencies between packages', () =>
    single(['node_modules/@biomejs/biome/bin/biome', 'check', '.'])
);
await heading('Looking for what nothing uses', () => single(['node_modules/knip/bin/knip.js']));
await heading('Checking types', () => single(['packages/tooling/src/check-types.ts']));
await heading('Counting what has a type', () => single(['packages/tooling/src/type-coverage.ts']));
await heading('Unit tests of which coverage is counted', async () => {
    await forgetCoverage();
    return unitTests(measuringArguments());
});
await heading('Comparing coverage with what it was', () => single(['packages/tooling/src/coverage.ts', '--counted']));
await heading('Other unit, protocol, command-line and browser tests', () => unitTests(otherArguments()));
for (const [title, runner] of [
    ['The extension in VS Code, Node', 'run-node.ts'],
    ['The extension in VS Code, web', 'run-web.ts'],
    ['The workbench by hand, Node and web', 'run-workbench.ts']
] as const) {
    await heading(title, () => counted([`test/vscode/${runner}`]));
}

if (failures.length > 0) console.log(`\nWhat failed:\n${failures.join('\n')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

async function heading(title: string, step: () => Promise<readonly string[]>): Promise<void> {
    console.log(`\n── ${title} ──`);
    const start = performance.now();
    const before = failed;
    let told: readonly string[] = [];
    try {
        told = await step();
    } catch (error) {
        console.error(error instanceof Error ? error.message : error);
        failed++;
    }
    if (failed > before) failures.push(title, ...told.map(line => `    ${line}`));
    console.log(`── ${title}: ${Math.round((performance.now() - start) / 1000)} s ──`);
}

function log(line: string): void {
    console.log(line);
}

/** A step that is one check. */
async function single(args: readonly string[]): Promise<string[]> {
    const { exitCode } = await runStep(args);
    if (exitCode === 0) passed++;
    else failed++;
    return [];
}

/** A step that ends with `N passed, N failed`; gives what failed. */
async function counted(args: readonly string[]): Promise<string[]> {
    const { exitCode, output } = await runStep(args);
    const [, good, bad] = /(\d+) passed, (\d+) failed\s*$/.exec(output) ?? [];
    passed += Number(good ?? 0);
    // A runner that did not get to its closing line has failed, whatever it counted.
    failed += bad === undefined || (exitCode !== 0 && bad === '0') ? 1 : Number(bad);
    return output.split('\n').flatMap(line => (line.trimStart().startsWith('✗') ? [line.trim()] : []));
}

/** A run of Vitest; gives what failed. */
async function unitTests(which: readonly string[]): Promise<string[]> {
    await rm(UNIT_REPORT, { force: true });
    const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`];
    const { exitCode } = await runStep(['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...which]);
    const report = await readUnitReport(UNIT_REPORT);
    passed += report.numPassedTests;
    const bad = report.numFailedTests + report.numPendingTests;
    failed += bad === 0 && exitCode !== 0 ? 1 : bad;
    return failuresOf(report);
}
