/** How the git extension tells of a file, as far as it matters here. */
export interface ChangedFile {
    /** What it is called now, and what it was called, by their URIs. */
    readonly now: string;
    readonly earlier: string;
    readonly isNew: boolean;
}

/** The files of an earlier state: those that are the same on the disk, and those to be asked of git. */
export interface EarlierFiles {
    readonly same: readonly string[];
    readonly asked: readonly string[];
}

const ADDED = 1;
const UNTRACKED = 7;
const INTENT_TO_ADD = 9;

/** Whether a status of the git extension says that an earlier state does not have the file. */
export function isNewFile(status: number): boolean {
    return status === ADDED || status === UNTRACKED || status === INTENT_TO_ADD;
}

/**
 * Finds out which files an earlier state has, from what is there and from what has changed.
 *
 * @param current URIs of the files on the disk
 * @param isOurs whether a file is one of those that are compared
 */
export function earlierFiles(
    current: readonly string[],
    changes: readonly ChangedFile[],
    isOurs: (uri: string) => boolean
): EarlierFiles {
    const changed = new Set(changes.map(({ now }) => now));
    const before = changes.filter(({ isNew }) => !isNew).map(({ earlier }) => earlier);
    for (const uri of before) changed.add(uri);
    return {
        same: current.filter(uri => !changed.has(uri)),
        asked: [...new Set(before)].filter(isOurs)
    };
}
