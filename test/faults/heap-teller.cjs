/** Loaded before a server that is started with `--expose-gc`: at SIGUSR2, says in a file how many bytes are in use. */
const { renameSync, writeFileSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

const file = process.env.GRADUS_TEST_HEAP;
if (isMainThread && file) {
    process.on('SIGUSR2', async () => {
        // What is freed by one may free more; and some of it only when nothing else is done.
        for (let time = 0; time < 3; time++) {
            globalThis.gc();
            await new Promise(resolve => setTimeout(resolve, 20));
        }
        writeFileSync(`${file}.new`, String(process.memoryUsage().heapUsed));
        renameSync(`${file}.new`, file);
    });
}
