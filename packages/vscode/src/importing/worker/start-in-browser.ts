import type { StartWorker } from './messages.ts';

/** Starts a script as a worker of the browser. */
export const startInBrowser: StartWorker = async script => {
    const worker = new Worker(script);
    return {
        ask: task => worker.postMessage(task),
        listen: (answered, failed) => {
            worker.addEventListener('message', ({ data }) => answered(data));
            worker.addEventListener('error', ({ message }) => failed(message));
        },
        end: () => worker.terminate()
    };
};
