import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from '../cli/gradus-command.ts';

interface Step {
    readonly uses?: string;
    readonly run?: string;
    readonly with?: Readonly<Record<string, string>>;
}

interface Job {
    readonly needs?: string | readonly string[];
    readonly permissions?: Readonly<Record<string, string>>;
    readonly steps: readonly Step[];
}

interface Workflow {
    readonly permissions?: Readonly<Record<string, string>>;
    readonly jobs: Readonly<Record<string, Job>>;
}

const FOLDER = path.join(ROOT, '.github/workflows');
const NAMES = readdirSync(FOLDER);

function workflow(name: string): Workflow {
    return parse(readFileSync(path.join(FOLDER, name), 'utf8')) as Workflow;
}

test.each(NAMES)('%s names the steps of others by their commits', name => {
    const used = Object.values(workflow(name).jobs).flatMap(({ steps }) => steps.flatMap(({ uses = [] }) => uses));
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter(each => !/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/.test(each))).toEqual([]);
});

test.each(NAMES)('%s may read, and only its job that publishes may write', name => {
    const { permissions, jobs } = workflow(name);
    expect(permissions).toEqual({ contents: 'read' });
    const writing = Object.keys(jobs).filter(job => jobs[job]?.permissions !== undefined);
    expect(writing).toEqual(name === 'release.yml' ? ['publish'] : []);
});

test('what is published was built where nothing ran but what the lockfile holds, and is what was tested', () => {
    const { jobs } = workflow('release.yml');
    const runs = (job: string) => jobs[job]?.steps.flatMap(({ run = [] }) => run) ?? [];
    expect(runs('test')).toEqual(['bash .ci/run', 'npm run package']);
    expect(runs('package')).toEqual([
        'npm ci --ignore-scripts',
        'npm run package',
        'diff tested/SHA256SUMS build/SHA256SUMS'
    ]);
    expect([jobs['package']?.needs, jobs['publish']?.needs]).toEqual(['test', 'package']);
    expect(runs('publish').slice(0, 2)).toEqual(['npm ci --ignore-scripts', 'sha256sum --check SHA256SUMS']);
});

test('a release can be verified as the page on security says', () => {
    const page = readFileSync(path.join(ROOT, 'docs/security.md'), 'utf8');
    const steps = workflow('release.yml').jobs['publish']?.steps ?? [];
    const runs = steps.flatMap(({ run = [] }) => run);
    for (const command of [
        'gh attestation verify gradus.vsix',
        'SHA256SUMS',
        'npm audit signatures',
        'npm run package'
    ])
        expect(page).toContain(command);
    // What a signature is made for, and what lies beside the files of a release.
    const signed = steps.find(({ uses = '' }) => uses.startsWith('actions/attest-build-provenance@'));
    expect(signed?.with).toEqual({ 'subject-checksums': 'build/SHA256SUMS' });
    expect(runs.filter(run => /^gh release create .* build\/\*/.test(run))).toHaveLength(1);
    expect(runs.filter(run => /npm publish .*--provenance/.test(run))).toHaveLength(1);
    expect(runs.filter(run => run.startsWith('npm ci'))).toEqual(['npm ci --ignore-scripts']);
});
