import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from '../cli/gradus-command.ts';
import { BEGIN, expression, withoutCommits, workflow } from './workflow.ts';

const TOOLS = 'packages/tooling/tools';
const tools = readdirSync(path.join(ROOT, TOOLS))
    .sort()
    .map(name => `${TOOLS}/${name}`);

test('every day, all that is locked is asked about: what ships, what builds and the tools that are installed apart', () => {
    expect(tools.length).toBeGreaterThan(0);
    expect(withoutCommits(workflow('audit.yml'))).toEqual({
        name: 'audit',
        on: {
            schedule: [{ cron: '17 5 * * *' }],
            push: { branches: ['main'], paths: ['package-lock.json', `${TOOLS}/*/package-lock.json`] },
            workflow_dispatch: null
        },
        permissions: { contents: 'read' },
        jobs: {
            audit: {
                strategy: { 'fail-fast': false, matrix: { folder: ['.', ...tools] } },
                'runs-on': 'ubuntu-latest',
                'timeout-minutes': 10,
                defaults: { run: { 'working-directory': expression('matrix.folder') } },
                steps: [
                    ...BEGIN,
                    { run: 'npm ci --ignore-scripts' },
                    { run: 'npm audit signatures' },
                    { run: 'npm audit' }
                ]
            }
        }
    });
});

test('every week, updates of all that is locked and of the steps of others are proposed', () => {
    const { version, updates } = parse(readFileSync(path.join(ROOT, '.github/dependabot.yml'), 'utf8')) as {
        version: number;
        updates: unknown[];
    };
    const schedule = { interval: 'weekly' };
    expect(version).toBe(2);
    expect(updates).toEqual([
        {
            'package-ecosystem': 'npm',
            directories: ['/', ...tools.map(folder => `/${folder}`)],
            schedule,
            groups: { development: { 'dependency-type': 'development' } }
        },
        { 'package-ecosystem': 'github-actions', directory: '/', schedule }
    ]);
});
