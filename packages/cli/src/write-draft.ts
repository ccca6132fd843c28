import type { Stats } from 'node:fs';
import type { Journal } from './journal/journal.ts';
import { keepAccess, OWNER_ALONE } from './journal/keep-access.ts';
import { type NewFile, writeNew } from './journal/write-new.ts';

/**
 * Writes what a file is to hold into a new file beside it. Who may read the old file may read the new one, and nobody else.
 *
 * @param old what is known of the old file, if there is one
 * @returns the path of the new file
 */
export async function writeDraft(
    journal: Journal,
    path: string,
    content: string | Uint8Array,
    old: Stats | undefined
): Promise<string> {
    const draft = journal.draftBeside(path);
    const access: NewFile | undefined = old && { mode: OWNER_ALONE, made: file => keepAccess(file, old) };
    await writeNew(draft, content, access);
    return draft;
}
