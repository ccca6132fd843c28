import { mkdir, rename, rmdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CommandError, ExitCode } from '../exit-codes.ts';
import { failureReason } from '../failure-reason.ts';
import { removeDraft, writeDraft } from '../write-atomically.ts';

interface Target {
    readonly target: string;
    readonly text: string;
}

/**
 * Writes several files, all of them or none: each into a new file beside it first. Only once all of these stand, and so the
 * disk has room for them, do they take their names. Folders are made where they are not there.
 *
 * @throws CommandError with the reason in the user's words
 */
export async function writeTogether(targets: readonly Target[]): Promise<void> {
    const drafts: { readonly draft: string; readonly target: string }[] = [];
    const folders = new Set<string>();
    let current = '';
    try {
        for (const { target, text } of targets) {
            current = target;
            if ((await mkdir(dirname(target), { recursive: true })) !== undefined) folders.add(dirname(target));
            const old = await stat(target).catch(() => undefined);
            drafts.push({ draft: await writeDraft(target, text, old?.mode), target });
        }
        while (drafts.length > 0) {
            const [next] = drafts;
            if (!next) break;
            current = next.target;
            await rename(next.draft, next.target);
            drafts.shift();
        }
    } catch (error) {
        for (const { draft } of drafts) await removeDraft(draft);
        // What somebody has put there in the meantime stays.
        for (const folder of [...folders].reverse()) await rmdir(folder).catch(() => undefined);
        throw new CommandError(ExitCode.Failure, `Could not write ${current}: ${failureReason(error)}`);
    }
}
