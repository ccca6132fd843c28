import { resolve } from 'node:path';
import { Disk } from '../disk/disk.ts';
import { isCommandError } from '../exit-codes.ts';
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
 */
export function namedRevisions(words: readonly string[], cwd: string): NamedRevisions | undefined {
    const disk = new Disk();
    const first = words.findIndex(word => disk.exists(resolve(cwd, word)));
    const names = first === -1 ? words : words.slice(0, first);
    const paths = words.slice(names.length);
    if (names.length === 0 || names.length > 2 || paths.length > 1) return undefined;
    const revisions = names.join('..');
    try {
        const { before, after } = revisionsOf(revisions);
        const git = Git.around(existingFolder(resolve(cwd, paths[0] ?? '.')), paths[0] ?? '.');
        git.commit(before);
        if (after !== undefined) git.commit(after);
        return { revisions, paths };
    } catch (error) {
        // Then there is no such file, which is said by who looks for it.
        if (isCommandError(error)) return undefined;
        throw error;
    }
}
