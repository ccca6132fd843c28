import { ExitCode } from './exit-codes.ts';
import { run } from './run.ts';

// A reader that has seen enough (head, a pager) closes the pipe; that is no failure.
process.stdout.on('error', error =>
    process.exit('code' in error && error.code === 'EPIPE' ? ExitCode.Ok : ExitCode.Failure)
);

const color = process.stdout.isTTY && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb';

const code = await run(process.argv.slice(2), {
    out: text => void process.stdout.write(text),
    err: text => void process.stderr.write(text),
    cwd: process.cwd(),
    color,
    isTty: process.stdout.isTTY
});
// Setting the code, rather than exiting, lets pending output be written; the language server goes on.
process.exitCode = code;
