import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CommandError, ExitCode } from './exit-codes.ts';

/**
 * Writes a file whole or not at all: into a new file beside it, which then takes its name. A full
 * disk or an interruption leaves the old file as it was.
 *
 * @throws CommandError with the reason in the user's words
 */
export async function writeAtomically(path: string, text: string): Promise<void> {
    const draft = join(dirname(path), `.gradus-${randomUUID()}.tmp`);
    try {
        const file = await open(draft, 'wx');
        try {
            await file.writeFile(text, 'utf8');
            await file.sync();
        } finally {
            await file.close();
        }
        await rename(draft, path);
    } catch (error) {
        await rm(draft, { force: true }).catch(() => undefined);
        throw new CommandError(ExitCode.Failure, `${path} could not be written: ${reason(error)}`);
    }
}

const REASONS: Readonly<Record<string, string>> = {
    ENOENT: 'its folder does not exist.',
    ENOTDIR: 'its folder does not exist.',
    EISDIR: 'there is a folder of that name.',
    EACCES: 'you are not allowed to write there.',
    EPERM: 'you are not allowed to write there, or another program has the file open.',
    EBUSY: 'another program has the file open. Close it there and try again.',
    ENOSPC: 'the disk is full.',
    EROFS: 'the disk is read-only.'
};

function reason(error: unknown): string {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}
