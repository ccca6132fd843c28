import { randomUUID } from 'node:crypto';
import { open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { forgetDraft, noteDraft } from './drafts.ts';
import { CommandError, ExitCode } from './exit-codes.ts';
import { failureReason } from './failure-reason.ts';

/**
 * Writes a file whole or not at all: into a new file beside it, which then takes its name. A full
 * disk or an interruption leaves the old file as it was. What is no file, such as a pipe or
 * /dev/null, is written to and not replaced.
 *
 * @throws CommandError with the reason in the user's words
 */
export async function writeAtomically(path: string, content: string | Uint8Array): Promise<void> {
    try {
        const old = await stat(path).catch(() => undefined);
        if (old === undefined || old.isFile()) await replace(path, content, old?.mode);
        else await writeFile(path, content);
    } catch (error) {
        throw new CommandError(ExitCode.Failure, `Could not write ${path}: ${failureReason(error)}`);
    }
}

async function replace(path: string, content: string | Uint8Array, mode: number | undefined): Promise<void> {
    const draft = await writeDraft(path, content, mode);
    try {
        await placeDraft(draft, path);
    } catch (error) {
        await removeDraft(draft);
        throw error;
    }
}

/**
 * Writes what a file is to hold into a new file beside it.
 *
 * @param mode of the old file, if there is one
 * @returns the path of the new file
 */
export async function writeDraft(path: string, content: string | Uint8Array, mode?: number): Promise<string> {
    const draft = join(dirname(path), `.gradus-${randomUUID()}.tmp`);
    noteDraft(draft);
    try {
        const file = await open(draft, 'wx');
        try {
            // Who may read the old file may read the new one, and nobody else.
            if (mode !== undefined) await file.chmod(mode);
            await file.writeFile(content, 'utf8');
            await file.sync();
        } finally {
            await file.close();
        }
    } catch (error) {
        await removeDraft(draft);
        throw error;
    }
    return draft;
}

/** Puts a new file in the place of the old one. */
export async function placeDraft(draft: string, path: string): Promise<void> {
    await rename(draft, path);
    forgetDraft(draft);
}

export async function removeDraft(draft: string): Promise<void> {
    await rm(draft, { force: true }).catch(() => undefined);
    forgetDraft(draft);
}
