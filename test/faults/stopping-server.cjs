/**
 * Loaded before the server: has it stop in the middle of its work, and say so on standard error. It does nothing more until
 * somebody ends it.
 *
 * GRADUS_TEST_STOP is JSON: the method of the message that came last, and where the work for it is to stop. That is either
 * the answer, which is made by then and not sent; or the first time that a text is looked at that fits an expression, such
 * as a title, by what stands in certain files of the sources. These are found by the maps of what was bundled
 * (`--enable-source-maps`).
 */
const fs = require('node:fs');
const { isMainThread } = require('node:worker_threads');

const { method, text, within = [] } = JSON.parse(process.env.GRADUS_TEST_STOP);
const wanted = text && new RegExp(`^(?:${text})$`);
const { exec } = RegExp.prototype;
const { trim } = String.prototype;
const { encodeInto } = TextEncoder.prototype;
Error.stackTraceLimit = 100;

let last;
/** How many files of a framework have been read. */
let read = 0;

function stop() {
    fs.writeSync(2, `STOPPED ${JSON.stringify({ read })}\n`);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

const { readFile } = fs.promises;
fs.promises.readFile = async (file, ...more) => {
    const content = await readFile(file, ...more);
    if (String(file).endsWith('.gradus')) read++;
    return content;
};

const { parse, stringify } = JSON;
JSON.parse = (...args) => {
    const value = parse(...args);
    if (typeof value?.method === 'string') last = value.method;
    return value;
};
JSON.stringify = (...args) => {
    const [message] = args;
    if (isMainThread && !wanted && last === method && message?.id !== undefined && 'result' in message) stop();
    return stringify(...args);
};

function look(at) {
    if (!isMainThread || !wanted || last !== method || !exec.call(wanted, at)) return;
    const { stack } = new Error();
    if (within.every(file => stack.includes(file))) stop();
}

RegExp.prototype.exec = function (at) {
    look(at);
    return exec.call(this, at);
};
String.prototype.trim = function () {
    look(this);
    return trim.call(this);
};
TextEncoder.prototype.encodeInto = function (at, bytes) {
    look(at);
    return encodeInto.call(this, at, bytes);
};
