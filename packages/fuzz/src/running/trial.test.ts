import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type Bounds, type Ended, Trial } from './trial.ts';

/** Long enough for a machine that does much else. */
const BOUNDS: Bounds = { hangMs: 20_000, waitMs: 300_000, megabytes: 64 };

// What a process computes, and how much memory it has, is not known elsewhere.
if (process.platform === 'linux') {
    test('what computes without end in yet another process is noticed, and both are ended', async () => {
        const { ended, elsewhere } = await tryElsewhere('hangs-elsewhere', { ...BOUNDS, hangMs: 1000 });
        expect(ended).toEqual({ how: 'hang', why: 'It took too long: more than 1 s of computing.' });
        await expectGone(elsewhere);
    });

    test('what takes more and more memory in yet another process is noticed, and both are ended', async () => {
        const { ended, elsewhere } = await tryElsewhere('swells-elsewhere', BOUNDS);
        expect(ended).toEqual({ how: 'death', why: 'It took more than 464 MB of memory.' });
        await expectGone(elsewhere);
    });
}

async function tryElsewhere(target: string, bounds: Bounds): Promise<{ ended: Ended; elsewhere: number | undefined }> {
    const folder = await mkdtemp(path.join(tmpdir(), 'gradus-fuzz-trial-'));
    try {
        const [currentFile = '', keptFile = '', inputFile = ''] = ['current', 'kept', 'input'].map(name =>
            path.join(folder, name)
        );
        await writeFile(inputFile, '[7]');
        let elsewhere: number | undefined;
        const module = import.meta.resolve('../testing/faulty-targets.ts');
        const task = { module, target, seed: 1, from: 0, ms: 0, inputFile, currentFile, keptFile, learns: false };
        const { ended } = await Trial.run(task, bounds, told => {
            if (told.type === 'elsewhere') elsewhere = told.pid;
        });
        return { ended, elsewhere };
    } finally {
        await rm(folder, { recursive: true });
    }
}

/** It may take a moment until the system has ended a process; one that nobody waits for stays on its list. */
async function expectGone(pid: number | undefined): Promise<void> {
    expect(pid).toBeDefined();
    for (let time = 0; isRunning(pid) && time < 100; time++) await pause(100);
    expect(isRunning(pid)).toBe(false);
}

function isRunning(pid: number | undefined): boolean {
    try {
        return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    } catch {
        return false;
    }
}
