import type { StartWorker } from './messages.ts';

/** Starts a script as a thread of Node. */
export const startInNode: StartWorker = async script => {
    const { Worker } = await import('node:worker_threads');
    const worker = new Worker(script);
    return {
        ask: task => worker.postMessage(task),
        listen: (answered, failed) => {
            worker.on('message', answered);
            worker.on('error', error => failed(error instanceof Error ? error.message : String(error)));
            worker.on('exit', code => failed(`It ended with code ${code}.`));
        },
        end: () => void worker.terminate()
    };
};
