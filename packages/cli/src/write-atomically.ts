import { rename, stat } from 'node:fs/promises';
import { descriptorOf } from './descriptor.ts';
import { CommandError, ExitCode } from './exit-codes.ts';
import { failureReason } from './failure-reason.ts';
import { allOrNothing } from './journal/all-or-nothing.ts';
import type { Journal } from './journal/journal.ts';
import { openNew } from './journal/open-new.ts';
import { toldPath } from './report/shown-path.ts';
import { writeStraight } from './write-straight.ts';

/**
 * Writes a file whole or not at all: into a new file beside it, which then takes its name. A full
 * disk or an interruption leaves the old file as it was. What is no file, such as a pipe or
 * /dev/null, is written to and not replaced; so is what a shell has opened.
 *
 * @throws CommandError with the reason in the user's words
 */
export async function writeAtomically(path: string, content: string | Uint8Array, cwd: string): Promise<void> {
    const what = `Could not write ${toldPath(path, cwd)}`;
    const old = await stat(path).catch(() => undefined);
    if (descriptorOf(path) !== undefined || (old !== undefined && !old.isFile())) {
        return writeStraight(path, content).catch(error => {
            throw new CommandError(ExitCode.Failure, `${what}: ${failureReason(error)}`);
        });
    }
    await allOrNothing(
        () => what,
        async journal => {
            const draft = await writeDraft(journal, path, content, old?.mode);
            // The old file goes in the same moment, so there is nothing to put back.
            await rename(draft, path);
        }
    );
}

/**
 * Writes what a file is to hold into a new file beside it.
 *
 * @param mode of the old file, if there is one
 * @returns the path of the new file
 */
export async function writeDraft(
    journal: Journal,
    path: string,
    content: string | Uint8Array,
    mode?: number
): Promise<string> {
    const draft = journal.draftBeside(path);
    const file = await openNew(draft);
    try {
        // Who may read the old file may read the new one, and nobody else.
        if (mode !== undefined) await file.chmod(mode);
        await file.writeFile(content, 'utf8');
        await file.sync();
    } finally {
        await file.close();
    }
    return draft;
}
