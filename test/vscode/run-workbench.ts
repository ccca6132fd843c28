// Drives the workbench in a headless browser as a person would: with a Node extension host behind
// it, and in VS Code for the Web. `--host node` or `--host web` runs one of them alone.
import { readdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import Mocha from 'mocha';
import { ensureChromium } from '../../packages/tooling/src/provision/chromium.ts';
import { REPO_ROOT } from '../../packages/tooling/src/provision/state-dir.ts';
import { ensureVsCodeServer } from '../../packages/tooling/src/provision/vscode-server.ts';
import { ensureVsCodeWeb } from '../../packages/tooling/src/provision/vscode-web.ts';
import type { Host } from './bundle-suite.ts';
import { exitOnSignal } from './exit-on-signal.ts';
import { LineReporter } from './suite/line-reporter.ts';

/** What every file in workbench-tests/ exports under this name: it registers its tests. */
type RegisterTests = (host: Host, extensionDevelopmentPath: string) => void;

exitOnSignal('SIGINT', 'SIGTERM', 'SIGHUP');

const { values } = parseArgs({
    options: {
        host: { type: 'string', default: 'node,web' },
        extension: { type: 'string', default: REPO_ROOT },
        grep: { type: 'string', default: '' }
    }
});
const hosts = values.host.split(',').filter(isHost);
if (hosts.length === 0) throw new Error(`--host takes node or web, not "${values.host}"`);

await ensureChromium(console.error);
if (hosts.includes('node')) await ensureVsCodeServer(console.error);
if (hosts.includes('web')) await ensureVsCodeWeb(console.error);

const mocha = new Mocha({
    ui: 'bdd',
    // Opening a workbench for the first time on a slow machine.
    timeout: 90_000,
    reporter: LineReporter,
    reporterOptions: { print: console.log },
    ...(values.grep === '' ? {} : { fgrep: values.grep })
});
// Mocha does this for files that it loads itself: it defines describe() and it().
mocha.suite.emit('pre-require', globalThis, '', mocha);
const folder = new URL('workbench-tests/', import.meta.url);
const files = (await readdir(folder)).filter(file => file.endsWith('.test.ts')).sort();
const modules = await Promise.all(
    files.map(file => import(new URL(file, folder).href) as Promise<{ registerTests: RegisterTests }>)
);
for (const host of hosts) {
    describe(host, () => {
        for (const { registerTests } of modules) registerTests(host, values.extension);
    });
}
// A run of no tests would otherwise look like one that passes.
if (mocha.suite.total() === 0) throw new Error('no tests found');
mocha.run(failures => {
    // Explicitly, lest something that was left open keeps the process alive.
    process.exit(failures > 0 ? 1 : 0);
});

function isHost(text: string): text is Host {
    return text === 'node' || text === 'web';
}
