import { CommandError, ExitCode } from '../exit-codes.ts';
import { errorCode } from '../failure-reason.ts';
import { typedPath } from '../report/shown-path.ts';
import { runGit } from './run-git.ts';

/**
 * A git repository, of which things are only read. git is started without a shell; what a user typed goes
 * to it in one place, where it cannot be taken for an option.
 */
export class Git {
    /** The top folder of the repository. */
    readonly root: string;
    private readonly instead: string | undefined;

    private constructor(root: string, instead: string | undefined) {
        this.root = root;
        this.instead = instead;
    }

    /**
     * The repository that a folder lies in.
     *
     * @param path as it was typed, for messages
     * @param instead what a user can do who has no git, in the middle of a sentence
     * @throws CommandError where there is none, or no git
     */
    static around(folder: string, path: string, instead?: string): Git {
        try {
            const root = runGit(folder, ['rev-parse', '--show-toplevel'])
                .toString('utf8')
                .replace(/\r?\n$/, '');
            if (root !== '') return new Git(root, instead);
        } catch (error) {
            if (isMissing(error)) throw noGit(instead);
            const reason = complaint(error);
            if (reason?.includes('safe.bareRepository')) throw repositoryOfFiles(path);
            // What git says of other things, such as whose the repository is, is what has to be put right.
            if (reason !== undefined && !/not a git repository/i.test(reason)) {
                throw new CommandError(
                    ExitCode.Failure,
                    `git cannot read the repository of ${typedPath(path)}: ${reason}`
                );
            }
        }
        const advice = instead === undefined ? '' : ` ${instead.charAt(0).toUpperCase()}${instead.slice(1)}.`;
        throw new CommandError(ExitCode.NoInput, `There is no git repository around ${typedPath(path)}.${advice}`);
    }

    /**
     * The commit that a revision is.
     *
     * @throws CommandError where there is no such revision
     */
    commit(revision: string): string {
        try {
            const found = this.run(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
            const hash = found.toString('latin1').trim();
            if (/^[0-9a-f]{40,64}$/.test(hash)) return hash;
        } catch (error) {
            if (isMissing(error)) throw noGit(this.instead);
        }
        throw new CommandError(
            ExitCode.NoInput,
            `There is no revision ${revision} in the git repository. Name a branch, a tag or a commit, such as main or HEAD~1.`
        );
    }

    /**
     * The commit that two others come from.
     *
     * @throws CommandError where there is none
     */
    mergeBase(first: string, second: string): string {
        try {
            const found = this.run(['merge-base', first, second]).toString('latin1').trim();
            if (/^[0-9a-f]{40,64}$/.test(found)) return found;
        } catch (error) {
            if (isMissing(error)) throw noGit(this.instead);
        }
        throw new CommandError(
            ExitCode.NoInput,
            'git knows no state that both come from. Name it before the two, or fetch more of the history.'
        );
    }

    /** The commits that a commit comes from, as far as they are here: more than one where it put branches together. */
    parents(commit: string): string[] {
        const [, ...parents] = this.run(['rev-list', '--parents', '--max-count=1', commit, '--'])
            .toString('latin1')
            .trim()
            .split(' ');
        return parents;
    }

    /** The files of a commit by path: what holds their content. Links and other repositories are not among them. */
    files(commit: string): Map<string, string> {
        const list = this.read(['ls-tree', '-r', '-z', '--full-tree', commit]).toString('utf8');
        const files = new Map<string, string>();
        for (const entry of list.split('\0')) {
            const [, blob, path] = /^100\d{3} blob ([0-9a-f]+)\t(.+)$/s.exec(entry) ?? [];
            if (blob !== undefined && path !== undefined) files.set(path, blob);
        }
        return files;
    }

    /**
     * The files, by path, that are different between a commit and the one that is checked out.
     *
     * @throws CommandError where git does not know
     */
    changedSince(commit: string): Set<string> {
        try {
            const list = this.run(['diff', '--name-only', '--no-renames', '--no-ext-diff', '-z', commit, 'HEAD', '--']);
            return new Set(list.toString('utf8').split('\0').filter(Boolean));
        } catch (error) {
            throw new CommandError(ExitCode.Failure, `git could not compare: ${complaint(error) ?? String(error)}`);
        }
    }

    /** What several files hold, in the order in which they are asked for. */
    contents(blobs: readonly string[]): Buffer[] {
        const output = this.read(['cat-file', '--batch'], `${blobs.join('\n')}\n`);
        let position = 0;
        return blobs.map(blob => {
            const end = output.indexOf('\n', position);
            const [, size] = /^[0-9a-f]+ blob (\d+)$/.exec(output.toString('latin1', position, end)) ?? [];
            if (size === undefined) throw incomplete(`${blob} is missing`);
            const start = end + 1;
            position = start + Number(size) + 1;
            return output.subarray(start, start + Number(size));
        });
    }

    /**
     * What git says of the content of a commit.
     *
     * @throws CommandError where not all of it is here
     */
    private read(args: readonly string[], input?: string): Buffer {
        try {
            return this.run(args, input);
        } catch (error) {
            if (isMissing(error)) throw noGit(this.instead);
            throw incomplete(complaint(error) ?? String(error));
        }
    }

    private run(args: readonly string[], input?: string): Buffer {
        return runGit(this.root, args, input);
    }
}

function isMissing(error: unknown): boolean {
    return errorCode(error) === 'ENOENT';
}

function noGit(instead: string | undefined): CommandError {
    const advice = instead === undefined ? 'Install it.' : `Install it, or ${instead}.`;
    return new CommandError(ExitCode.Failure, `git could not be started. ${advice}`);
}

function repositoryOfFiles(path: string): CommandError {
    return new CommandError(
        ExitCode.Failure,
        `What is in or above ${typedPath(path)} looks like a git repository without files of its own (HEAD, objects, refs), and is not asked what was there before. Remove it from the framework, or name a folder outside of it.`
    );
}

function incomplete(reason: string): CommandError {
    const advice = 'Gradus fetches nothing: clone the repository without --filter, so that all of it is here.';
    return new CommandError(ExitCode.Failure, `git could not read the revision: ${reason}. ${advice}`);
}

/** The first line of what git wrote. */
function complaint(error: unknown): string | undefined {
    if (!(error instanceof Error) || !('stderr' in error)) return undefined;
    const [first] = String(error.stderr).trim().split('\n');
    return first?.replace(/^fatal: /, '');
}
