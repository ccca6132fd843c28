import { readFile, stat } from 'node:fs/promises';
import { descriptorOf } from './descriptor.ts';
import { errorCode } from './failure-reason.ts';

/** Whether what is there is written to as it is: it is no file, such as a pipe or a device, or a shell has opened it. */
export async function isWrittenStraight(path: string): Promise<boolean> {
    if (descriptorOf(path) !== undefined) return true;
    const old = await stat(path).catch(() => undefined);
    return old !== undefined && !old.isFile();
}

/**
 * Sees that a file still holds what it held when it was read. Whoever saved something else meanwhile would lose it, and
 * places in one text are none in another.
 *
 * @param known what it held; nothing where that does not matter
 * @throws Error where it holds something else, or cannot be read
 */
export async function expectUnchanged(path: string, known: string | undefined): Promise<void> {
    if (known === undefined) return;
    const bytes = await readFile(path).catch(error => {
        if (errorCode(error) === 'ENOENT') return undefined;
        throw error;
    });
    if (bytes?.equals(Buffer.from(known))) return;
    throw new Error('it has changed in between. Try again.');
}
