import { runTask } from './import-task.ts';
import type { ImportTask } from './messages.ts';

/*
 * Imports beside the extension, which other extensions run in as well: large data take seconds, and an author may call it
 * off. One script for both hosts: a browser's worker hears messages itself, one of Node has a port for them.
 */
if ('postMessage' in globalThis) {
    globalThis.addEventListener('message', ({ data }: MessageEvent<ImportTask>) => {
        void runTask(data).then(answer => globalThis.postMessage(answer), rethrow);
    });
} else {
    void import('node:worker_threads').then(({ parentPort }) => {
        parentPort?.on('message', (task: ImportTask) => {
            void runTask(task).then(answer => parentPort.postMessage(answer), rethrow);
        });
    });
}

/** Has the worker fail, of which whoever started it hears. */
function rethrow(error: unknown): void {
    setTimeout(() => {
        throw error;
    });
}
