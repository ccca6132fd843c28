import path from 'node:path';
import { createInterface } from 'node:readline';
import type { ServerProcess } from '../server/support/server-process.ts';
import { within } from '../server/support/time-limit.ts';

const STOPPING = path.join(import.meta.dirname, 'stopping-server.cjs');

/** Where a server stops in the middle of its work; stopping-server.cjs says what is what. */
export interface StopAt {
    /** Of the message that came last. */
    readonly method: string;
    /** A regular expression for the whole of it. Absent where it is the answer that is not sent. */
    readonly text?: string;
    /** Parts of the names of source files. */
    readonly within?: readonly string[];
}

/** What the shell runs first for a server that stops somewhere, or for one that goes on. */
export function stopping(at: StopAt | undefined): string {
    if (!at) return 'true';
    const options = `--enable-source-maps --require ${STOPPING}`;
    return `export GRADUS_TEST_STOP='${JSON.stringify(at)}' NODE_OPTIONS='${options}'`;
}

/**
 * Waits until a server has stopped where it was to.
 *
 * @returns how many files it has read by then
 * @throws Error where it does not come there
 */
export async function stopped({ errorOutput }: ServerProcess): Promise<number> {
    const { promise, resolve, reject } = Promise.withResolvers<number>();
    const said: string[] = [];
    createInterface(errorOutput)
        .on('line', line => {
            said.push(line);
            const state = /^STOPPED (\{.*\})$/.exec(line)?.[1];
            if (state !== undefined) resolve((JSON.parse(state) as { read: number }).read);
        })
        .on('close', () => reject(new Error(`It has ended and not stopped: ${said.join('\n')}`)));
    return within('the place at which the server was to stop', promise);
}
