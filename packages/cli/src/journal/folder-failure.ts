import { basename } from 'node:path';
import { errorCode, failureReason } from '../failure-reason.ts';

/** What the system's codes mean of a folder that is to be made, where they mean something else than of a file. */
const REASONS: Readonly<Record<string, string>> = {
    // The one that it was to be in is there.
    ENOENT: 'the system lets none be made there.',
    EEXIST: 'there is a file of that name.',
    ENOTDIR: 'there is a file of that name.'
};

/** Why a folder could not be made, as the end of a sentence about a file that was to be in it. */
export function folderFailure(folder: string, error: unknown): Error {
    const reason = REASONS[errorCode(error) ?? ''] ?? failureReason(error);
    return new Error(`the folder ${basename(folder)} could not be made, as ${reason}`, { cause: error });
}
