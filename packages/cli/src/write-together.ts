import { randomUUID } from 'node:crypto';
import { link, mkdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { noteDraft } from './drafts.ts';
import { CommandError, ExitCode } from './exit-codes.ts';
import { failureReason } from './failure-reason.ts';
import { placeDraft, removeDraft, writeDraft } from './write-atomically.ts';

/** A file, and what it is to hold. */
export interface Target {
    readonly target: string;
    readonly text: string | Uint8Array;
}

/** What was where a file is now. */
interface Earlier {
    readonly target: string;
    /** A second name of the old file; nothing where there was no file. */
    readonly kept: string | undefined;
}

/**
 * Writes several files, all of them or none: each into a new file beside it first. Only once all of these stand, and so the
 * disk has room for them, do they take their names; where one of them cannot, those before it are put back. Folders are made
 * where they are not there.
 *
 * @throws CommandError with the reason in the user's words
 */
export async function writeTogether(targets: readonly Target[]): Promise<void> {
    const drafts: { readonly draft: string; readonly target: string }[] = [];
    const folders = new Set<string>();
    const earlier: Earlier[] = [];
    let current = '';
    try {
        for (const { target, text } of targets) {
            current = target;
            if ((await mkdir(dirname(target), { recursive: true })) !== undefined) folders.add(dirname(target));
            const old = await stat(target).catch(() => undefined);
            drafts.push({ draft: await writeDraft(target, text, old?.mode), target });
        }
        for (const { draft, target } of drafts) {
            current = target;
            const before = await keepEarlier(target);
            if (before) earlier.push(before);
            await placeDraft(draft, target);
        }
    } catch (error) {
        for (const { draft } of drafts) await removeDraft(draft);
        for (const each of earlier.reverse()) await putBack(each);
        // What somebody has put there in the meantime stays.
        for (const folder of [...folders].reverse()) await rmdir(folder).catch(() => undefined);
        throw new CommandError(ExitCode.Failure, `Could not write ${current}: ${failureReason(error)}`);
    } finally {
        for (const { kept } of earlier) if (kept !== undefined) await removeDraft(kept);
    }
}

/** Gives an old file a second name, under which it stays; nothing where the disk knows no second names. */
async function keepEarlier(target: string): Promise<Earlier | undefined> {
    const isThere = (await stat(target).catch(() => undefined)) !== undefined;
    if (!isThere) return { target, kept: undefined };
    const kept = join(dirname(target), `.gradus-${randomUUID()}.tmp`);
    noteDraft(kept);
    try {
        await link(target, kept);
        return { target, kept };
    } catch {
        await removeDraft(kept);
        return undefined;
    }
}

async function putBack({ target, kept }: Earlier): Promise<void> {
    const done = kept === undefined ? rm(target, { force: true }) : rename(kept, target);
    await done.catch(() => undefined);
}
