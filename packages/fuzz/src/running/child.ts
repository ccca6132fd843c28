import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Json } from '@gradus/exchange/importers';
import type { Target } from '../target.ts';
import { CurrentInput } from './current-input.ts';
import type { Count, Task, Told } from './messages.ts';
import { NewCode } from './new-code.ts';
import { Trying } from './trying.ts';

/*
 * A process that tries inputs of one target, and tells the one that started it how it gets on. It may hang or end at any
 * input: that is what it is for.
 */

const TELL_EVERY_MS = 200;
const PACKAGES = path.resolve(import.meta.dirname, '../../..');

const task = JSON.parse(process.argv[2] ?? '') as Task;
const current = new CurrentInput(task.currentFile);
let next = task.from;
let toldAt = 0;
// Nobody is left to tell.
process.on('disconnect', () => process.exit());
await run();
process.exit();

async function run(): Promise<void> {
    const code = task.learns ? await NewCode.watch(PACKAGES, path.join(PACKAGES, 'fuzz')) : undefined;
    const { TARGETS } = (await import(task.module)) as { readonly TARGETS: readonly Target[] };
    const target = TARGETS.find(({ name }) => name === task.target);
    if (!target) throw new Error(`There is no target ${task.target}.`);
    const session = await target.start(pid => void tell({ type: 'elsewhere', pid }));
    const trying: Trying = new Trying(session, {
        ...task,
        code,
        kept: readKept(),
        onAttempt(text) {
            current.write(next, text);
            if (performance.now() - toldAt < TELL_EVERY_MS) return;
            toldAt = performance.now();
            process.send?.({ type: 'progress', count: countOf(trying) } satisfies Told);
        },
        onKept: () => keep(trying.kept),
        onFound: (failure, input) => void tell({ type: 'found', failure, input })
    });
    await tell({ type: 'ready' });
    if (task.inputFile === undefined) await tryMany(trying);
    else await tryOne(trying, CurrentInput.read(task.inputFile) ?? null);
    await trying.stop();
    code?.stop();
    await tell({ type: 'done', count: countOf(trying) });
}

async function tryOne(trying: Trying, input: Json): Promise<void> {
    current.write(0, JSON.stringify(input));
    const failure = await trying.failure(input);
    if (failure) await tell({ type: 'found', failure, input });
}

async function tryMany(trying: Trying): Promise<void> {
    const end = performance.now() + task.ms;
    if (task.learns) await trying.again(trying.kept);
    const { to = Number.POSITIVE_INFINITY } = task;
    while (next < to && performance.now() < end) {
        await trying.next(next++);
        // What has been told is passed on only when nothing else is to be done.
        if (next % 16 === 0) await new Promise(resolve => setImmediate(resolve));
    }
}

function readKept(): Json[] {
    const kept = existsSync(task.keptFile) ? CurrentInput.read(task.keptFile) : undefined;
    return Array.isArray(kept) ? [...kept] : [];
}

/** Writes down what another process is to go on with. */
function keep(kept: readonly Json[]): void {
    writeFileSync(task.keptFile, JSON.stringify(kept));
}

function countOf({ tried, kept, slowest }: Trying): Count {
    return { next, tried, kept: kept.length, slowest };
}

/** Goes on when it has been passed on. */
function tell(told: Told): Promise<void> {
    return new Promise(resolve => process.send?.(told, () => resolve()));
}
