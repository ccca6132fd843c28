/** What the system's codes for a failure mean, as the end of a sentence about the file. */
const REASONS: Readonly<Record<string, string>> = {
    ENOENT: 'its folder does not exist.',
    ENOTDIR: 'its folder does not exist.',
    EISDIR: 'there is a folder of that name.',
    EACCES: 'you have no permission for it.',
    EPERM: 'you have no permission for it, or another program has it open.',
    EBUSY: 'another program has it open. Close it there and try again.',
    ELOOP: 'the links on the way to it lead in a circle.',
    ENAMETOOLONG: 'its name is too long.',
    ENOSPC: 'the disk is full.',
    EDQUOT: 'your part of the disk is full.',
    EFBIG: 'it would become larger than is allowed.',
    EROFS: 'the disk is read-only.',
    EIO: 'the disk does not work as it should.',
    EEXIST: 'there is a file of that name already.',
    ENOTEMPTY: 'there is a folder of that name already.',
    EXDEV: 'it would have to go to another disk.',
    EMFILE: 'too many files are open.',
    ENFILE: 'too many files are open.',
    ESTALE: 'the disk that it is on is not there any more.',
    ENXIO: 'nobody reads what is written there. Start what reads it first, or name a file.',
    EBADF: 'nothing is open there that can be written to.',
    EINVAL: 'the system does not allow it there.'
};

/** Why a pipe or a device is not read: as the others, the end of a sentence about it. */
export const NO_FILE = 'it is no file. Save what comes of it in one, and name that.';

/** Why a file could not be read or written, in the user’s words. */
export function failureReason(error: unknown): string {
    const code = errorCode(error);
    return (code && REASONS[code]) || (error instanceof Error ? error.message : String(error));
}

/** The system’s code for a failure, such as ENOENT. */
export function errorCode(error: unknown): string | undefined {
    return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
