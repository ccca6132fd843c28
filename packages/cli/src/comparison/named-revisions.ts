import { resolve } from 'node:path';
import { Disk } from '../disk/disk.ts';
import { CommandError, ExitCode, isCommandError } from '../exit-codes.ts';
import { Git } from '../git/git.ts';
import { revisionsOf } from '../git/revisions.ts';
import { existingFolder } from './existing-folder.ts';

/** What was meant by the words behind `gradus diff`, written as it is with `--rev`. */
export interface NamedRevisions {
    readonly revisions: string;
    /** The path in the repository, or none. */
    readonly paths: readonly string[];
}

/**
 * Words that are no files or folders may be revisions, which git takes in the same place: `gradus diff v1 v2`,
 * `gradus diff main pier`. A file or folder with the name of a revision is what was meant.
 *
 * @throws CommandError where one of two is a revision, and the other is nothing
 */
export function namedRevisions(words: readonly string[], cwd: string): NamedRevisions | undefined {
    const disk = new Disk();
    const first = words.findIndex(word => disk.exists(resolve(cwd, word)));
    const names = first === -1 ? words : words.slice(0, first);
    const paths = words.slice(names.length);
    if (names.length === 0 || names.length > 2 || paths.length > 1) return undefined;
    const revisions = names.join('..');
    const sides = unlessRefused(() => {
        const { before, after } = revisionsOf(revisions);
        const git = Git.around(existingFolder(resolve(cwd, paths[0] ?? '.')), paths[0] ?? '.');
        return [before, ...(after === undefined ? [] : [after])].map(name => ({
            name,
            isKnown: unlessRefused(() => git.commit(name)) !== undefined
        }));
    });
    if (!sides) return undefined;
    const missing = sides.find(({ isKnown }) => !isKnown);
    if (!missing) return { revisions, paths };
    // Of two that were named, the other one tells that revisions are meant; else somebody looked for a file.
    const areNamed = /^[^.].*\.\.[^.]/s.test(revisions);
    if (!areNamed || !sides.some(({ isKnown }) => isKnown)) return undefined;
    throw new CommandError(
        ExitCode.NoInput,
        `There is no file or folder ${missing.name}, and no revision in the git repository either. Name a folder, or a branch, a tag or a commit, such as main or HEAD~1.`
    );
}

/** Nothing where a user would be told of something; what is no revision may be a file. */
function unlessRefused<T>(find: () => T): T | undefined {
    try {
        return find();
    } catch (error) {
        if (isCommandError(error)) return undefined;
        throw error;
    }
}
