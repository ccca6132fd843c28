/**
 * What a thread runs in the place of the server: it finds a text harmless where it may take more memory than for a short one. The
 * thread that looks after it is the server's own.
 */
const { resourceLimits, workerData } = require('node:worker_threads');

if (workerData.isTrial) {
    if (resourceLimits.maxOldGenerationSizeMb > 800) Atomics.store(workerData.state, 0, 1);
    Atomics.notify(workerData.state, 0);
} else require('../../out/server.js');
