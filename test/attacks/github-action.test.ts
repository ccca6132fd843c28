import { chmod, cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fakeGitHub } from '../action/fake-github.ts';
import { pullRequest } from '../action/pull-request.ts';
import { runAction } from '../action/run-action.ts';
import { IS_POSIX, ROOT } from '../cli/gradus-command.ts';
import { git } from '../cli/repository.ts';
import { GOOD, tempFolder } from '../cli/temp-folder.ts';
import { armed, sprung } from './armed-repository.ts';

/** A change that lowers a requirement. */
const LOWERED = GOOD.replace('PC9: 2', 'PC9: 1');

/** A program that leaves word of how it was started, and of its surroundings, before it does what it is to do. */
async function witness(name: string, does: string): Promise<{ PATH: string; told: () => Promise<string[]> }> {
    const folder = await tempFolder({ [name]: '' });
    const program = path.join(folder, name);
    const note = `{ echo "$PWD: $*"; env; } > '${folder}'/$$.told`;
    await writeFile(program, `#!/bin/sh\n${note}\n${does}\n`);
    await chmod(program, 0o755);
    const told = async () => {
        const names = (await readdir(folder)).filter(each => each.endsWith('.told'));
        return Promise.all(names.map(each => readFile(path.join(folder, each), 'utf8')));
    };
    return { PATH: folder, told };
}

if (IS_POSIX) {
    test('the action starts no program that a repository names, and fetches nothing', async () => {
        const { cwd, tell } = await pullRequest(GOOD, LOWERED);
        const check = () =>
            runAction('bash', [path.join(ROOT, 'action/check.sh')], cwd, {
                GITHUB_ACTIONS: 'true',
                GITHUB_BASE_REF: 'main'
            });
        await writeFile(path.join(cwd, '.gitattributes'), '*.gradus diff=x filter=x\n');
        const traps = await armed(cwd);
        expect((await tell({})).summary).toContain('## Demo');
        expect((await check()).exitCode).toBe(0);
        expect(await sprung(traps)).toEqual([]);
        // The commit before is gone: git would fetch it, from where the settings of the repository say.
        const before = git(cwd, 'rev-parse', 'HEAD~1');
        await rm(path.join(cwd, '.git/objects', before.slice(0, 2), before.slice(2)));
        expect((await tell({})).stdout).toContain('check out with fetch-depth: 0.');
        expect((await check()).exitCode).toBe(0);
        expect(await sprung(traps)).toEqual([]);
    });

    test('git is told by the action what it is told by the command, and nobody but GitHub is told the token', async () => {
        const { tell } = await pullRequest(GOOD, LOWERED);
        const github = await fakeGitHub([]);
        const real = (process.env['PATH'] ?? '').split(path.delimiter);
        const { PATH, told } = await witness('git', `PATH='${real.join(path.delimiter)}' exec git "$@"`);
        const { stdout } = await tell({ ...github.env, PATH });
        expect({ stdout, comments: github.comments.length }).toEqual({ stdout: '', comments: 1 });
        const calls = await told();
        // What is compared is asked by the action, and what it holds by the command.
        for (const question of ['rev-list', 'merge-base', 'cat-file']) {
            expect(calls.filter(call => call.includes(` ${question} `))).toHaveLength(1);
        }
        for (const call of calls) {
            const lines = call.split('\n');
            expect(lines[0]).toContain(`${path.dirname(process.execPath)}: -c safe.bareRepository=explicit -C `);
            expect(lines).toContain('GIT_NO_LAZY_FETCH=1');
            expect(lines).toContain('GIT_ALLOW_PROTOCOL=none');
            expect(call).not.toMatch(/GRADUS_TOKEN|secret/);
        }
    });

    test('the action installs and builds itself alone, whatever lies where it is used', async () => {
        const action = await tempFolder();
        await cp(path.join(ROOT, 'action'), path.join(action, 'action'), { recursive: true });
        const built = 'mkdir -p packages/cli/bin && : > packages/cli/bin/gradus.mjs';
        const { PATH, told } = await witness('npm', built);
        const hostile = { '.npmrc': 'ignore-scripts=false\n', 'package.json': '{ "scripts": { "build": "exit 9" } }' };
        const cwd = await tempFolder(hostile);
        const script = path.join(action, 'action/build.sh');
        expect((await runAction('bash', [script], cwd, { PATH })).exitCode).toBe(0);
        const calls = (await told()).map(call => call.split('\n')[0]).sort();
        expect(calls).toEqual([`${action}: ci --ignore-scripts --no-audit --no-fund`, `${action}: run --silent build`]);
        expect((await readdir(cwd)).sort()).toEqual(Object.keys(hostile));
    });
}
