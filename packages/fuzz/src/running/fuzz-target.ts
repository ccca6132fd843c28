import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Json } from '@gradus/exchange/importers';
import type { Target } from '../target.ts';
import { CurrentInput } from './current-input.ts';
import type { Failure } from './failure.ts';
import type { Slowest, Task, Told } from './messages.ts';
import { minimised } from './minimise.ts';
import { type Bounds, type Ended, Trial } from './trial.ts';
import { perByte } from './trying.ts';

const HANG_MS = 15_000;
const MEGABYTES = 768;
/** What hangs is tried again and again, each time until it is plain that it hangs. */
const MINIMISING = { attempts: 40, ms: 180_000 };
const LEARNING = 0.25;
/** One that ends at once, every time, is not started for ever. */
const MOST_DEATHS = 25;

export interface FuzzOptions {
    /** The URL of the module that has the target. */
    readonly module: string;
    readonly seed: number;
    readonly ms: number;
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
        await rm(folder, { recursive: true, force: true });
    }
}

class TargetFuzzing {
    private readonly target: Target;
    private readonly options: FuzzOptions;
    private readonly bounds: Bounds;
    private readonly currentFile: string;
    private readonly found = new Map<string, Found>();
    private slowest: Slowest | undefined;
    private tried = 0;
    private kept = 0;
    private deaths = 0;

    constructor(target: Target, options: FuzzOptions, folder: string) {
        this.target = target;
        this.options = options;
        const hangMs = target.hangMs ?? HANG_MS;
        this.bounds = { hangMs, waitMs: 8 * hangMs, megabytes: MEGABYTES, ...options.bounds };
        this.currentFile = path.join(folder, 'current.json');
    }

    async run(): Promise<Outcome> {
        const begin = performance.now();
        const end = begin + this.options.ms;
        // While code is counted all is slower: a part of the time for that, and the rest with what was learnt.
        const from = await this.tryUntil(begin + this.options.ms * LEARNING, 0, true);
        await this.tryUntil(end, from, false);
        return {
            target: this.target.name,
            tried: this.tried,
            kept: this.kept,
            found: [...this.found.values()],
            slowest: this.slowest,
            seconds: (performance.now() - begin) / 1000
        };
    }

    private async tryUntil(end: number, first: number, learns: boolean): Promise<number> {
        let from = first;
        while (performance.now() < end && this.deaths < MOST_DEATHS) {
            const pending: Promise<void>[] = [];
            const task = { ...this.task(from, end - performance.now()), learns };
            const { ended, count } = await Trial.run(task, this.bounds, told => this.hear(told, pending));
            await Promise.all(pending);
            this.tried += count.tried;
            this.kept = Math.max(this.kept, count.kept);
            this.compare(count.slowest);
            // The numbers of all inputs that it made are not known, but that of one of the last.
            from = Math.max(from, count.next) + 1;
            if (ended.how === 'done') break;
            this.deaths++;
            await this.bury(ended, CurrentInput.read(this.currentFile));
        }
        return from;
    }

    private task(from: number, ms: number): Task {
        const { module, seed } = this.options;
        const { currentFile } = this;
        const keptFile = `${currentFile}.kept`;
        return { module, target: this.target.name, seed, from, ms, currentFile, keptFile, learns: false };
    }

    private hear(told: Told, pending: Promise<void>[]): void {
        if (told.type === 'found') pending.push(this.keep(told.failure, told.input));
        else if (told.type !== 'ready') this.options.onProgress?.(this.tried + told.count.tried);
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
    private async bury(ended: Ended, input: Json | undefined): Promise<void> {
        if (ended.how === 'done') return;
        const why =
            ended.how === 'hang'
                ? `It took too long: more than ${this.bounds.hangMs / 1000} s of computing.`
                : ended.why;
        const signature = `${ended.how} ${why.replace(/\d+/g, '0')}`;
        if (input === undefined) {
            await this.keep({ kind: ended.how, message: `${why} It is not known of what.`, signature }, null);
            return;
        }
        if (this.found.has(signature)) return;
        const fails = async (candidate: Json) => (await this.endOf(candidate)).how === ended.how;
        if (await fails(input)) {
            const smallest = await minimised(input, fails, MINIMISING);
            await this.keep({ kind: ended.how, message: why, signature }, smallest);
        } else {
            const message = `${why} It does not do so with this input alone.`;
            await this.keep({ kind: ended.how, message, signature: `${signature} not alone` }, input);
        }
    }

    private async endOf(input: Json): Promise<Ended> {
        const inputFile = `${this.currentFile}.input`;
        await writeFile(inputFile, JSON.stringify(input));
        // What keeps the one that is looked at must not be overwritten by the one that is tried.
        const task = { ...this.task(0, 0), inputFile, currentFile: `${this.currentFile}.trial` };
        const { ended } = await Trial.run(task, this.bounds, () => {});
        return ended;
    }
}
