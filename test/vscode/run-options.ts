import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { REPO_ROOT } from '../../packages/tooling/src/provision/state-dir.ts';

/** What a test run works on; all paths absolute. */
export interface RunOptions {
    /** The folder of the extension under development. */
    readonly extension: string;
    /** The folder that is copied and opened. */
    readonly workspace: string;
    /** The folder of the *.test.ts files. */
    readonly suite: string;
    /** Runs only tests whose full title contains it. */
    readonly grep: string;
    readonly timeoutMs: number;
    /** Shows also what VS Code prints about itself. */
    readonly verbose: boolean;
}

/** Reads `--extension`, `--workspace`, `--suite`, `--grep`, `--timeout` (seconds) and `--verbose`. */
export function readRunOptions(): RunOptions {
    const { values } = parseArgs({
        options: {
            extension: { type: 'string', default: REPO_ROOT },
            workspace: { type: 'string', default: path.join(REPO_ROOT, 'examples', 'eu-customs') },
            suite: { type: 'string', default: fileURLToPath(new URL('suite', import.meta.url)) },
            grep: { type: 'string', default: '' },
            timeout: { type: 'string', default: '300' },
            verbose: { type: 'boolean', default: false }
        }
    });
    const seconds = Number(values.timeout);
    if (!(seconds > 0)) throw new Error(`--timeout takes seconds, not "${values.timeout}"`);
    return {
        extension: path.resolve(values.extension),
        workspace: path.resolve(values.workspace),
        suite: path.resolve(values.suite),
        grep: values.grep,
        timeoutMs: seconds * 1000,
        verbose: values.verbose
    };
}
