import { type FileHandle, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorCode } from '../failure-reason.ts';
import { isFolder } from './is-folder.ts';

/**
 * Opens a file that is not there, to write it.
 *
 * @param mode who may read and write it; what is usual where it is not said
 * @throws Error of the system, or one that says that no file can be made there
 */
export async function openNew(path: string, mode?: number): Promise<FileHandle> {
    try {
        return await open(path, 'wx', mode);
    } catch (error) {
        // Some folders say so of any new name, such as `/proc`.
        const isOddFolder = errorCode(error) === 'ENOENT' && (await isFolder(dirname(path)));
        throw isOddFolder ? new Error('the system lets no file be made there.', { cause: error }) : error;
    }
}
