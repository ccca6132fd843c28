import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { allOrNothing } from './journal/all-or-nothing.ts';
import { toldPath } from './report/shown-path.ts';
import { writeDraft } from './write-atomically.ts';

/** A file, and what it is to hold. */
export interface Target {
    readonly target: string;
    readonly text: string | Uint8Array;
}

/**
 * Writes several files and removes others, all of it or nothing: each is written into a new file beside it first. Only once
 * all of these stand, and so the disk has room for them, do they take their names; where one of them cannot, those before
 * it are put back. Folders are made where they are not there.
 *
 * @param cwd the folder from which messages name files
 * @param removed the files that are to go
 * @throws CommandError with the reason in the user's words
 */
export async function writeTogether(
    targets: readonly Target[],
    cwd: string,
    removed: readonly string[] = []
): Promise<void> {
    let what = '';
    await allOrNothing(
        () => what,
        async journal => {
            const drafts: { readonly draft: string; readonly target: string }[] = [];
            for (const { target, text } of targets) {
                what = `Could not write ${toldPath(target, cwd)}`;
                await journal.makeFolder(dirname(target));
                const old = await stat(target).catch(() => undefined);
                drafts.push({ draft: await writeDraft(journal, target, text, old?.mode), target });
            }
            for (const { draft, target } of drafts) {
                what = `Could not write ${toldPath(target, cwd)}`;
                await journal.place(draft, target);
            }
            for (const path of removed) {
                what = `Could not remove ${toldPath(path, cwd)}`;
                await journal.moveAway(path);
            }
        }
    );
}
