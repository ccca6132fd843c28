import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { ROOT } from '../cli/gradus-command.ts';

/** A step of a job; what a key may hold is for the tests to say. */
export interface Step {
    readonly uses?: string;
    readonly run?: string;
    readonly if?: string;
    readonly with?: Readonly<Record<string, unknown>>;
    readonly env?: Readonly<Record<string, unknown>>;
}

export interface Job {
    readonly permissions?: Readonly<Record<string, string>>;
    readonly env?: Readonly<Record<string, unknown>>;
    readonly steps: readonly Step[];
}

export interface Workflow {
    readonly on: Readonly<Record<string, unknown>>;
    readonly permissions?: Readonly<Record<string, string>>;
    readonly jobs: Readonly<Record<string, Job>>;
}

const FOLDER = path.join(ROOT, '.github/workflows');

/** The names of the files of all workflows. */
export const WORKFLOWS = readdirSync(FOLDER).sort();

export function textOfWorkflow(name: string): string {
    return readFileSync(path.join(FOLDER, name), 'utf8');
}

export function workflow(name: string): Workflow {
    return parse(textOfWorkflow(name)) as Workflow;
}

/** All steps of a workflow, in the order in which they stand there. */
export function stepsOf({ jobs }: Workflow): Step[] {
    return Object.values(jobs).flatMap(({ steps }) => steps);
}

/**
 * A workflow without the commits of the steps of others, which a weekly proposal renews; what holds for them is tested
 * of all workflows together.
 */
export function withoutCommits(found: Workflow): unknown {
    const jobs = Object.entries(found.jobs).map(([name, job]) => [name, { ...job, steps: job.steps.map(brief) }]);
    return { ...found, jobs: Object.fromEntries(jobs) };
}

function brief({ uses, ...step }: Step): Step {
    return uses === undefined ? step : { uses: uses.split('@')[0] ?? '', ...step };
}

/** How nearly every job begins: with the sources, and no right to write left in them, and the Node that we use. */
export const BEGIN: readonly Step[] = [
    { uses: 'actions/checkout', with: { 'persist-credentials': false } },
    { uses: 'actions/setup-node', with: { 'node-version-file': '.nvmrc' } }
];

/** An expression as a workflow has it. */
export function expression(text: string): string {
    return `\${{ ${text} }}`;
}

/** What stands in `${{ … }}` anywhere in a text. */
export function expressionsIn(text: string): string[] {
    const [, ...parts] = text.split('${{');
    return parts.map(part => (part.split('}}')[0] ?? '').trim());
}

/** Every key and every text in something that was parsed. */
export function wordsIn(value: unknown): string[] {
    if (typeof value === 'string') return [value];
    if (typeof value !== 'object' || value === null) return [];
    const keys = Array.isArray(value) ? [] : Object.keys(value);
    return [...keys, ...Object.values(value).flatMap(wordsIn)];
}
