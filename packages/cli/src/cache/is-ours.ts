import { constants, lstatSync } from 'node:fs';

/**
 * Whether a file or folder is one that nobody but this user can have written: what is run from it could do
 * whatever this user can. A folder of caches may be one that others share.
 */
export function isOurs(path: string): boolean {
    const { getuid } = process;
    const { mode, uid } = lstatSync(path);
    const kind = mode & constants.S_IFMT;
    const isPlain = kind === constants.S_IFREG || kind === constants.S_IFDIR;
    return isPlain && (getuid === undefined || (uid === getuid.call(process) && (mode & OTHERS_WRITE) === 0));
}

const OTHERS_WRITE = 0o022;
