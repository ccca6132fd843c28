import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CACHE, ROOT } from './cache.ts';
import { Clock } from './clock.ts';
import { Bench } from './measures/bench.ts';
import { SUITES } from './measures/index.ts';
import type { Suite } from './measures/outcome.ts';
import { type Options, readOptions, USAGE, UsageError } from './options.ts';
import { Peers } from './peers/peers.ts';
import { copyGradus } from './peers/programs.ts';
import { progressOn } from './progress.ts';
import { machineText } from './report/machine.ts';
import { performancePage } from './report/performance-page.ts';
import { textReport } from './report/text-table.ts';
import { runSuites } from './run-suites.ts';
import { workloadFacts } from './workload-facts.ts';

/** Together with building Gradus, a quick run takes two minutes. */
const QUICK_SECONDS = 100;
const PAGE = 'docs/performance.md';

const progress = progressOn(process.stderr);

try {
    await main(readOptions(process.argv.slice(2)));
} catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\n\n${USAGE}`);
    process.exitCode = 2;
}

async function main({ quick, only, rounds, list }: Options): Promise<void> {
    const suites = only === undefined ? SUITES : SUITES.filter(suite => isMeant(suite, only));
    if (suites.length === 0) throw new UsageError(`No measure has “${only}” in its name. See --list.`);
    if (list) {
        for (const { name, goals } of suites) console.log([name, ...goals.map(({ title }) => `  ${title}`)].join('\n'));
        return;
    }
    await mkdir(CACHE, { recursive: true });
    const peers = new Peers(progress.say);
    // The time that installing takes is not counted; without it, a good part can be measured all the same.
    await peers.modules().catch(error => progress.say(`${messageOf(error)}.`));
    const bench = new Bench({
        clock: new Clock(quick ? QUICK_SECONDS : undefined),
        isQuick: quick,
        rounds,
        gradus: await copyGradus(),
        peers,
        progress
    });
    const findings = await runSuites(bench, suites);
    console.log(textReport(findings));
    if (quick || only !== undefined) return;
    const page = performancePage(findings, await workloadFacts(bench), {
        machine: machineText(),
        command: `npm run bench${rounds === undefined ? '' : ` -- --rounds ${rounds}`}`
    });
    await writeFile(path.join(ROOT, PAGE), page);
    progress.say(`Wrote ${PAGE}.`);
}

function isMeant({ name, goals }: Suite, text: string): boolean {
    return [name, ...goals.map(({ title }) => title)].some(each => each.toLowerCase().includes(text.toLowerCase()));
}

function messageOf(error: unknown): string {
    return error instanceof Error ? error.message : String(error);
}
