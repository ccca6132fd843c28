import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Json } from '@gradus/exchange/importers';
import type { Target } from '../target.ts';
import type { Failure } from './failure.ts';
import { type Bounds, type Ended, Trial } from './trial.ts';

const HANG_MS = 15_000;
const MEGABYTES = 768;

export interface AloneOptions {
    /** The URL of the module that has the target. */
    readonly module: string;
    readonly bounds?: Partial<Bounds>;
}

/** How a process ended that tried one input, and what was wrong with it where the process went on. */
export interface Alone {
    readonly ended: Ended;
    readonly failure?: Failure;
}

/** What one input of a target may take, unless another thing is said. */
export function boundsOf({ hangMs = HANG_MS }: Target): Bounds {
    return { hangMs, waitMs: 8 * hangMs, megabytes: MEGABYTES };
}

/** Tries one input in a process of its own, which may hang or end at it. */
export async function tryAlone(target: Target, input: Json, { module, bounds }: AloneOptions): Promise<Alone> {
    const folder = await mkdtemp(path.join(tmpdir(), 'gradus-fuzz-alone-'));
    try {
        const place = (name: string) => path.join(folder, name);
        const inputFile = place('input.json');
        await writeFile(inputFile, JSON.stringify(input));
        const files = { inputFile, currentFile: place('current.json'), keptFile: place('kept') };
        const task = { module, target: target.name, seed: 0, from: 0, ms: 0, learns: false, ...files };
        const failures: Failure[] = [];
        const { ended } = await Trial.run(task, { ...boundsOf(target), ...bounds }, told => {
            if (told.type === 'found') failures.push(told.failure);
        });
        const [failure] = failures;
        return { ended, ...(failure && { failure }) };
    } finally {
        await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
}
