import { constants } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { NO_FILE } from '../failure-reason.ts';

/** That there is more in a file than was asked for. */
export class MoreThanAsked extends Error {}

/**
 * Reads a file of so many bytes at most, however large it is said to be. A pipe or a device is none: nobody waits for it.
 *
 * @throws MoreThanAsked where there is more in it
 * @throws Error of the file system, or one that says that it is no file
 */
export async function readAtMost(path: string, most: number): Promise<Uint8Array> {
    if (!(await stat(path)).isFile()) throw new Error(NO_FILE);
    // Should it have become a pipe in between, opening it would wait until somebody writes into it. Windows has no such sign.
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
        const kind = await file.stat();
        if (!kind.isFile()) throw new Error(NO_FILE);
        if (kind.size > most) throw new MoreThanAsked();
        return await contentOf(file, kind.size, most);
    } finally {
        await file.close();
    }
}

/** As much is asked for at once, where nothing is known. */
const CHUNK = 65_536;

async function contentOf(file: FileHandle, size: number, most: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    let length = 0;
    for (;;) {
        // One byte more than there should be shows whether that is all.
        const part = Buffer.allocUnsafe(Math.max(length === 0 ? size + 1 : 0, CHUNK));
        const { bytesRead } = await file.read(part, 0, part.length);
        if (bytesRead === 0) return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
        length += bytesRead;
        if (length > most) throw new MoreThanAsked();
        parts.push(part.subarray(0, bytesRead));
    }
}
