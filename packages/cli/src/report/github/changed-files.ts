import { relative, resolve, sep } from 'node:path';
import { isCommandError } from '../../exit-codes.ts';
import { Git } from '../../git/git.ts';
import type { Terminal } from '../../terminal.ts';

/**
 * Tells files of the pull request that is checked from all others. Where that cannot be found out, no file is one. What has
 * come into the target since the pull request was begun is none of it.
 */
export function changedFiles({ cwd, env }: Terminal): (file: string) => boolean {
    const target = env['GITHUB_BASE_REF'];
    if (!target) return () => false;
    try {
        const git = Git.around(cwd, '.');
        const changed = git.changedSince(
            targetOf(git, env) ?? git.mergeBase(git.commit(originOf(target)), headOf(git))
        );
        return file => changed.has(relative(git.root, resolve(cwd, file)).replaceAll(sep, '/'));
    } catch (error) {
        // The order is a courtesy: a repository that was checked out without its history has to do without.
        if (!isCommandError(error)) throw error;
        return () => false;
    }
}

/** What the pull request goes into, where GitHub has checked out both put together: then it is the first parent. */
function targetOf(git: Git, env: Terminal['env']): string | undefined {
    const head = headOf(git);
    if (head !== env['GITHUB_SHA'] || !/^refs\/pull\/\d+\/merge$/.test(env['GITHUB_REF'] ?? '')) return undefined;
    const [first, second, ...more] = git.parents(head);
    return second !== undefined && more.length === 0 ? first : undefined;
}

function headOf(git: Git): string {
    return git.commit('HEAD');
}

function originOf(branch: string): string {
    return `refs/remotes/origin/${branch}`;
}
