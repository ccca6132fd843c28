import { readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { gradus, IS_POSIX } from '../cli/gradus-command.ts';
import { commit, git, repository } from '../cli/repository.ts';
import { BAD, GOOD, tempFolder } from '../cli/temp-folder.ts';

/** Everything by which settings of a repository have git start a program when something is looked at. */
async function armed(cwd: string): Promise<string> {
    const traps = await tempFolder();
    const trap = async (name: string) => {
        const script = path.join(traps, `${name}.sh`);
        await writeFile(script, `#!/bin/sh\n: > '${path.join(traps, `${name}.sprung`)}'\nexit 1\n`, { mode: 0o755 });
        return script;
    };
    for (const name of ['core.fsmonitor', 'core.pager', 'core.editor', 'core.askPass', 'core.sshCommand']) {
        git(cwd, 'config', name, await trap(name));
    }
    git(cwd, 'config', 'pager.diff', 'true');
    git(cwd, 'config', 'diff.external', await trap('diff.external'));
    git(cwd, 'config', 'diff.x.textconv', await trap('textconv'));
    git(cwd, 'config', 'diff.x.command', await trap('command'));
    git(cwd, 'config', 'filter.x.smudge', await trap('smudge'));
    git(cwd, 'config', 'filter.x.clean', await trap('clean'));
    git(cwd, 'config', 'filter.x.process', await trap('process'));
    git(cwd, 'config', 'core.alternateRefsCommand', await trap('alternate'));
    for (const [name, url] of [
        ['ext', `ext::${await trap('ext')}`],
        ['ssh', 'ssh://evil.example/x']
    ] as const) {
        git(cwd, 'config', `remote.${name}.url`, url);
        git(cwd, 'config', `remote.${name}.promisor`, 'true');
        git(cwd, 'config', `remote.${name}.uploadpack`, await trap('uploadpack'));
    }
    git(cwd, 'config', 'protocol.ext.allow', 'always');
    git(cwd, 'config', 'extensions.partialClone', 'ext');
    git(cwd, 'config', 'core.repositoryFormatVersion', '1');
    return traps;
}

async function sprung(traps: string): Promise<string[]> {
    return (await readdir(traps)).filter(name => name.endsWith('.sprung'));
}

const ON_GITHUB = { GITHUB_ACTIONS: 'true', GITHUB_BASE_REF: 'main' };

if (IS_POSIX) {
    test('git starts no program that a repository names', async () => {
        const cwd = await repository({ 'a.gradus': GOOD, '.gitattributes': '*.gradus diff=x filter=x\n' });
        await commit(cwd, { 'a.gradus': BAD });
        const traps = await armed(cwd);
        const outcomes = [
            await gradus(['diff', '--rev', 'HEAD~1'], { cwd }),
            await gradus(['changelog', 'HEAD~1', 'HEAD'], { cwd }),
            await gradus(['merge-check', 'HEAD~1', 'HEAD'], { cwd }),
            await gradus(['check', '-f', 'github'], { cwd, env: ON_GITHUB })
        ];
        expect(outcomes.map(({ stderr }) => stderr).join('')).not.toMatch(/fault of gradus/);
        expect(await sprung(traps)).toEqual([]);
    });

    test('git fetches nothing of a repository that is here in part', async () => {
        const cwd = await repository({ 'a.gradus': GOOD });
        const blob = git(cwd, 'rev-parse', 'HEAD:a.gradus');
        await commit(cwd, { 'a.gradus': BAD });
        // The first state of the file is gone: git would fetch it, from where its settings say.
        await rm(path.join(cwd, '.git/objects', blob.slice(0, 2), blob.slice(2)));
        const traps = await armed(cwd);
        const { exitCode, stderr } = await gradus(['diff', '--rev', 'HEAD~1'], { cwd });
        expect({ exitCode, sprung: await sprung(traps) }).toEqual({ exitCode: 4, sprung: [] });
        expect(stderr).toMatch(/: git could not read the revision: .*clone the repository without --filter/);
    });
}
