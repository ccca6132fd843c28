import { runGit } from '../packages/cli/src/git/run-git.ts';

/** What the surroundings say of what is checked out. */
export interface CheckedOut {
    /** The commit that the run is about. */
    readonly sha: string;
    /** What GitHub calls it. */
    readonly ref: string;
}

/**
 * The commit that a pull request is compared with. What GitHub checks out by itself is the change put together with what it
 * goes into, which comes first. Where a workflow has the head of the branch checked out, it is what both come from: the target
 * may have gone on since.
 *
 * @param base the commit that the pull request goes into
 * @returns nothing where it is not here
 */
export function earlierState(base: string, { sha, ref }: CheckedOut): string | undefined {
    const [head, first, second, ...more] =
        git('rev-list', '--parents', '--max-count=1', 'HEAD', '--')?.split(' ') ?? [];
    if (head === undefined) return undefined;
    const isMerge = second !== undefined && more.length === 0;
    if (isMerge && head === sha && isOfPullRequest(ref)) return first;
    return git('merge-base', base, 'HEAD');
}

/** What to change about the checkout, where the earlier state is not here. */
export function checkoutAdvice({ sha, ref }: CheckedOut): string {
    const isWhole = git('rev-parse', 'HEAD') === sha && isOfPullRequest(ref);
    return isWhole
        ? 'They need two commits: check out with fetch-depth: 2.'
        : 'They need the commit that the branch comes from: check out with fetch-depth: 0.';
}

function isOfPullRequest(ref: string): boolean {
    return /^refs\/pull\/\d+\/merge$/.test(ref);
}

/** What git writes; nothing where it does not know. */
function git(...args: readonly string[]): string | undefined {
    try {
        const text = runGit(process.cwd(), args).toString('utf8').trim();
        return text === '' ? undefined : text;
    } catch {
        return undefined;
    }
}
