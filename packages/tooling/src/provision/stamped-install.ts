import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { STATE_DIR } from './state-dir.ts';

const STAMP = '.complete';

export interface StampedInstall {
    /** The folder's name below the state folder. */
    readonly name: string;
    /** What a complete install is: another recipe than the stamp's means a fresh install. */
    readonly recipe: string;
    /** Fills the (empty) folder. */
    readonly install: (folder: string) => Promise<void>;
}

/**
 * Installs once. The work happens in a folder of its own that takes its final name only when it is
 * complete, so an interrupted install is never used and two processes cannot disturb each other.
 */
export async function ensureInstalled({ name, recipe, install }: StampedInstall): Promise<string> {
    const target = path.join(STATE_DIR, name);
    if (await isComplete(target, recipe)) return target;

    await mkdir(STATE_DIR, { recursive: true });
    await removeAbandoned(name);
    const partial = `${target}.partial-${process.pid}`;
    await rm(partial, { recursive: true, force: true });
    await mkdir(partial);
    try {
        await install(partial);
        await writeFile(path.join(partial, STAMP), recipe);
        // Another process may have finished the same install meanwhile: then its copy is as good.
        if (!(await isComplete(target, recipe))) {
            await rm(target, { recursive: true, force: true });
            await rename(partial, target);
        }
    } finally {
        await rm(partial, { recursive: true, force: true });
    }
    return target;
}

async function isComplete(folder: string, recipe: string): Promise<boolean> {
    const stamp = path.join(folder, STAMP);
    return existsSync(stamp) && (await readFile(stamp, 'utf8')) === recipe;
}

/** Removes what killed installs left behind: these folders are hundreds of megabytes each. */
async function removeAbandoned(name: string): Promise<void> {
    for (const entry of await readdir(STATE_DIR)) {
        const pid = entry.startsWith(`${name}.partial-`) ? Number(entry.slice(`${name}.partial-`.length)) : undefined;
        if (!pid || isAlive(pid)) continue;
        // An npm that outlived its starter may still be writing there: then a later install succeeds in this.
        await rm(path.join(STATE_DIR, entry), { recursive: true, force: true }).catch(() => undefined);
    }
}

function isAlive(pid: number): boolean {
    try {
        process.kill(pid, 0);
        return true;
    } catch {
        return false;
    }
}
