import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../cli/gradus-command.ts';
import { expressionsIn, stepsOf, textOfWorkflow, WORKFLOWS, wordsIn, workflow } from './workflow.ts';

/** The steps of others that were looked at. */
const KNOWN_STEPS = [
    'actions/attest-build-provenance',
    'actions/cache',
    'actions/checkout',
    'actions/download-artifact',
    'actions/setup-node',
    'actions/upload-artifact'
];

/** Nothing of it is written by who sends a pull request, and the token is the run's own. */
const KNOWN_EXPRESSIONS = [
    'github.ref',
    'github.token',
    'github.workflow',
    "hashFiles('packages/tooling/src/provision/*.ts')",
    'matrix.folder',
    'matrix.name',
    'matrix.os',
    'matrix.run',
    'runner.os'
];

/** No job is one of somebody else, or runs in a container; no variable is set for all steps. */
const KEYS_OF_WORKFLOWS = ['concurrency', 'jobs', 'name', 'on', 'permissions'];
const KEYS_OF_JOBS = [
    ...['defaults', 'env', 'environment', 'name', 'needs', 'permissions'],
    ...['runs-on', 'steps', 'strategy', 'timeout-minutes']
];
const KEYS_OF_STEPS = ['env', 'if', 'run', 'uses', 'with', 'working-directory'];
const CONDITIONS = ['failure()', "runner.os != 'Linux'", "runner.os == 'Linux'"];
/** None with which what a stranger sends would get the rights of the repository. */
const EVENTS = ['pull_request', 'push', 'schedule', 'workflow_dispatch'];
const VARIABLES = ['GH_TOKEN', 'GRADUS_TEST_DESKTOP'];

const all = WORKFLOWS.map(workflow);

/** Of several lists, what is not in a list of what is known. */
function unknown(known: readonly string[], found: readonly (readonly string[])[]): string[] {
    return found.flat().filter(each => !known.includes(each));
}

test('GitHub is told what to do by these files alone', () => {
    expect(WORKFLOWS).toEqual(['audit.yml', 'nightly.yml', 'release.yml', 'test.yml']);
    expect(readdirSync(path.join(ROOT, '.github')).sort()).toEqual([
        'ISSUE_TEMPLATE',
        'dependabot.yml',
        'pull_request_template.md',
        'workflows'
    ]);
});

test.each(WORKFLOWS)('%s names the steps of others by their commits, and says of which version each is', name => {
    const lines = textOfWorkflow(name)
        .split('\n')
        .filter(line => line.includes('uses:'));
    expect(lines).toHaveLength(stepsOf(workflow(name)).filter(({ uses }) => uses !== undefined).length);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter(line => !/^\s+- uses: actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
});

test('the steps of others are those that were looked at, each the same wherever it is used', () => {
    const used = new Set(all.flatMap(stepsOf).flatMap(({ uses = [] }) => uses));
    expect([...used].map(each => each.split('@')[0]).sort()).toEqual(KNOWN_STEPS);
});

test.each(WORKFLOWS)('%s may read, and only the job that publishes may write', name => {
    const { permissions, jobs } = workflow(name);
    expect(permissions).toEqual({ contents: 'read' });
    const writing = Object.keys(jobs).filter(job => jobs[job]?.permissions !== undefined);
    expect(writing).toEqual(name === 'release.yml' ? ['publish'] : []);
});

test.each(WORKFLOWS)('%s uses no secret, and leaves no right to write in what it checks out', name => {
    const found = workflow(name);
    expect(wordsIn(found).filter(word => word.toLowerCase().includes('secrets'))).toEqual([]);
    const checkouts = stepsOf(found).filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.length).toBeGreaterThan(0);
    expect(checkouts.filter(step => step.with?.['persist-credentials'] !== false)).toEqual([]);
});

test('no workflow runs a script of a package that it installs', () => {
    const commands = all.flatMap(stepsOf).flatMap(({ run = [] }) => run);
    const installing = commands.filter(run => /\bnpm (?:ci|i|install|add|update)\b/.test(run));
    expect(installing.length).toBeGreaterThan(3);
    expect(installing.filter(run => run !== 'npm ci --ignore-scripts')).toEqual([]);
});

test('the token of the run is used by the release alone', () => {
    const using = WORKFLOWS.filter(name =>
        expressionsIn(textOfWorkflow(name)).some(each => each.startsWith('github.token'))
    );
    expect(using).toEqual(['release.yml']);
});

test('workflows say nothing but what was looked at, and nothing of a stranger comes into a script', () => {
    expect(unknown(KEYS_OF_WORKFLOWS, all.map(Object.keys))).toEqual([]);
    const jobs = all.flatMap(each => Object.values(each.jobs));
    expect(unknown(KEYS_OF_JOBS, jobs.map(Object.keys))).toEqual([]);
    const steps = jobs.flatMap(each => each.steps);
    expect(unknown(KEYS_OF_STEPS, steps.map(Object.keys))).toEqual([]);
    expect(unknown(CONDITIONS, [steps.flatMap(step => step.if ?? [])])).toEqual([]);
    expect(
        unknown(
            VARIABLES,
            [...jobs, ...steps].map(({ env = {} }) => Object.keys(env))
        )
    ).toEqual([]);
    expect(
        unknown(
            EVENTS,
            all.map(each => Object.keys(each.on))
        )
    ).toEqual([]);
    expect(unknown(KNOWN_EXPRESSIONS, [all.flatMap(wordsIn).flatMap(expressionsIn)])).toEqual([]);
});
