import { fstatSync, readdirSync, type Stats, writeSync } from 'node:fs';
import { errorCode } from './failure-reason.ts';
import { isSameFile } from './is-same-file.ts';

/**
 * Whether a pipe is one that this process has made for itself, and so holds the end of it that is read: Node wakes itself by
 * such pipes, and takes what it finds in them for its own.
 */
export function isOwnPipe(pipe: Stats): boolean {
    // Some systems give pipes no number by which the ends of one could be told.
    return pipe.ino !== 0 && openDescriptors().some(each => isSamePipe(each, pipe) && !takesWriting(each));
}

function openDescriptors(): number[] {
    try {
        return readdirSync('/dev/fd').map(Number);
    } catch {
        return [];
    }
}

function isSamePipe(descriptor: number, pipe: Stats): boolean {
    try {
        return isSameFile(fstatSync(descriptor), pipe);
    } catch {
        // The folder was open while it was listed, and is not any more.
        return false;
    }
}

/** Nothing written to a pipe is nothing at all, but only where it may be written to. */
function takesWriting(descriptor: number): boolean {
    try {
        writeSync(descriptor, new Uint8Array(0));
        return true;
    } catch (error) {
        return errorCode(error) !== 'EBADF';
    }
}
