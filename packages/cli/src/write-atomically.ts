import { open, rename, stat, writeFile } from 'node:fs/promises';
import { CommandError, ExitCode } from './exit-codes.ts';
import { failureReason } from './failure-reason.ts';
import { allOrNothing } from './journal/all-or-nothing.ts';
import type { Journal } from './journal/journal.ts';

/**
 * Writes a file whole or not at all: into a new file beside it, which then takes its name. A full
 * disk or an interruption leaves the old file as it was. What is no file, such as a pipe or
 * /dev/null, is written to and not replaced.
 *
 * @throws CommandError with the reason in the user's words
 */
export async function writeAtomically(path: string, content: string | Uint8Array): Promise<void> {
    const old = await stat(path).catch(() => undefined);
    if (old !== undefined && !old.isFile()) return writeInto(path, content);
    await allOrNothing(
        () => `Could not write ${path}`,
        async journal => {
            const draft = await writeDraft(journal, path, content, old?.mode);
            // The old file goes in the same moment, so there is nothing to put back.
            await rename(draft, path);
        }
    );
}

async function writeInto(path: string, content: string | Uint8Array): Promise<void> {
    try {
        await writeFile(path, content);
    } catch (error) {
        throw new CommandError(ExitCode.Failure, `Could not write ${path}: ${failureReason(error)}`);
    }
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
    const file = await open(draft, 'wx');
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
