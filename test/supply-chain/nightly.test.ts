import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readOptions } from '../../packages/fuzz/src/options.ts';
import { ROOT } from '../cli/gradus-command.ts';
import { expression } from './workflow.ts';

interface Nightly {
    readonly on: unknown;
    readonly jobs: {
        readonly try: {
            readonly strategy: { readonly matrix: { readonly include: readonly { readonly run: string }[] } };
            readonly steps: readonly {
                readonly run?: string;
                readonly if?: string;
                readonly with?: { readonly path?: string };
            }[];
        };
    };
}

test('every night what is made at random is tried with other numbers, and what is found is handed over', async () => {
    const { on, jobs } = parse(await readFile(path.join(ROOT, '.github/workflows/nightly.yml'), 'utf8')) as Nightly;
    const { scripts } = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8')) as {
        scripts: Record<string, string>;
    };
    expect(on).toEqual({ schedule: [{ cron: '41 1 * * *' }], workflow_dispatch: null });
    const runs = jobs.try.strategy.matrix.include.map(({ run }) => run);
    expect(runs.map(run => run.split(' ')[2])).toEqual(['fuzz', 'fuzz:edits', 'fuzz', 'memory']);
    for (const run of runs) expect(scripts).toHaveProperty([run.split(' ')[2] ?? '']);
    const [inputs = '', edits = '', growth = ''] = runs;
    const fuzz = (run: string) => readOptions((run.split(' -- ')[1] ?? '').replace('"$SEED"', '20261126').split(' '));
    expect(fuzz(inputs)).toMatchObject({ seed: 20261126, growth: false });
    expect(fuzz(growth)).toMatchObject({ growth: true });
    // A session takes the next seed: those of a night must not be those of the next one.
    expect(edits).toMatch(/--seed "[$]\{SEED\}00"/);
    const { steps } = jobs.try;
    expect(steps.flatMap(({ run = [] }) => run)).toEqual([
        'npm ci --ignore-scripts',
        'npm run build',
        'echo "SEED=$(date -u +%Y%m%d)" >> "$GITHUB_ENV"',
        expression('matrix.run')
    ]);
    expect(steps.at(-1)?.if).toBe('failure()');
    expect(steps.at(-1)?.with?.path?.trim().split('\n')).toEqual(['packages/fuzz/corpus', 'test/differential/corpus']);
});
