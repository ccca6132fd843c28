/**
 * `npm test`: everything, in the order in which it is cheapest to fail. Ends with one line that
 * sums what ran, and with exit code 1 if anything failed.
 */
import { mkdir, readFile, rm } from 'node:fs/promises';
import { forgetCoverage, measuringArguments, otherArguments } from './gates/coverage/measured.ts';
import { ensureChromium } from './provision/chromium.ts';
import { ensureVsCodeServer } from './provision/vscode-server.ts';
import { ensureVsCodeWeb } from './provision/vscode-web.ts';
import { runStep } from './run-step.ts';

const UNIT_REPORT = 'test-results/unit.json';

let passed = 0;
let failed = 0;

await mkdir('test-results', { recursive: true });
await heading('Fetching what the tests need', async () => {
    await ensureChromium(log);
    if (!process.env['GRADUS_TEST_DESKTOP']) await ensureVsCodeServer(log);
    await ensureVsCodeWeb(log);
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
    await unitTests(measuringArguments());
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

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

async function heading(title: string, step: () => Promise<void>): Promise<void> {
    console.log(`\n── ${title} ──`);
    try {
        await step();
    } catch (error) {
        console.error(error instanceof Error ? error.message : error);
        failed++;
    }
}

function log(line: string): void {
    console.log(line);
}

/** A step that is one check. */
async function single(args: readonly string[]): Promise<void> {
    const { exitCode } = await runStep(args);
    if (exitCode === 0) passed++;
    else failed++;
}

/** A step that ends with `N passed, N failed`. */
async function counted(args: readonly string[]): Promise<void> {
    const { exitCode, output } = await runStep(args);
    const [, good, bad] = /(\d+) passed, (\d+) failed\s*$/.exec(output) ?? [];
    passed += Number(good ?? 0);
    // A runner that did not get to its closing line has failed, whatever it counted.
    failed += bad === undefined || (exitCode !== 0 && bad === '0') ? 1 : Number(bad);
}

async function unitTests(which: readonly string[]): Promise<void> {
    await rm(UNIT_REPORT, { force: true });
    const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`];
    const { exitCode } = await runStep(['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...which]);
    const report = JSON.parse(await readFile(UNIT_REPORT, 'utf8')) as Partial<Record<string, number>>;
    passed += report['numPassedTests'] ?? 0;
    const bad = (report['numFailedTests'] ?? 0) + (report['numPendingTests'] ?? 0);
    failed += bad === 0 && exitCode !== 0 ? 1 : bad;
}
