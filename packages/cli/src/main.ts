import type { CachePlace } from './cache/cache-place.ts';
import { keepCompiledCode } from './cache/code-cache.ts';
import { ExitCode } from './exit-codes.ts';
import { errorCode, failureReason } from './failure-reason.ts';
import { Output } from './output.ts';
import { run } from './run.ts';

/** Runs the command line of this process. */
export async function main(cache: CachePlace | undefined): Promise<void> {
    let lost = false;
    const out = new Output(1, outputLost);
    const err = new Output(2, outputLost);
    const plain = Boolean(process.env['NO_COLOR']) || process.env['TERM'] === 'dumb';
    const cwd = workingFolder();
    if (cwd === undefined) {
        err.write('The folder that you are in is not there any more. Go to another one, and try again.\n');
        process.exitCode = ExitCode.Failure;
        return;
    }
    const terminal = {
        out: (content: string | Uint8Array) => out.write(content),
        err: (text: string) => err.write(text),
        cwd,
        env: process.env,
        get color() {
            return !plain && out.isTty;
        },
        get errColor() {
            return !plain && err.isTty;
        },
        get isTty() {
            return out.isTty;
        },
        get intoFile() {
            return out.isFile;
        }
    };
    // For what is loaded as a module; a check has its code from elsewhere.
    if (cache && process.argv[2] !== 'check') keepCompiledCode(cache);
    const code = await run(process.argv.slice(2), terminal, cache);
    // Setting the code, rather than exiting, lets pending output be written; the language server goes on.
    process.exitCode = lost ? ExitCode.Failure : code;

    function outputLost(error: unknown): void {
        // A reader that has seen enough (head, a pager) closes the pipe; that is no failure.
        if (lost || ['EPIPE', 'ERR_STREAM_DESTROYED'].includes(errorCode(error) ?? '')) return;
        lost = true;
        process.exitCode = ExitCode.Failure;
        err.write(`The output could not be written: ${failureReason(error)}\n`);
    }
}

/** Where the command was started; nothing where that was removed since, or may not be looked at. */
function workingFolder(): string | undefined {
    try {
        return process.cwd();
    } catch {
        return undefined;
    }
}
