import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { REPO_ROOT } from '../../provision/state-dir.ts';
import type { Percents } from '../floors.ts';

/**
 * The folders whose sources are counted, and whose tests are run with coverage. Coverage makes tests slower by a third to
 * double, so it is not taken of those that take longest: of the rules and of the editor’s features, and of all that drive
 * servers and browsers. What rules are tested for, mutants say better.
 */
const MEASURED: readonly string[] = [
    ...['cli', 'exchange', 'model', 'preview', 'protocol', 'server', 'vscode'].map(name => `packages/${name}/src`),
    ...['model', 'references', 'symbols', 'text'].map(name => `packages/language/src/${name}`)
];

/** Tests of measured packages that lie apart, as they need more than one package: they say what an export or import does. */
const TESTED_APART: readonly string[] = ['test/difference', 'test/export', 'test/import'];

/** All folders whose tests are run with coverage. */
export const RUN: readonly string[] = [...MEASURED, ...TESTED_APART];

/** Tests with random tables compute for minutes as it is. */
const SLOW = '*.property';

const FOLDER = path.join(REPO_ROOT, 'test-results/coverage');
const SUMMARY = path.join(FOLDER, 'coverage-summary.json');

/** What Vitest is started with, to run these tests and count. */
export function measuringArguments(): string[] {
    return [
        ...RUN.map(folder => `${folder}/`),
        `--exclude=**/${SLOW}.test.ts`,
        '--coverage.enabled',
        '--coverage.provider=v8',
        '--coverage.reporter=json-summary',
        `--coverage.reportsDirectory=${path.relative(REPO_ROOT, FOLDER)}`,
        '--coverage.reportOnFailure',
        ...MEASURED.map(folder => `--coverage.include=${folder}/**/*.{ts,tsx}`),
        // What is made, what is for tests, and what is started and imported by no test.
        ...['**/generated/**', '**/testing/**', '**/*.test.{ts,tsx}'].map(name => `--coverage.exclude=${name}`),
        ...['packages/vscode/src/extension-*.ts', 'packages/server/src/main-*.ts'].map(
            name => `--coverage.exclude=${name}`
        )
    ];
}

/** What Vitest is started with, to run all other tests. */
export function otherArguments(): string[] {
    return RUN.map(folder => `--exclude=${folder}/**/!(${SLOW}).test.{ts,tsx}`);
}

/** Takes away what an earlier run has counted. */
export function forgetCoverage(): Promise<void> {
    return rm(FOLDER, { recursive: true, force: true });
}

interface Counted {
    readonly covered: number;
    readonly total: number;
}

export type Summary = Readonly<Record<string, { readonly lines: Counted; readonly branches: Counted }>>;

/** What the last run has counted, in percent of each package. */
export async function readCoverage(): Promise<Record<'lines' | 'branches', Percents>> {
    const text = await readFile(SUMMARY, 'utf8').catch(() => {
        throw new Error('Coverage was not counted: npm run coverage');
    });
    return percentsOf(JSON.parse(text) as Summary);
}

export function percentsOf(summary: Summary): Record<'lines' | 'branches', Percents> {
    const files = Object.entries(summary).filter(([file]) => file !== 'total');
    const packages = Map.groupBy(files, ([file]) => /[\\/]packages[\\/](\w+)[\\/]src[\\/]/.exec(file)?.[1] ?? file);
    const percents = (of: 'lines' | 'branches') =>
        Object.fromEntries([...packages].map(([name, each]) => [name, share(each.map(([, counted]) => counted[of]))]));
    return { lines: percents('lines'), branches: percents('branches') };
}

function share(counts: readonly Counted[]): number {
    const sum = (of: keyof Counted) => counts.reduce((total, count) => total + count[of], 0);
    // What has no branches has missed none.
    return sum('total') === 0 ? 100 : (100 * sum('covered')) / sum('total');
}
