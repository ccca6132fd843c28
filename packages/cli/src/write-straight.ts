import { constants, write } from 'node:fs';
import { open } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { descriptorOf } from './descriptor.ts';
import { errorCode } from './failure-reason.ts';
import { bytesFor, expectOutput } from './opened-output.ts';
import type { Form } from './write-atomically.ts';

/** Opening a pipe that nobody reads would wait for a reader. Windows has no such signs. */
const FLAGS = constants.O_WRONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);

/** A reader that is slow is given so much time before it is asked again. */
const PAUSE_MS = 5;

/**
 * Writes into what is no file, such as a pipe or a device, or into what a shell has opened. Nobody waits for a pipe that
 * nobody reads; a reader that has seen enough is no failure.
 *
 * @throws Error of the system, or one that says why not
 */
export async function writeStraight(path: string, content: string | Uint8Array, form: Form = {}): Promise<void> {
    const opened = descriptorOf(path);
    if (opened !== undefined) {
        expectOutput(opened);
        return writeTo(opened, content, form);
    }
    const file = await open(path, FLAGS);
    try {
        await writeTo(file.fd, content, form);
    } finally {
        await file.close();
    }
}

const writeSome = promisify(write);

async function writeTo(descriptor: number, content: string | Uint8Array, { isJson = false }: Form): Promise<void> {
    let rest = bytesFor(descriptor, content, isJson);
    while (rest.length > 0) {
        try {
            const { bytesWritten } = await writeSome(descriptor, rest);
            rest = rest.subarray(bytesWritten);
        } catch (error) {
            const code = errorCode(error);
            if (code === 'EPIPE') return;
            if (code !== 'EAGAIN') throw error;
            await pause(PAUSE_MS);
        }
    }
}
