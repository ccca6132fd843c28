/**
 * Loaded before a command: has the disk fail at one of the changes that the command makes below a folder. What is to be
 * written then is written by half.
 *
 * GRADUS_TEST_FAULT is JSON: the code of the failure, at which change it comes, whether it stays from then on, and the
 * folder. With the code `wait` nothing fails: the change is not made until somebody ends the process.
 */
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');
const path = require('node:path');

const { code, at, stays, below } = JSON.parse(process.env.GRADUS_TEST_FAULT);
let changes = 0;

/** Counts a change, and says whether it is one that fails. */
function fails(target) {
    if (typeof target === 'string' && !path.resolve(target).startsWith(below)) return false;
    changes++;
    return stays ? changes >= at : changes === at;
}

function failure(call) {
    return Object.assign(new Error(`${code}: it was to fail, ${call}`), { code, syscall: call });
}

/** Tells whoever started this that it has come so far, and waits for its end. */
function waiting() {
    process.stderr.write('WAITING\n');
    setInterval(() => {}, 1000);
    return new Promise(() => {});
}

/** Has a function fail; `beforehand` is what it has done by then. */
function wrap(holder, name, targetOf, beforehand) {
    const original = holder[name];
    holder[name] = async function (...args) {
        if (!fails(targetOf(args))) return original.apply(this, args);
        await beforehand?.call(this, original, args);
        if (code === 'wait') return waiting();
        throw failure(name);
    };
}

function wrapSync(name, targetOf, beforehand) {
    const original = fs[name];
    fs[name] = (...args) => {
        if (!fails(targetOf(args))) return original(...args);
        beforehand?.(original, args);
        throw failure(name);
    };
}

const half = content => content.slice(0, content.length / 2);
const first = ([target]) => target;
const second = ([, target]) => target;
const nowhere = () => undefined;

wrap(fs.promises, 'rename', second);
wrap(fs.promises, 'mkdir', first);
wrap(fs.promises, 'writeFile', first, (original, [target, content, ...more]) =>
    original(target, half(content), ...more)
);
wrapSync('renameSync', second);
wrapSync('mkdirSync', first);
wrapSync('writeFileSync', first, (original, [target, content, ...more]) => original(target, half(content), ...more));

const { open } = fs.promises;
let isPrepared = false;
fs.promises.open = async (target, flags, ...more) => {
    if (!/[wax+]/.test(String(flags))) return open(target, flags, ...more);
    if (fails(target)) {
        if (code === 'wait') return waiting();
        throw failure('open');
    }
    const file = await open(target, flags, ...more);
    if (!isPrepared) prepare(Object.getPrototypeOf(file));
    return file;
};

/** Only an open file knows what all open files can do. */
function prepare(files) {
    isPrepared = true;
    wrap(files, 'chmod', nowhere);
    wrap(files, 'sync', nowhere);
    wrap(files, 'writeFile', nowhere, function (original, [content, ...more]) {
        return original.call(this, half(content), ...more);
    });
}

syncBuiltinESMExports();
