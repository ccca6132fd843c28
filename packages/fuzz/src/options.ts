import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';

export interface Options {
    readonly seed: number;
    /** For all targets together. */
    readonly ms: number;
    /** How many targets are tried at the same time. */
    readonly jobs: number;
    /** Only targets whose name has this in it. */
    readonly target?: string;
    /** Only how cost grows with size. */
    readonly growth: boolean;
    /** What leads to new code is kept in the repository. */
    readonly keep: boolean;
    readonly list: boolean;
    /** What can be said to it. */
    readonly help: boolean;
}

/** Thrown for a command line that makes no sense; its message is for the person who typed it. */
export class UsageError extends Error {}

export const USAGE = `Usage: npm run fuzz -- [options]

  --seed <n>       begin with other random numbers; without it, with those of the day
  --time <t>       how long in all, as in 30s, 10m or 2h; without it, 60s. It is divided among the targets, which need
                   some 20 s each to begin with
  --jobs <n>       so many targets at the same time; without it, as many as there are processors
  --target <text>  only what has this text in its name
  --growth         only measure how time and memory of each input grow with its size
  --keep           keep what leads to new code, so that later runs begin with it
  --list           what is tried
  --help           this
`;

const UNITS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000 };
const USUAL_MS = 60_000;

/** Reads the command line. */
export function readOptions(args: readonly string[], now = Date.now()): Options {
    const { seed, time, jobs, target, growth = false, keep = false, list = false, help = false } = parsed(args);
    const number = seed === undefined ? Math.floor(now / 86_400_000) : Number(seed);
    if (!Number.isSafeInteger(number)) throw new UsageError(`--seed takes a whole number, not ${seed}.`);
    const together = jobs === undefined ? availableParallelism() : Number(jobs);
    if (!(Number.isInteger(together) && together > 0)) {
        throw new UsageError(`--jobs takes a whole number from 1 on, not ${jobs}.`);
    }
    return {
        seed: number,
        jobs: together,
        ms: time === undefined ? USUAL_MS : msOf(time),
        growth,
        keep,
        list,
        help,
        ...(target !== undefined && { target })
    };
}

function msOf(time: string): number {
    const [, count = '', unit = ''] = /^(\d+(?:\.\d+)?)([smh])$/.exec(time) ?? [];
    const ms = Number(count) * (UNITS[unit] ?? 0);
    if (ms <= 0) throw new UsageError(`--time takes a number with s, m or h behind it, as in 10m, not ${time}.`);
    return ms;
}

function parsed(args: readonly string[]) {
    try {
        const { values } = parseArgs({
            args: [...args],
            options: {
                seed: { type: 'string' },
                time: { type: 'string' },
                jobs: { type: 'string' },
                target: { type: 'string' },
                growth: { type: 'boolean' },
                keep: { type: 'boolean' },
                list: { type: 'boolean' },
                help: { type: 'boolean' }
            }
        });
        return values;
    } catch (error) {
        throw new UsageError(error instanceof Error ? error.message : String(error));
    }
}
