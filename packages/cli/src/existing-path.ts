import { resolve } from 'node:path';
import { URI } from 'langium';
import type { Disk } from './disk/disk.ts';
import { CommandError, ExitCode } from './exit-codes.ts';
import { errorCode, failureReason } from './failure-reason.ts';

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
        if (kind === 'folder' || (kind === 'file' && real.endsWith('.gradus'))) return real;
    } catch (error) {
        if (['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '')) {
            throw new CommandError(ExitCode.NoInput, `There is no file or folder ${path}.`);
        }
        throw unreadable(path, error);
    }
    throw new CommandError(ExitCode.NoInput, `The names of Gradus files end in .gradus, unlike ${path}.`);
}

/** Says why something could not be read. */
export function unreadable(what: string, error: unknown): CommandError {
    return new CommandError(ExitCode.Failure, `Could not read ${what}: ${failureReason(error)}`);
}
