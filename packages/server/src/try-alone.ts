import { setImmediate as immediate } from 'node:timers/promises';
import { Worker, workerData } from 'node:worker_threads';
import { createGradusServices } from '@gradus/language/lsp';
import { EmptyFileSystem } from 'langium';
import { askAlone } from './ask-alone.ts';

/** What a trial may take. */
export interface Limits {
    readonly milliseconds: number;
    /** Of the heap in which objects that live for long are. */
    readonly megabytes: number;
}

/** What a thread is given that tries a text. */
interface Trial {
    readonly isTrial: true;
    readonly text: string;
    /** {@link DONE} when all is done, {@link ENDED} when the thread has ended before. */
    readonly state: Int32Array;
}

/** What a thread is given that looks after the one that tries a text. */
interface Watch {
    readonly isTrial: false;
    readonly script: string;
    readonly trial: Trial;
    readonly megabytes: number;
}

const DONE = 1;
const ENDED = 2;

/**
 * A text of the size that people write takes some milliseconds. A harmless one of 10 MB takes 15 s and 740 MB on a machine
 * with much else to do, and may take some times as much.
 */
export function limitsFor(text: string): Limits {
    const millions = text.length / 1e6;
    return { milliseconds: 10_000 + millions * 10_000, megabytes: Math.round(512 + millions * 128) };
}

/**
 * Reads and checks a text, and asks about it, in a thread of its own, which may take neither long nor much memory, and
 * waits for it.
 *
 * @param script that the thread runs: it has to call {@link helpToTry}
 * @returns whether the thread came to the end of it
 */
export function isHarmless(script: string, text: string, { milliseconds, megabytes } = limitsFor(text)): boolean {
    const state = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const watch: Watch = { isTrial: false, script, trial: { isTrial: true, text, state }, megabytes };
    const watcher = new Worker(script, { workerData: watch, stdout: true, stderr: true });
    watcher.on('error', () => undefined);
    Atomics.wait(state, 0, 0, milliseconds);
    void watcher.terminate();
    return Atomics.load(state, 0) === DONE;
}

/** What each of the two threads does. */
export async function helpToTry(): Promise<void> {
    const given = workerData as Trial | Watch;
    if (given.isTrial) await tryAlone(given);
    else watch(given);
}

/**
 * Who waits hears of nothing, so another thread looks after the one that tries: one that takes too much memory ends without
 * another word.
 */
function watch({ script, trial, megabytes }: Watch): void {
    const resourceLimits = { maxOldGenerationSizeMb: megabytes };
    const thread = new Worker(script, { workerData: trial, resourceLimits, stdout: true, stderr: true });
    // That it failed is told by what it has not done.
    thread.on('error', () => undefined);
    thread.on('exit', () => {
        Atomics.compareExchange(trial.state, 0, 0, ENDED);
        Atomics.notify(trial.state, 0);
    });
}

async function tryAlone({ text, state }: Trial): Promise<void> {
    try {
        await askAlone(createGradusServices(EmptyFileSystem), text);
        // What was left to be done later may fail as well, and would end the server as it ends this thread.
        await immediate();
        Atomics.store(state, 0, DONE);
    } finally {
        Atomics.notify(state, 0);
    }
}
