import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { builtCommand, ROOT } from '../cli/gradus-command.ts';
import { tempFolder } from '../cli/temp-folder.ts';

/** How much the objects of a program may take. With more it is ended by Node, which counts as a failure of it. */
const HEAP_MB = 256;
const SLOWEST = 100_000;

/** Tells a file how much memory the process had at its worst, in kilobytes. */
const METER = `process.on('exit', () =>
    require('node:fs').writeFileSync(process.env.PEAK_FILE, String(process.resourceUsage().maxRSS)));`;

/** How a command ended that had little memory. */
export interface Ended {
    readonly exitCode: number;
    readonly said: string;
    /** The most memory that it had at once, of all kinds, in megabytes. */
    readonly peak: number;
}

/** Runs the command with a small heap, and measures what it takes besides. */
export async function withSmallMemory(args: readonly string[], cwd: string): Promise<Ended> {
    await builtCommand();
    const meter = await tempFolder({ 'meter.cjs': METER });
    const peakFile = path.join(meter, 'peak');
    const command = [
        `--max-old-space-size=${HEAP_MB}`,
        '--require',
        path.join(meter, 'meter.cjs'),
        path.join(ROOT, 'packages/cli/bin/gradus.mjs'),
        ...args
    ];
    const env = { ...process.env, PEAK_FILE: peakFile, GRADUS_CACHE_DIR: '' };
    const options = { cwd, env, timeout: SLOWEST, maxBuffer: 1_000_000_000 };
    const { code, stdout, stderr } = await promisify(execFile)(process.execPath, command, options).then(
        outputs => ({ ...outputs, code: 0 }),
        (error: { code?: number; stdout?: string; stderr?: string }) => ({ stdout: '', stderr: '', ...error })
    );
    const peak = Number(await readFile(peakFile, 'utf8').catch(() => 'NaN')) / 1024;
    return { exitCode: code ?? -1, said: stdout + stderr, peak };
}
