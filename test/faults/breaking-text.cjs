/**
 * Loaded before the server, and by its threads: has a text break whoever reads it, by a long comment that says `break:` and
 * in which way. Comments are what the reader looks for with a regular expression.
 */
const { isMainThread } = require('node:worker_threads');

const WAYS = {
    /** As when the system ends a process that takes too much, or a fault of the machine’s own code does. */
    kill: () => process.kill(process.pid, 'SIGKILL'),
    /** Only together with other files, as when all of them are too much. */
    'kill together': () => isMainThread && process.kill(process.pid, 'SIGKILL'),
    memory: () => {
        for (const all = []; ; ) all.push(new Array(100_000).fill(all.length));
    },
    loop: () => {
        for (;;);
    },
    throw: () => {
        throw new Error('This was to fail.');
    }
};

const { exec } = RegExp.prototype;
RegExp.prototype.exec = function (text) {
    const found = exec.call(this, text);
    const way = typeof found?.[0] === 'string' && exec.call(/^\/\* break: ([a-z ]+) \*\/$/, found[0])?.[1];
    if (way && this.sticky) WAYS[way]?.();
    return found;
};
