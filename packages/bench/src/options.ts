import { parseArgs } from 'node:util';

export interface Options {
    /** The most important things in two minutes. */
    readonly quick: boolean;
    /** Only measures whose name has this in it. */
    readonly only?: string;
    readonly rounds?: number;
    readonly list: boolean;
}

/** Thrown for a command line that makes no sense; its message is for the person who typed it. */
export class UsageError extends Error {}

export const USAGE = `Usage: npm run bench -- [options]

  --quick          the most important figures in two minutes; writes no page
  --only <text>    only the measures whose name or title has this text in it; writes no page
  --rounds <n>     so many rounds of everything
  --list           which measures there are

Without --quick and --only, docs/performance.md is written.
`;

/** Reads the command line. */
export function readOptions(args: readonly string[]): Options {
    const { quick = false, only, rounds, list = false } = parsed(args);
    const count = rounds === undefined ? undefined : Number(rounds);
    if (count !== undefined && !(Number.isInteger(count) && count > 0)) {
        throw new UsageError(`--rounds takes a whole number from 1 on, not ${rounds}.`);
    }
    return { quick, list, ...(only !== undefined && { only }), ...(count !== undefined && { rounds: count }) };
}

function parsed(args: readonly string[]) {
    try {
        const { values } = parseArgs({
            args: [...args],
            options: {
                quick: { type: 'boolean' },
                only: { type: 'string' },
                rounds: { type: 'string' },
                list: { type: 'boolean' }
            }
        });
        return values;
    } catch (error) {
        throw new UsageError(error instanceof Error ? error.message : String(error));
    }
}
