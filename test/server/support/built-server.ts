import { spawn } from 'node:child_process';
import { mkdir, readdir, rmdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const SERVER = path.join(ROOT, 'out/server.js');
const LOCK = path.join(ROOT, 'out/.building-server');
const LONGEST_BUILD_MS = 60_000;

let built: Promise<string> | undefined;

/** Path of the bundled server as it is shipped, built first where it is older than its sources. */
export function builtServer(): Promise<string> {
    built ??= buildIfStale();
    return built;
}

async function buildIfStale(): Promise<string> {
    await mkdir(path.dirname(LOCK), { recursive: true });
    const deadline = Date.now() + LONGEST_BUILD_MS;
    while (await isStale()) {
        if (await acquired()) {
            try {
                if (await isStale()) await build();
            } finally {
                await rmdir(LOCK);
            }
        } else if (Date.now() > deadline) {
            throw new Error(`The server is not being built although ${LOCK} says so. Remove that folder.`);
        } else {
            // Another test file's process is building it.
            await pause(100);
        }
    }
    return SERVER;
}

async function acquired(): Promise<boolean> {
    return mkdir(LOCK).then(
        () => true,
        () => false
    );
}

async function isStale(): Promise<boolean> {
    return (await modified(SERVER)) < (await newestSource());
}

/** When a file was last written; at no time, where it is just being written anew. */
async function modified(file: string): Promise<number> {
    return stat(file).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0
    );
}

async function newestSource(): Promise<number> {
    const packages = path.join(ROOT, 'packages');
    const names = await readdir(packages);
    const files = await Promise.all(
        names.map(async name => {
            const source = path.join(packages, name, 'src');
            // A package may have no sources of its own.
            const entries = await readdir(source, { recursive: true }).catch(() => []);
            return entries.filter(entry => /(?<!\.test)\.tsx?$/.test(entry)).map(entry => path.join(source, entry));
        })
    );
    const times = await Promise.all(files.flat().map(modified));
    return Math.max(...times);
}

async function build(): Promise<void> {
    const child = spawn(process.execPath, ['packages/tooling/src/bundle.ts'], { cwd: ROOT, stdio: 'inherit' });
    const code = await new Promise(resolve => child.on('close', resolve));
    if (code !== 0) throw new Error('The server could not be built.');
}
