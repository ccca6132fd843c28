// Drives the workbench in a headless browser as a person would: with a Node extension host behind
// it, and in VS Code for the Web. `--host node` or `--host web` runs one of them alone.
import { readdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import Mocha from 'mocha';
import { ensureChromium } from '../../packages/tooling/src/provision/chromium.ts';
import { REPO_ROOT } from '../../packages/tooling/src/provision/state-dir.ts';
import { ensureVsCodeServer } from '../../packages/tooling/src/provision/vscode-server.ts';
import { ensureVsCodeWeb } from '../../packages/tooling/src/provision/vscode-web.ts';
import { unsteadyLine } from '../../packages/tooling/src/unsteady.ts';
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

const folder = new URL('workbench-tests/', import.meta.url);
const files = (await readdir(folder)).filter(file => file.endsWith('.test.ts')).sort();
const modules = await Promise.all(
    files.map(file => import(new URL(file, folder).href) as Promise<{ registerTests: RegisterTests }>)
);

const counts = new Map(await run(values.grep));
// A workbench is driven by mouse and keyboard while it is still at work itself, and one test leaves it to the next as it
// is. What fails is tried once more in a workbench of its own, and said: what passes then is unsteady and wants a look.
for (const [suite, { failed }] of [...counts]) {
    if (failed === 0) continue;
    console.log(`Once more: ${suite}`);
    const again = await run(suite);
    for (const each of again) counts.set(...each);
    if (again.every(([, { failed: failedAgain }]) => failedAgain === 0)) {
        console.log(unsteadyLine('test/vscode/workbench-tests', suite));
    }
}
const total = (which: keyof Count) => [...counts.values()].reduce((sum, count) => sum + count[which], 0);
console.log(`${total('passed')} passed, ${total('failed')} failed`);
// Explicitly, lest something that was left open keeps the process alive.
process.exit(total('failed') > 0 ? 1 : 0);

interface Count {
    passed: number;
    failed: number;
}

/** Runs the tests whose full titles have a text in them, and counts by the full titles of the suites that they are in. */
async function run(text: string): Promise<readonly (readonly [string, Count])[]> {
    const mocha = new Mocha({
        ui: 'bdd',
        // Opening a workbench for the first time on a slow machine.
        timeout: 90_000,
        reporter: LineReporter,
        // The counts are those of all runs together.
        reporterOptions: { print: (line: string) => isCount(line) || console.log(line) },
        ...(text === '' ? {} : { fgrep: text })
    });
    // Mocha does this for files that it loads itself: it defines describe() and it().
    mocha.suite.emit('pre-require', globalThis, '', mocha);
    for (const host of hosts) {
        describe(host, () => {
            for (const { registerTests } of modules) registerTests(host, values.extension);
        });
    }
    // A run of no tests would otherwise look like one that passes.
    if (mocha.suite.total() === 0) throw new Error('no tests found');
    const found = new Map<string, Count>();
    const count = (test: Mocha.Runnable, which: keyof Count) => {
        const suite = test.parent?.fullTitle() ?? '';
        const { passed, failed } = found.get(suite) ?? { passed: 0, failed: 0 };
        found.set(suite, { passed, failed, [which]: (which === 'passed' ? passed : failed) + 1 });
    };
    await new Promise(resolve => {
        const runner = mocha.run(resolve);
        runner.on('pass', test => count(test, 'passed'));
        // Also for hooks, without which the tests of their suite do not run.
        runner.on('fail', test => count(test, 'failed'));
    });
    return [...found];
}

function isCount(line: string): boolean {
    return /^\d+ passed, \d+ failed$/.test(line);
}

function isHost(text: string): text is Host {
    return text === 'node' || text === 'web';
}
