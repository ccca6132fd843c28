import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { errorCode } from '../failure-reason.ts';

/**
 * Makes a folder that only its owner may look into, and those that it is in, where they are not there. One by one: Node tries
 * for ever to make several at once in a folder that takes none and does not say why, such as `/proc`.
 *
 * @throws the error of the system where it cannot be made
 */
export function makePrivateFolder(path: string): void {
    const code = makeOne(path);
    const parent = dirname(path);
    if (code !== 'ENOENT' || parent === path) return;
    makePrivateFolder(parent);
    mkdirSync(path, { mode: 0o700 });
}

/** Gives the code where the folder is there already, or the one that it is to be in is not. */
function makeOne(path: string): string | undefined {
    try {
        mkdirSync(path, { mode: 0o700 });
        return undefined;
    } catch (error) {
        const code = errorCode(error);
        if (code === 'EEXIST' || code === 'ENOENT') return code;
        throw error;
    }
}
