import { type FileHandle, open, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorCode } from '../failure-reason.ts';

/**
 * Opens a file that is not there, to write it.
 *
 * @throws Error of the system, or one that says that no file can be made there
 */
export async function openNew(path: string): Promise<FileHandle> {
    try {
        return await open(path, 'wx');
    } catch (error) {
        // Some folders say so of any new name, such as `/proc`.
        const isOddFolder = errorCode(error) === 'ENOENT' && (await isFolder(dirname(path)));
        throw isOddFolder ? new Error('the system lets no file be made there.', { cause: error }) : error;
    }
}

async function isFolder(path: string): Promise<boolean> {
    return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}
