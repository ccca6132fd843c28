import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startVitest } from 'vitest/node';
import { REPO_ROOT } from '../../provision/state-dir.ts';
import { fatesOf, type Tried } from './fates.ts';
import { instrument } from './instrument.ts';
import { type Finding, PLAN_VARIABLE, type Plan } from './mutant.ts';

const FOLDER = path.join(REPO_ROOT, 'test-results/mutation');

/** Mutates these files and runs these tests, or those of a folder, with each mutant that they run through. */
export async function runMutants(files: readonly string[], tests: readonly string[]): Promise<Tried[]> {
    const { code, mutants } = await instrument(files);
    await mkdir(FOLDER, { recursive: true });
    // Its own, as several parts may be tried at once.
    const folder = await mkdtemp(path.join(FOLDER, 'run-'));
    const findings = path.join(folder, 'findings.jsonl');
    const plan: Plan = {
        root: REPO_ROOT,
        files: Object.fromEntries(mutants.map(({ id, file }) => [id, file])),
        findings
    };
    const planFile = path.join(folder, 'plan.json');
    await writeFile(planFile, JSON.stringify(plan));
    process.env[PLAN_VARIABLE] = planFile;

    const vitest = await startVitest(
        [...tests],
        {
            root: REPO_ROOT,
            config: path.join(REPO_ROOT, 'vitest.config.mts'),
            watch: false,
            retry: 0,
            // A mutant that was killed need not be tried again by the next file.
            maxWorkers: 1,
            testTimeout: 60_000,
            // Sources with mutants are not to be taken for the sources.
            fsModuleCache: false,
            runner: fileURLToPath(new URL('./mutant-runner.ts', import.meta.url)),
            reporters: ['dot'],
            silent: true,
            // What a mutant leaves undone may fail at any time later.
            dangerouslyIgnoreUnhandledErrors: true
        },
        {
            plugins: [
                {
                    name: 'mutants',
                    enforce: 'pre',
                    load: id => code.get(path.relative(REPO_ROOT, id.split('?')[0] ?? '').replaceAll(path.sep, '/'))
                }
            ]
        }
    );
    const failed = vitest.state.getCountOfFailedTests();
    await vitest.close();
    if (failed > 0) throw new Error(`${failed} tests fail without any mutant: mend them first.`);
    const found = await readFindings(findings);
    await rm(folder, { recursive: true });
    return fatesOf(mutants, found);
}

async function readFindings(file: string): Promise<Finding[]> {
    if (!existsSync(file)) return [];
    const lines = (await readFile(file, 'utf8')).split('\n').filter(Boolean);
    return lines.map(line => JSON.parse(line) as Finding);
}
