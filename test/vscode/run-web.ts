// Runs the suite in a web extension host: VS Code for the Web, served by @vscode/test-web.
import { ensureChromium } from '../../packages/tooling/src/provision/chromium.ts';
import { ensureVsCodeWeb } from '../../packages/tooling/src/provision/vscode-web.ts';
import { launchBrowser } from './browser.ts';
import { bundleSuite } from './bundle-suite.ts';
import { exitOnSignal } from './exit-on-signal.ts';
import { readRunOptions } from './run-options.ts';
import { createRunOutput } from './run-output.ts';
import { createPositionMapper } from './source-positions.ts';
import { runSuiteInPage } from './suite-page.ts';
import { copyWorkspace } from './temp-folder.ts';
import { startWebSession } from './web-session.ts';

exitOnSignal('SIGINT', 'SIGTERM', 'SIGHUP');

const options = readRunOptions();
const output = createRunOutput('web', options.verbose);
const clean: (() => Promise<void>)[] = [];
let failure: unknown;
try {
    // What may be slow for the first time comes first: no time-out counts here.
    await ensureVsCodeWeb(console.error);
    await ensureChromium(console.error);
    const extensionTestsPath = await bundleSuite('web', options);
    output.rewrite(createPositionMapper(extensionTestsPath));
    const workspace = await copyWorkspace(options.workspace);
    clean.unshift(workspace.dispose);
    const session = await startWebSession({
        folder: workspace.path,
        extensionDevelopmentPath: options.extension,
        extensionTestsPath
    });
    clean.unshift(session.dispose);
    const browser = await launchBrowser();
    clean.unshift(() => browser.close());
    const code = await runSuiteInPage({
        browser: browser.context,
        session,
        timeoutMs: options.timeoutMs,
        print: output.line
    });
    if (code !== 0) failure = new Error(`The test run ended with code ${code}.`);
} catch (error) {
    failure = error;
}
for (const dispose of clean) await dispose();
process.exitCode = output.finish(failure);
