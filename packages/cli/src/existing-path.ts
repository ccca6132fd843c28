import { resolve } from 'node:path';
import { isFrameworkFile } from '@gradus/model/framework-file';
import { URI } from 'langium';
import type { Disk } from './disk/disk.ts';
import { CommandError, ExitCode, isCommandError } from './exit-codes.ts';
import { errorCode, failureReason, NO_FILE } from './failure-reason.ts';
import { toldPath } from './report/shown-path.ts';

/**
 * A file or folder that was named, as the file system knows it.
 *
 * @throws CommandError where it does not exist, cannot be read or is no Gradus file
 */
export function existingPath(path: string, cwd: string, disk: Disk): string {
    const full = resolve(cwd, path);
    try {
        // The real path, so that one file reached in two ways is one file, and spelled as documents spell it.
        const real = URI.file(disk.realPath(full)).fsPath;
        const kind = disk.kind(real);
        if (kind === 'other') throw new Error(NO_FILE);
        if (kind === 'folder' || isFrameworkFile(real)) return real;
        throw new CommandError(ExitCode.NoInput, otherName(path, real, cwd));
    } catch (error) {
        if (isCommandError(error)) throw error;
        if (['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '') && !path.includes(UNKNOWN_SIGN)) {
            throw new CommandError(ExitCode.NoInput, `There is no file or folder ${path}.`);
        }
        throw unreadable(path, error);
    }
}

/** Why a file is none of Gradus, by the name that it has in the end. */
function otherName(path: string, real: string, cwd: string): string {
    return isFrameworkFile(path)
        ? `${path} is a link to ${toldPath(real, cwd)}, whose name does not end in .gradus as those of Gradus files do.`
        : `The names of Gradus files end in .gradus, unlike ${path}.`;
}

/** Stands in a name for what is not in UTF-8, so that no file of that name is found. */
const UNKNOWN_SIGN = '\ufffd';

/** Says why something could not be read. */
export function unreadable(what: string, error: unknown): CommandError {
    const isUnknown = errorCode(error) === 'ENOENT' && what.includes(UNKNOWN_SIGN);
    const reason = isUnknown ? 'its name has signs that are not in UTF-8. Rename it.' : failureReason(error);
    return new CommandError(ExitCode.Failure, `Could not read ${what}: ${reason}`);
}

/**
 * Asks the disk for something, and says why where it could not be read.
 *
 * @param what it is about, for messages
 * @throws CommandError with the reason in the user's words
 */
export function readable<T>(what: string, ask: () => T): T {
    try {
        return ask();
    } catch (error) {
        throw unreadable(what, error);
    }
}
