import { resolve } from 'node:path';
import { CommandError, ExitCode } from '../exit-codes.ts';
import { Git } from '../git/git.ts';
import { RevisionDisk } from '../git/revision-disk.ts';
import { plural } from '../plural.ts';
import { printable, type Terminal } from '../terminal.ts';
import { existingFolder } from './existing-folder.ts';
import { load, type State } from './state.ts';

/** A revision of git, as it was typed, and the commit that it is. */
export interface Revision {
    readonly typed: string;
    readonly commit: string;
}

/** Reads a framework as it is in revisions of git. */
export class RevisionStates {
    readonly git: Git;
    private readonly path: string;
    private readonly terminal: Terminal;
    private errors = 0;
    private isUnread = false;

    /**
     * @param path a folder or file in the repository, as it was typed
     * @throws CommandError where there is no repository
     */
    constructor(path: string, terminal: Terminal) {
        this.path = path;
        this.terminal = terminal;
        this.git = Git.around(existingFolder(resolve(terminal.cwd, path)), path);
    }

    /**
     * Looks revisions up, all before any is read.
     *
     * @throws CommandError where there is no such revision
     */
    revisions(typed: readonly string[]): Revision[] {
        return typed.map(each => {
            if (each.startsWith('-') || each.includes('..')) {
                throw new CommandError(
                    ExitCode.Usage,
                    `“${each}” is not a revision: name a branch, a tag or a commit.`
                );
            }
            return { typed: each, commit: this.git.commit(each) };
        });
    }

    /**
     * The framework in a revision. What may be missing in it is said.
     *
     * @throws CommandError where it is not in the revision
     */
    async read({ typed, commit }: Revision): Promise<State> {
        const label = `The state of ${typed}`;
        const { cwd, err } = this.terminal;
        const state = await load({ path: this.path, disk: new RevisionDisk(this.git, commit), label }, cwd);
        this.errors += state.errors;
        this.isUnread ||= state.isUnread;
        if (state.errors > 0) {
            const what = `${label} has ${plural(state.errors, 'error')}, so parts of what is told may be missing or wrong.`;
            err(`${printable(what)} See gradus check.\n`);
        }
        return state;
    }

    /** How a command ends that has read all that it needs. */
    get exitCode(): ExitCode {
        if (this.isUnread) return ExitCode.Failure;
        return this.errors > 0 ? ExitCode.Findings : ExitCode.Ok;
    }
}
