import { rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { gradus, IS_POSIX } from '../cli/gradus-command.ts';
import { commit, git, repository } from '../cli/repository.ts';
import { BAD, GOOD } from '../cli/temp-folder.ts';
import { armed, sprung } from './armed-repository.ts';
import { forgeHistory } from './forged-repository.ts';

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

test('files of a repository that look like another one do not say what was there before', async () => {
    const cwd = await repository({ 'frameworks/demo/a.gradus': GOOD });
    const later = GOOD.replace('PC9: 2', 'PC9: 1');
    git(cwd, 'switch', '--quiet', '--create', 'change');
    await commit(cwd, { 'frameworks/demo/a.gradus': later });
    const args = ['diff', '--rev', 'main', 'frameworks/demo'];
    expect((await gradus(args, { cwd })).stdout).toContain('lowered');
    await forgeHistory(path.join(cwd, 'frameworks'), { 'demo/a.gradus': later });
    // So it would be for whoever checks out the branch, too.
    await commit(cwd, {});
    expect(git(cwd, 'ls-files', 'frameworks/HEAD', 'frameworks/config').split('\n')).toHaveLength(2);
    const { exitCode, stdout, stderr } = await gradus(args, { cwd });
    expect({ exitCode, stdout }).toEqual({ exitCode: 4, stdout: '' });
    expect(stderr).toContain(
        'What is in or above frameworks/demo looks like a git repository without files of its own'
    );
});
