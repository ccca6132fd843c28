import { rename, stat } from 'node:fs/promises';
import { CommandError, ExitCode } from './exit-codes.ts';
import { failureReason } from './failure-reason.ts';
import { allOrNothing } from './journal/all-or-nothing.ts';
import { toldPath } from './report/shown-path.ts';
import { writeDraft } from './write-draft.ts';
import { writeStraight } from './write-straight.ts';
import { expectUnchanged, isWrittenStraight } from './written-over.ts';

/** What is to be known of a content, and of the file that it goes to. */
export interface Form {
    /** Whether every sign can be written as an escape, where what is logged or shown must not have it. */
    readonly isJson?: boolean;
    /** What the file held when it was read; where it is something else by now, it stays. */
    readonly known?: string;
}

/**
 * Writes a file whole or not at all: into a new file beside it, which then takes its name. A full
 * disk or an interruption leaves the old file as it was. What is no file, such as a pipe or
 * /dev/null, is written to and not replaced; so is what a shell has opened.
 *
 * @throws CommandError with the reason in the user's words
 */
export async function writeAtomically(
    path: string,
    content: string | Uint8Array,
    cwd: string,
    form: Form = {}
): Promise<void> {
    const what = `Could not write ${toldPath(path, cwd)}`;
    if (await isWrittenStraight(path)) {
        return writeStraight(path, content, form).catch(error => {
            throw new CommandError(ExitCode.Failure, `${what}: ${failureReason(error)}`);
        });
    }
    await allOrNothing(
        () => what,
        async journal => {
            const old = await stat(path).catch(() => undefined);
            const draft = await writeDraft(journal, path, content, old);
            await expectUnchanged(path, form.known);
            // The old file goes in the same moment, so there is nothing to put back.
            await rename(draft, path);
        }
    );
}
