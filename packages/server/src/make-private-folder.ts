import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder that only its owner may look into, and those that it is in, where they are not there. One by one: Node tries
 * for ever to make several at once in a folder that takes none and does not say why, such as `/proc`.
 *
 * @throws the error of the system where it cannot be made
 */
export function makePrivateFolder(path: string): void {
    const failure = makeOne(path);
    if (!failure) return;
    const parent = dirname(path);
    if (parent === path) throw failure;
    makePrivateFolder(parent);
    const again = makeOne(path);
    if (again) throw again;
}

/** Gives the error where the folder that it is to be in is missing. One that is there already is none. */
function makeOne(path: string): Error | undefined {
    try {
        mkdirSync(path, { mode: 0o700 });
        return undefined;
    } catch (error) {
        const failure = error as NodeJS.ErrnoException;
        if (failure.code === 'EEXIST') return undefined;
        if (failure.code === 'ENOENT') return failure;
        throw error;
    }
}
