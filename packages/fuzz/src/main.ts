import path from 'node:path';
import { CORPUS, keepCase } from './corpus/corpus.ts';
import { keepLearnt, learntInputs } from './corpus/learnt.ts';
import { runGrowth } from './growth/run-growth.ts';
import { type Options, readOptions, USAGE, UsageError } from './options.ts';
import { textReport, untriedOf } from './report/text-report.ts';
import { type Found, fuzzTarget, type Outcome } from './running/fuzz-target.ts';
import type { Target } from './target.ts';
import { TARGETS } from './targets/index.ts';

/** With less for each target, hardly more is tried than what it begins with. */
const SHORT_MS = 20_000;

try {
    await main(readOptions(process.argv.slice(2)));
} catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\n\n${USAGE}`);
    process.exitCode = 2;
}

async function main({ seed, ms, jobs, target, growth, keep, list, help }: Options): Promise<void> {
    if (help) {
        console.log(USAGE);
        return;
    }
    if (growth) {
        if (!(await runGrowth(target ?? ''))) process.exitCode = 1;
        return;
    }
    const targets = TARGETS.filter(({ name }) => target === undefined || name.includes(target));
    if (targets.length === 0) throw new UsageError(`No target has “${target}” in its name. See --list.`);
    if (list) {
        for (const { name, about } of targets) console.log(`${name}: ${about}`);
        return;
    }
    const each = (ms * Math.min(jobs, targets.length)) / targets.length;
    console.error(`Seed ${seed}, ${Math.round(each / 1000)} s for each of ${targets.length} targets.`);
    if (each < SHORT_MS) {
        console.error(
            'That is short: a target takes some seconds to start, and tries its first 200 inputs slowly, to learn which lead ' +
                'to new code. Give more time (--time), or try fewer targets (--target).'
        );
    }
    const outcomes = await inTurn(targets, jobs, target => fuzzed(target, { seed, ms: each, keep }));
    console.log(textReport(outcomes));
    const untried = untriedOf(outcomes);
    if (untried.length > 0) {
        console.error(
            `\nNothing was tried of ${untried.join(', ')}, so the run has failed: there was too little time. Give it more with --time, or less to do with --target.`
        );
    }
    if (untried.length > 0 || outcomes.some(({ found }) => found.length > 0)) process.exitCode = 1;
}

async function fuzzed(target: Target, { seed, ms, keep }: Pick<Options, 'seed' | 'ms' | 'keep'>): Promise<Outcome> {
    const module = import.meta.resolve('./targets/index.ts');
    const known = await learntInputs(target.name);
    const outcome = await fuzzTarget(target, { module, seed, ms, known, onFound: tell });
    const { tried, kept, learnt, found, seconds } = outcome;
    if (keep) await keepLearnt(target.name, learnt);
    const counts = `${tried} inputs in ${Math.round(seconds)} s, ${kept} kept, ${found.length} failures`;
    console.error(`${target.name}: ${counts}.`);
    return outcome;
}

/** Does something with all of a list, with some of them at the same time. Gives what came of it in the order of the list. */
async function inTurn<T, R>(items: readonly T[], atOnce: number, run: (item: T) => Promise<R>): Promise<R[]> {
    const results: R[] = [];
    const left = [...items.entries()];
    const work = async () => {
        for (let next = left.shift(); next; next = left.shift()) results[next[0]] = await run(next[1]);
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    return results;
}

async function tell(found: Found): Promise<void> {
    const file = await keepCase(found);
    console.error(
        `\n${found.target}: ${found.failure.message}\nKept as ${path.relative(path.dirname(CORPUS), file)}\n`
    );
}
