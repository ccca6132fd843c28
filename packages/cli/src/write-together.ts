import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { allOrNothing } from './journal/all-or-nothing.ts';
import { toldPath } from './report/shown-path.ts';
import { writeDraft } from './write-draft.ts';
import { writeStraight } from './write-straight.ts';
import { expectUnchanged, isWrittenStraight } from './written-over.ts';

/** A file that is to go. */
interface Removed {
    /** Its absolute path. */
    readonly target: string;
    /** What it held when it was read; where it is something else by now, nothing is done. */
    readonly known?: string;
}

/** A file, and what it is to hold. */
export interface Target extends Removed {
    /** What it is to hold: text, or the bytes of a file that is none. */
    readonly text: string | Uint8Array;
    /** Whether nothing may have that name, not even what somebody puts there in this moment. */
    readonly isNew?: boolean;
}

/**
 * Writes several files and removes others, all of it or nothing: each is written into a new file beside it first. Only once
 * all of these stand, and so the disk has room for them, do they take their names; where one of them cannot, those before
 * it are put back. Folders are made where they are not there. What is no file, such as a device, is written to before.
 *
 * @param cwd the folder from which messages name files
 * @throws CommandError with the reason in the user's words
 */
export async function writeTogether(
    targets: readonly Target[],
    cwd: string,
    removed: readonly Removed[] = []
): Promise<void> {
    let what = '';
    await allOrNothing(
        () => what,
        async journal => {
            const drafts: (Target & { readonly draft: string })[] = [];
            const straight: Target[] = [];
            for (const each of targets) {
                const { target, text, isNew } = each;
                what = writing(target, cwd);
                await journal.makeFolder(dirname(target));
                const old = isNew ? undefined : await stat(target).catch(() => undefined);
                if (!isNew && (await isWrittenStraight(target))) straight.push(each);
                else drafts.push({ ...each, draft: await writeDraft(journal, target, text, old) });
            }
            for (const { target, known } of drafts) {
                what = writing(target, cwd);
                await expectUnchanged(target, known);
            }
            for (const { target, known } of removed) {
                what = removing(target, cwd);
                await expectUnchanged(target, known);
            }
            for (const { target, text } of straight) {
                what = writing(target, cwd);
                await writeStraight(target, text);
            }
            for (const { draft, target, isNew } of drafts) {
                what = writing(target, cwd);
                await (isNew ? journal.placeNew(draft, target) : journal.place(draft, target));
            }
            for (const { target } of removed) {
                what = removing(target, cwd);
                await journal.moveAway(target);
            }
        }
    );
}

function writing(path: string, cwd: string): string {
    return `Could not write ${toldPath(path, cwd)}`;
}

function removing(path: string, cwd: string): string {
    return `Could not remove ${toldPath(path, cwd)}`;
}
