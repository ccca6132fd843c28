import type { FileHandle } from 'node:fs/promises';
import { openNew } from './open-new.ts';

/** What is to be known of a new file, and done with it. */
export interface NewFile {
    /** Who may read and write it; what is usual where it is not said. */
    readonly mode?: number;
    /** Is called once it is there, before anything is in it. */
    readonly made?: (file: FileHandle) => Promise<void> | void;
}

/**
 * Writes a file that is not there, and waits until the disk has it: a new name that is given to it afterwards never stands for
 * less, not even if the power is cut.
 */
export async function writeNew(
    path: string,
    content: string | Uint8Array,
    { mode, made }: NewFile = {}
): Promise<void> {
    const file = await openNew(path, mode);
    try {
        await made?.(file);
        await file.writeFile(content, 'utf8');
        await file.sync();
    } finally {
        await file.close();
    }
}
