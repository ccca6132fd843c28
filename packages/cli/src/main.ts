import { ExitCode } from './exit-codes.ts';
import { errorCode, failureReason } from './failure-reason.ts';
import { run } from './run.ts';

let lost = false;
for (const stream of [process.stdout, process.stderr]) stream.on('error', outputLost);

const plain = Boolean(process.env['NO_COLOR']) || process.env['TERM'] === 'dumb';

const code = await run(process.argv.slice(2), {
    out: text => void process.stdout.write(text),
    err: text => void process.stderr.write(text),
    cwd: process.cwd(),
    color: process.stdout.isTTY && !plain,
    errColor: process.stderr.isTTY && !plain,
    isTty: process.stdout.isTTY
});
// Setting the code, rather than exiting, lets pending output be written; the language server goes on.
process.exitCode = lost ? ExitCode.Failure : code;

function outputLost(error: Error): void {
    // A reader that has seen enough (head, a pager) closes the pipe; that is no failure.
    if (lost || ['EPIPE', 'ERR_STREAM_DESTROYED'].includes(errorCode(error) ?? '')) return;
    lost = true;
    process.exitCode = ExitCode.Failure;
    process.stderr.write(`The output could not be written: ${failureReason(error)}\n`);
}
