import { cp, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { CACHE } from '../cache.ts';
import type { Bench } from '../measures/bench.ts';
import { type Command, runProcess, type Sample } from '../processes/run-process.ts';
import { withTempFolder } from '../processes/temp-folder.ts';

/** How the cache folder is found at the beginning of a run. */
export type CacheState =
    /** As after other work: Gradus' own code is compiled, nothing is known of what is checked now. */
    | 'used'
    /** As on a new machine. */
    | 'empty';

/** The built command, as npm’s link to it would start it. */
export function gradus(bench: Bench, args: readonly string[], cache: string): Command {
    return { program: process.execPath, args: [bench.gradus.command, ...args], env: { GRADUS_CACHE_DIR: cache } };
}

/** Does something with a cache folder of its own. */
export function withCache<T>(bench: Bench, state: CacheState, use: (cache: string) => Promise<T>): Promise<T> {
    return withTempFolder(async folder => {
        if (state === 'used') await cp(await usedCache(bench), folder, { recursive: true });
        return use(folder);
    });
}

/** Runs the command on something that it has not seen before. */
export function runFirst(
    bench: Bench,
    args: readonly string[],
    { state = 'used', memory = false }: { readonly state?: CacheState; readonly memory?: boolean } = {}
): Promise<Sample> {
    return withCache(bench, state, cache => runProcess(gradus(bench, args, cache), bench.clock, { memory }));
}

const used = new WeakMap<Bench, Promise<string>>();

/** A cache folder as it is after the command has worked on something that no measure is about. */
function usedCache(bench: Bench): Promise<string> {
    const known = used.get(bench) ?? makeUsedCache(bench);
    used.set(bench, known);
    return known;
}

async function makeUsedCache(bench: Bench): Promise<string> {
    const cache = path.join(CACHE, 'used-cache');
    await rm(cache, { recursive: true, force: true });
    // It may be that nothing is kept at all.
    await mkdir(cache, { recursive: true });
    const folder = await bench.workload('k10').folder('gradus');
    await withTempFolder(async temp => {
        const output = path.join(temp, 'framework.json');
        for (const args of [
            ['check', folder],
            ['export', 'json', folder, '--output', output]
        ]) {
            await runProcess(gradus(bench, args, cache), bench.clock);
        }
    });
    return cache;
}
