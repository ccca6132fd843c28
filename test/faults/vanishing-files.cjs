/** Loaded before a command or a server: what has `vanishing` in its name is removed once its folder has been listed. */
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');
const path = require('node:path');

function remove(folder, entries) {
    for (const entry of entries) {
        const name = typeof entry === 'string' ? entry : entry.name;
        if (name.includes('vanishing')) fs.rmSync(path.join(folder, name), { recursive: true, force: true });
    }
    return entries;
}

const { readdirSync } = fs;
const { readdir } = fs.promises;
fs.readdirSync = (folder, ...more) => remove(folder, readdirSync(folder, ...more));
fs.promises.readdir = async (folder, ...more) => remove(folder, await readdir(folder, ...more));
syncBuiltinESMExports();
