import { relative, resolve, sep } from 'node:path';
import { isCommandError } from '../../exit-codes.ts';
import { Git } from '../../git/git.ts';
import type { Terminal } from '../../terminal.ts';

/**
 * Tells files of the pull request that is checked from all others. Where that cannot be found out, no file is one.
 * What GitHub checks out is the branch put together with what it goes into, which is the first parent.
 */
export function changedFiles({ cwd, env }: Terminal): (file: string) => boolean {
    const target = env['GITHUB_BASE_REF'];
    if (!target) return () => false;
    for (const base of [`refs/remotes/origin/${target}`, 'HEAD^1']) {
        try {
            const git = Git.around(cwd, '.');
            const changed = git.changedSince(git.commit(base));
            return file => changed.has(relative(git.root, resolve(cwd, file)).replaceAll(sep, '/'));
        } catch (error) {
            // The order is a courtesy: a repository that was checked out without its history has to do without.
            if (!isCommandError(error)) throw error;
        }
    }
    return () => false;
}
