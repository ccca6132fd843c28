// Stands in for the `code` executable: takes the flags that @vscode/test-electron passes to a desktop
// VS Code, runs the suite in VS Code Server and headless Chromium, and exits with the suite's code.
import { parseArgs } from 'node:util';
import { launchBrowser } from './browser.ts';
import { exitOnSignal } from './exit-on-signal.ts';
import { startServerSession } from './server-session.ts';
import { say } from './suite/suite-line.ts';
import { runSuiteInPage } from './suite-page.ts';

const { values, positionals } = parseArgs({
    options: { extensionDevelopmentPath: { type: 'string' }, extensionTestsPath: { type: 'string' } },
    allowPositionals: true,
    // Desktop flags such as --disable-updates mean nothing here.
    strict: false
});
const folder = positionals[0];
const { extensionDevelopmentPath, extensionTestsPath } = values;
if (folder === undefined || typeof extensionDevelopmentPath !== 'string' || typeof extensionTestsPath !== 'string') {
    throw new Error('usage: code-launcher --extensionDevelopmentPath=<folder> --extensionTestsPath=<file> <folder>');
}
// The starting process holds our stdin: when it is gone, however it ended, nothing may stay behind.
if (process.env['GRADUS_TEST_PARENT_STDIN'] === '1') process.stdin.on('end', () => process.exit(1)).resume();
exitOnSignal('SIGINT', 'SIGTERM', 'SIGHUP');

process.exitCode = 1;
const server = await startServerSession();
try {
    const browser = await launchBrowser();
    try {
        const extension = { extensionDevelopmentPath, extensionTestsPath };
        process.exitCode = await runSuiteInPage({
            browser: browser.context,
            session: {
                ...server,
                open: async page => {
                    await page.goto(server.url(folder, extension));
                }
            },
            timeoutMs: Number(process.env['GRADUS_TEST_TIMEOUT_MS'] ?? 300_000),
            print: line => console.log(line)
        });
    } finally {
        await browser.close();
    }
} catch (error) {
    say(error instanceof Error ? error.message : String(error));
} finally {
    await server.dispose();
    // The listening stdin would keep this process alive.
    process.stdin.destroy();
}
