import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Json } from '@gradus/exchange/importers';
import type { Target } from '../target.ts';
import { CurrentInput } from './current-input.ts';
import { type Failure, notAlone } from './failure.ts';
import type { Slowest, Task, Told } from './messages.ts';
import { minimised } from './minimise.ts';
import { type Bounds, type Ended, Trial } from './trial.ts';
import { boundsOf, tryAlone } from './try-alone.ts';
import { perByte } from './trying.ts';

/** What hangs is tried again and again, each time until it is plain that it hangs. */
const MINIMISING = { attempts: 40, ms: 180_000 };
/** So many inputs, whatever the time: what is made later depends on what was learnt, and a seed repeats a run. */
const LEARNING = 200;
/** One that ends at once, every time, is not started for ever. */
const MOST_DEATHS = 25;

export interface FuzzOptions {
    /** The URL of the module that has the target. */
    readonly module: string;
    readonly seed: number;
    readonly ms: number;
    /** No more inputs than these, where there is time for more. */
    readonly inputs?: number;
    /** Inputs that led to new code in runs before. */
    readonly known?: readonly Json[];
    readonly bounds?: Partial<Bounds>;
    onProgress?(tried: number): void;
    onFound?(found: Found): Promise<void> | void;
}

export interface Found {
    readonly target: string;
    readonly failure: Failure;
    readonly input: Json;
}

/** What came of trying a target. */
export interface Outcome {
    readonly target: string;
    readonly tried: number;
    /** How many inputs led to code that those before had not led to. */
    readonly kept: number;
    /** These inputs, without those that were known. */
    readonly learnt: readonly Json[];
    /** One for each kind of failure. */
    readonly found: readonly Found[];
    readonly slowest: Slowest | undefined;
    readonly seconds: number;
}

/** Tries a target for so long, in processes of its own: one that hangs or ends is told of, and another one goes on. */
export async function fuzzTarget(target: Target, options: FuzzOptions): Promise<Outcome> {
    const folder = await mkdtemp(path.join(tmpdir(), 'gradus-fuzz-'));
    try {
        return await new TargetFuzzing(target, options, folder).run();
    } finally {
        await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
}

class TargetFuzzing {
    private readonly target: Target;
    private readonly options: FuzzOptions;
    private readonly bounds: Bounds;
    private readonly currentFile: string;
    private readonly keptFile: string;
    private readonly found = new Map<string, Found>();
    private slowest: Slowest | undefined;
    private tried = 0;
    private deaths = 0;

    constructor(target: Target, options: FuzzOptions, folder: string) {
        this.target = target;
        this.options = options;
        this.bounds = { ...boundsOf(target), ...options.bounds };
        this.currentFile = path.join(folder, 'current.json');
        this.keptFile = path.join(folder, 'kept.json');
    }

    async run(): Promise<Outcome> {
        const begin = performance.now();
        const end = begin + this.options.ms;
        // While code is counted all is slower: some inputs for that, and the rest with what was learnt.
        const { known = [], inputs: most = Number.MAX_SAFE_INTEGER } = this.options;
        await writeFile(this.keptFile, JSON.stringify(known));
        const from = this.target.isElsewhere ? 0 : await this.tryUntil(end, 0, true, Math.min(LEARNING, most));
        if (from < most) await this.tryUntil(end, from, false, most);
        const kept = CurrentInput.read(this.keptFile);
        const learnt = Array.isArray(kept) ? (kept as readonly Json[]).slice(known.length) : [];
        return {
            target: this.target.name,
            tried: this.tried,
            kept: learnt.length,
            learnt,
            found: [...this.found.values()],
            slowest: this.slowest,
            seconds: (performance.now() - begin) / 1000
        };
    }

    private async tryUntil(end: number, first: number, learns: boolean, to: number): Promise<number> {
        let from = first;
        while (from < to && performance.now() < end && this.deaths < MOST_DEATHS) {
            const pending: Promise<void>[] = [];
            const task = { ...this.task(from, end - performance.now()), learns, to };
            const { ended, count } = await Trial.run(task, this.bounds, told => this.hear(told, pending));
            await Promise.all(pending);
            this.tried += count.tried;
            this.compare(count.slowest);
            const current = CurrentInput.current(this.currentFile);
            from = Math.max(from, ended.how === 'done' ? count.next : (current?.next ?? from + 1));
            if (ended.how === 'done') break;
            this.deaths++;
            await this.bury(ended, current);
        }
        return from;
    }

    private task(from: number, ms: number): Task {
        const { module, seed } = this.options;
        const { currentFile, keptFile } = this;
        return { module, target: this.target.name, seed, from, ms, currentFile, keptFile, learns: false };
    }

    private hear(told: Told, pending: Promise<void>[]): void {
        if (told.type === 'found') pending.push(this.keep(told.failure, told.input));
        else if ('count' in told) this.options.onProgress?.(this.tried + told.count.tried);
    }

    private async keep(failure: Failure, input: Json): Promise<void> {
        if (this.found.has(failure.signature)) return;
        const found = { target: this.target.name, failure, input };
        this.found.set(failure.signature, found);
        await this.options.onFound?.(found);
    }

    private compare(slowest: Slowest | undefined): void {
        if (!slowest || this.target.isElsewhere) return;
        const isSlower =
            !this.slowest || perByte(slowest.ms, slowest.bytes) > perByte(this.slowest.ms, this.slowest.bytes);
        if (isSlower) this.slowest = slowest;
    }

    /** Looks whether the last input of a process that is gone is to blame, and makes it smaller. */
    private async bury(
        ended: Ended,
        current: { readonly next: number; readonly input: Json } | undefined
    ): Promise<void> {
        if (ended.how === 'done') return;
        const { why } = ended;
        const input = current?.input;
        const signature = `${ended.how} ${why.replace(/\d+/g, '0')}`;
        if (current === undefined || input === undefined) {
            await this.keep({ kind: ended.how, message: `${why} It is not known of what.`, signature }, null);
            return;
        }
        if (this.found.has(signature)) return;
        const fails = async (candidate: Json) => (await this.alone(candidate)).how === ended.how;
        if (await fails(input)) {
            const smallest = await minimised(input, fails, MINIMISING);
            await this.keep({ kind: ended.how, message: why, signature }, smallest);
        } else {
            const message = `${why} ${notAlone(this.options.seed, current.next - 1)}`;
            await this.keep({ kind: ended.how, message, signature: `${signature} not alone` }, input);
        }
    }

    private async alone(input: Json): Promise<Ended> {
        const { ended } = await tryAlone(this.target, input, { module: this.options.module, bounds: this.bounds });
        return ended;
    }
}
