// Runs the suite in a Node extension host: in VS Code Server, or with GRADUS_TEST_DESKTOP=1 in a
// desktop VS Code that @vscode/test-electron downloads (on Linux that needs a display, e.g. xvfb-run).
import { Writable } from 'node:stream';
import { runTests } from '@vscode/test-electron';
import { ensureChromium } from '../../packages/tooling/src/provision/chromium.ts';
import { STATE_DIR } from '../../packages/tooling/src/provision/state-dir.ts';
import { ensureVsCodeServer } from '../../packages/tooling/src/provision/vscode-server.ts';
import { bundleSuite } from './bundle-suite.ts';
import { exitOnSignal } from './exit-on-signal.ts';
import { writeLauncher } from './launcher-wrapper.ts';
import { readRunOptions } from './run-options.ts';
import { createRunOutput } from './run-output.ts';
import { createPositionMapper } from './source-positions.ts';
import { copyWorkspace, createTempFolder } from './temp-folder.ts';

// Ctrl+C is @vscode/test-electron's: it passes it on to the launcher and then exits.
exitOnSignal('SIGTERM', 'SIGHUP');

const options = readRunOptions();
const output = createRunOutput('node', options.verbose);
const stdout = lineStream(output.line);
const temp = await createTempFolder('run');
const workspace = await copyWorkspace(options.workspace);
let timedOut = false;
let failure: unknown;
let timer: NodeJS.Timeout | undefined;
try {
    const executable = process.env['GRADUS_TEST_DESKTOP'] === '1' ? undefined : await prepareLauncher();
    const extensionTestsPath = await bundleSuite('node', options);
    output.rewrite(createPositionMapper(extensionTestsPath));
    // The launcher keeps the time itself and can say more; this one is for the desktop, and the last resort.
    timer = setTimeout(stop, options.timeoutMs + (executable ? 30_000 : 0));
    await runTests({
        ...(executable ? { vscodeExecutablePath: executable } : { version: 'stable', cachePath: STATE_DIR }),
        extensionDevelopmentPath: options.extension,
        extensionTestsPath,
        extensionTestsEnv: { GRADUS_TEST_TIMEOUT_MS: String(options.timeoutMs), GRADUS_TEST_PARENT_STDIN: '1' },
        launchArgs: [workspace.path, '--disable-extensions', `--user-data-dir=${temp.path}`],
        stdout
    });
} catch (error) {
    failure = timedOut
        ? new Error(`The test run did not end within ${options.timeoutMs / 1000} s and was stopped.`)
        : error;
}
clearTimeout(timer);
await workspace.dispose();
await temp.dispose();
stdout.end();
process.exitCode = output.finish(failure);

/** Everything that may be slow for the first time is done here, where no time-out counts. */
async function prepareLauncher(): Promise<string> {
    await ensureVsCodeServer(console.error);
    await ensureChromium(console.error);
    return writeLauncher(temp.path);
}

/** @vscode/test-electron has no way to cancel a run but the signal of Ctrl+C: first gently, then by force. */
function stop(): void {
    timedOut = true;
    // Its answer to the signal is to end this process where nobody else listens.
    process.on('SIGINT', () => undefined);
    process.emit('SIGINT');
    timer = setTimeout(() => process.emit('SIGINT'), 10_000);
}

function lineStream(onLine: (line: string) => void): Writable {
    let rest = '';
    return new Writable({
        decodeStrings: false,
        write(chunk: Buffer | string, _encoding, done) {
            const lines = (rest + chunk.toString()).split(/\r?\n/);
            rest = lines.pop() ?? '';
            lines.forEach(onLine);
            done();
        },
        final(done) {
            if (rest !== '') onLine(rest);
            done();
        }
    });
}
