/**
 * Loaded before the server, and by its threads: has a text break
 *
 * - whoever reads it, by a long comment that says `break:` and in which way: comments are what the reader looks for with
 *   a regular expression;
 * - whoever resolves it, by a code such as `Break_kill_together`: of codes, identifiers are made in the resolved model alone;
 * - who is asked about it, by a title such as `break textDocument/hover: kill`, by what is done with it for that question.
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
    exit: () => process.exit(1),
    /** Where nobody catches it: what is under way goes on first. */
    'fail uncaught': () =>
        process.nextTick(() => {
            throw new Error('This was to fail.');
        }),
    throw: () => {
        throw new Error('This was to fail.');
    }
};

const { encodeInto } = TextEncoder.prototype;
TextEncoder.prototype.encodeInto = function (text, bytes) {
    const way = /\/Break_([a-z_]+)$/.exec(text)?.[1].replaceAll('_', ' ');
    WAYS[way]?.();
    return encodeInto.call(this, text, bytes);
};

let asked;
const { parse, stringify } = JSON;
JSON.parse = (...args) => {
    const value = parse(...args);
    if (typeof value?.method === 'string') asked = value.method;
    return value;
};

function breakWhereAsked(text) {
    const [, method, way] = exec.call(/break ([\w/]+): ([a-z ]+)/, text) ?? [];
    if (method === asked) WAYS[way]?.();
}

JSON.stringify = (...args) => {
    const text = stringify(...args);
    if (asked !== undefined && text?.includes('break ')) breakWhereAsked(text);
    return text;
};

const { exec } = RegExp.prototype;
RegExp.prototype.exec = function (text) {
    if (asked !== undefined && typeof text === 'string' && text.startsWith('break textDocument/'))
        breakWhereAsked(text);
    const found = exec.call(this, text);
    const way = typeof found?.[0] === 'string' && exec.call(/^\/\* break: ([a-z ]+) \*\/$/, found[0])?.[1];
    if (way && this.sticky) WAYS[way]?.();
    return found;
};
