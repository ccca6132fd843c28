/** Loaded before a server that is started with `--expose-gc`: at SIGUSR2, says in a file how many bytes are in use. */
const { renameSync, writeFileSync } = require('node:fs');
const { getHeapSpaceStatistics, setFlagsFromString } = require('node:v8');
const { isMainThread } = require('node:worker_threads');

const file = process.env.GRADUS_TEST_HEAP;
if (isMainThread && file) {
    // V8 lets go of functions that have not run for a while, and makes them again: by a megabyte more or less, now and then.
    setFlagsFromString('--no-flush-bytecode');
    process.on('SIGUSR2', async () => {
        // What is freed by one may free more; and some of it only when nothing else is done.
        for (let time = 0; time < 3; time++) {
            globalThis.gc();
            await new Promise(resolve => setTimeout(resolve, 20));
        }
        writeFileSync(`${file}.new`, String(bytesInUse()));
        renameSync(`${file}.new`, file);
    });
}

/** What data take, and not the program: its code is compiled better and better for thousands of edits, and has an end. */
function bytesInUse() {
    const spaces = getHeapSpaceStatistics().filter(({ space_name: name }) => !/^(?:code|trusted)/.test(name));
    const inHeap = spaces.reduce((sum, { space_used_size: used }) => sum + used, 0);
    return inHeap + process.memoryUsage().arrayBuffers;
}
