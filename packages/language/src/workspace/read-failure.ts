/** What the system's codes for a failure mean to somebody whose file was to be read, as the end of a sentence about it. */
const REASONS: Readonly<Record<string, string>> = {
    EACCES: 'you have no permission to read it. Ask whoever looks after it.',
    EPERM: 'you have no permission to read it, or another program has it open.',
    EBUSY: 'another program has it open. Close it there.',
    ENOENT: 'it is not there.',
    ENOTDIR: 'it is not there.',
    EISDIR: 'it is a folder.',
    ELOOP: 'the links on the way to it lead in a circle.',
    ENAMETOOLONG: 'its name is too long. Give it a shorter one.',
    EIO: 'the disk does not work as it should.',
    EMFILE: 'too many files are open. Close other programs.',
    ENFILE: 'too many files are open. Close other programs.',
    ESTALE: 'the disk that it is on is not there any more.',
    ENODEV: 'the disk that it is on is not there any more.',
    ERR_FS_FILE_TOO_LARGE: 'it is larger than any file that can be read.'
};

/**
 * Why a file could not be read, in the author’s words, as the end of a sentence. What the system says of it names
 * calls, and where the file lies on this machine, which goes into reports that others read.
 */
export function readFailure(error: unknown): string {
    if (!(error instanceof Error)) return String(error);
    if (!('code' in error) || typeof error.code !== 'string') return error.message;
    const reason = REASONS[error.code];
    if (reason !== undefined) return reason;
    return 'syscall' in error ? `the system does not allow it (${error.code}).` : error.message;
}
