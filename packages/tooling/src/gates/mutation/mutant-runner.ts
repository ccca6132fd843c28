/**
 * Runs each test as Vitest does, and again with every mutant that it ran through, until one of the tests fails. All mutants
 * are in the code already, each behind a switch, so nothing is loaded or built anew: a mutant costs as much as a test.
 */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type RunnerTestCase, TestRunner, type TestTryOptions } from 'vitest';
import { concerns } from './areas.ts';
import { type Finding, PLAN_VARIABLE, type Plan } from './mutant.ts';

/** What the instrumented code looks at; the names are the tool's. */
interface Switches {
    activeMutant?: string | undefined;
    currentTestId?: string | undefined;
    hitCount?: number | undefined;
    hitLimit?: number | undefined;
    mutantCoverage: Coverage;
}

interface Coverage {
    readonly static: Record<string, number>;
    readonly perTest: Record<string, Record<string, number>>;
}

/** A test, and the mutants that it is yet to be run with. */
interface Trial {
    readonly test: string;
    readonly hits: Readonly<Record<string, number>>;
    readonly left: string[];
}

/** A loop that a mutant never ends is left after so many more rounds than it took without. */
const ROUNDS = 100;
const LEAST_ROUNDS = 100_000;
/** A test that computes for longer, as those with random texts, is not run with mutants. */
const LONGEST_MS = 1_000;
/** Vitest tries a test again as long as it fails: more often than there are mutants. */
const TRIES = 1_000_000;

const switches: Switches = { mutantCoverage: { static: {}, perTest: {} } };
(globalThis as { __stryker__?: Switches }).__stryker__ = switches;

export default class MutantRunner extends TestRunner {
    private readonly plan = readPlan();
    private readonly killed = killedBefore(this.plan.findings);
    private readonly told = new Set<string>();
    private trial: Trial | undefined;
    /** Of the file of tests: each has a process of its own. */
    private text: string | undefined;
    private computed: NodeJS.CpuUsage | undefined;

    override async onBeforeRunTask(test: RunnerTestCase): Promise<void> {
        await super.onBeforeRunTask(test);
        this.trial = undefined;
        // Tries of the test before took time that is not this one's.
        this.computed = undefined;
        test.retry = TRIES;
    }

    override onBeforeTryTask(test: RunnerTestCase, options: TestTryOptions): void {
        super.onBeforeTryTask(test, options);
        switches.currentTestId = this.trial ? 'again' : test.id;
        this.computed ??= process.cpuUsage();
        const [mutant] = this.trial?.left ?? [];
        if (mutant === undefined) return;
        const hits = this.trial?.hits[mutant] ?? 0;
        Object.assign(switches, { activeMutant: mutant, hitCount: 0, hitLimit: Math.max(LEAST_ROUNDS, hits * ROUNDS) });
    }

    /** After a test has passed or failed, with all that is to be done after it: says whether it is to be tried again. */
    override async onAfterRetryTask(test: RunnerTestCase, options: TestTryOptions): Promise<void> {
        await super.onAfterRetryTask(test, options);
        // Timers of what was tried before keep it in memory until they come to their turn.
        await new Promise(resolve => setImmediate(resolve));
        Object.assign(switches, { activeMutant: undefined, hitCount: undefined, currentTestId: undefined });
        const { result } = test;
        if (!result) return;
        const passed = result.state === 'pass';
        if (this.trial === undefined) {
            // A test that fails by itself is shown as it is.
            if (passed) this.trial = this.trialOf(test);
            else test.retry = 0;
        } else {
            const mutant = this.trial.left.shift();
            if (mutant !== undefined) this.tell(mutant, this.trial.test, !passed);
        }
        delete switches.mutantCoverage.perTest['again'];
        if (this.trial === undefined) return;
        result.attempts = [];
        delete result.errors;
        result.state = 'pass';
        if (this.trial.left.length === 0) return;
        // Vitest tries again what failed with an error.
        result.state = 'fail';
        result.errors = [{ name: 'Mutant', message: 'There is another one.' }];
    }

    override onAfterRunFiles(files: Parameters<TestRunner['onAfterRunFiles']>[0]): void {
        for (const id of Object.keys(switches.mutantCoverage.static)) this.write({ id, static: true });
        super.onAfterRunFiles(files);
    }

    private trialOf(test: RunnerTestCase): Trial {
        const hits = switches.mutantCoverage.perTest[test.id] ?? {};
        delete switches.mutantCoverage.perTest[test.id];
        const names = namesOf(test);
        const about = {
            file: this.inRepository(test.file.filepath),
            name: names.join(' '),
            text: this.textOf(test.file.filepath)
        };
        const isShort = process.cpuUsage(this.computed).user / 1000 <= LONGEST_MS;
        this.computed = undefined;
        const left = Object.keys(hits).filter(
            id => isShort && !this.killed.has(id) && concerns(this.plan.files[id] ?? '', about)
        );
        return { test: `${about.file}: ${names.join(' > ')}`, hits, left };
    }

    private tell(id: string, test: string, isKilled: boolean): void {
        if (isKilled) this.killed.add(id);
        else if (this.told.has(id)) return;
        this.told.add(id);
        this.write(isKilled ? { id, killedBy: test } : { id, unnoticedBy: test });
    }

    private textOf(file: string): string {
        this.text ??= readFileSync(file, 'utf8');
        return this.text;
    }

    private inRepository(file: string): string {
        return path.relative(this.plan.root, file).replaceAll(path.sep, '/');
    }

    private write(finding: Finding): void {
        appendFileSync(this.plan.findings, `${JSON.stringify(finding)}\n`);
    }
}

function readPlan(): Plan {
    const file = process.env[PLAN_VARIABLE];
    if (file === undefined) throw new Error('The mutants are to be planned: npm run mutation.');
    return JSON.parse(readFileSync(file, 'utf8')) as Plan;
}

function killedBefore(findings: string): Set<string> {
    if (!existsSync(findings)) return new Set();
    const lines = readFileSync(findings, 'utf8').split('\n').filter(Boolean);
    const known = lines.map(line => JSON.parse(line) as Finding);
    return new Set(known.filter(each => 'killedBy' in each).map(({ id }) => id));
}

/** The name of a test, behind those of what it stands in. */
function namesOf(test: RunnerTestCase): string[] {
    const names: string[] = [];
    let task: RunnerTestCase | RunnerTestCase['suite'] = test;
    while (task !== undefined && !('filepath' in task)) {
        names.unshift(task.name);
        task = task.suite;
    }
    return names;
}
