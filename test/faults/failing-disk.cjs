/**
 * Loaded before a command: has the disk fail at one of the changes that the command makes below a folder. What is to be
 * written then is written by half.
 *
 * GRADUS_TEST_FAULT is JSON: the code of the failure, at which change it comes, whether it stays from then on, and the
 * folder. With the code `wait` nothing fails: the change is not made until somebody ends the process. Changes for which the
 * process itself waits do not count then, as nobody could end it in good order. With the code `count` all is done, and how
 * many changes there were, and how many of them can wait, is the last line on standard error. With the code `save` nothing fails
 * either: somebody else saves a file just before the change. Where one call is named, no others count.
 */
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');
const path = require('node:path');

const saveFile = fs.writeFileSync;
const { code, at, stays, below, only, saved } = JSON.parse(process.env.GRADUS_TEST_FAULT);
let changes = 0;
let waitable = 0;

/** On a disk that is full, these can be done all the same. */
const NEED_NO_ROOM = /^(?:rm|rmdir|unlink|rename)(?:Sync)?$/;

/** Counts a change, and says whether it is one that fails. */
function fails(target, name) {
    if (typeof target === 'string' && !path.resolve(target).startsWith(below)) return false;
    if (code === 'ENOSPC' && NEED_NO_ROOM.test(name)) return false;
    if (only !== undefined && name !== only) return false;
    const isWaitable = !name.endsWith('Sync');
    if (code === 'wait' && !isWaitable) return false;
    changes++;
    if (isWaitable) waitable++;
    if (code === 'count') return false;
    if (code === 'save') {
        if (changes === at) saveFile(path.join(below, saved.file), saved.text);
        return false;
    }
    return stays ? changes >= at : changes === at;
}

if (code === 'count') process.on('exit', () => fs.writeSync(2, `CHANGES ${changes} ${waitable}\n`));

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
        if (!fails(targetOf(args), name)) return original.apply(this, args);
        await beforehand?.call(this, original, args);
        if (code === 'wait') return waiting();
        throw failure(name);
    };
}

function wrapSync(name, targetOf, beforehand) {
    const original = fs[name];
    fs[name] = (...args) => {
        if (!fails(targetOf(args), name)) return original(...args);
        beforehand?.(original, args);
        throw failure(name);
    };
}

const half = content => content.slice(0, content.length / 2);
const first = ([target]) => target;
const second = ([, target]) => target;
const nowhere = () => undefined;

/** Writes the half of what was to be written. */
function byHalf(original, [target, content, ...more]) {
    return original(target, half(content), ...more);
}

for (const name of ['rename', 'link', 'copyFile']) {
    wrap(fs.promises, name, second);
    wrapSync(`${name}Sync`, second);
}
for (const name of ['mkdir', 'rm', 'rmdir', 'unlink']) {
    wrap(fs.promises, name, first);
    wrapSync(`${name}Sync`, first);
}
for (const name of ['writeFile', 'appendFile']) {
    wrap(fs.promises, name, first, byHalf);
    wrapSync(`${name}Sync`, first, byHalf);
}

const { open } = fs.promises;
let isPrepared = false;
fs.promises.open = async (target, flags, ...more) => {
    if (!/[wax+]/.test(String(flags))) return open(target, flags, ...more);
    if (fails(target, 'open')) {
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
    wrap(files, 'chown', nowhere);
    wrap(files, 'sync', nowhere);
    wrap(files, 'writeFile', nowhere, function (original, [content, ...more]) {
        return original.call(this, half(content), ...more);
    });
}

syncBuiltinESMExports();
