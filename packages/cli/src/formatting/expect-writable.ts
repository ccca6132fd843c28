import { access, constants, stat } from 'node:fs/promises';
import { CommandError, ExitCode } from '../exit-codes.ts';
import { failureReason } from '../failure-reason.ts';
import { toldPath } from '../report/shown-path.ts';

const ANYBODY_WRITES = 0o222;

/**
 * Makes sure that a file may be written to. Where a file is written by putting a new one in its place, the system
 * asks only whether the folder may be changed.
 *
 * @param cwd the folder from which messages name files
 * @throws CommandError with the reason in the user's words
 */
export async function expectWritable(path: string, cwd: string): Promise<void> {
    try {
        const { mode } = await stat(path);
        // An administrator may write to it all the same; whoever protected it did not mean that.
        if ((mode & ANYBODY_WRITES) === 0) throw new Error('it is read-only.');
        await access(path, constants.W_OK);
    } catch (error) {
        throw new CommandError(ExitCode.Failure, `Could not write ${toldPath(path, cwd)}: ${failureReason(error)}`);
    }
}
