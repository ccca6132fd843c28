import type { Json } from '@gradus/exchange/importers';
import { Random } from '../random.ts';
import type { Session } from '../target.ts';
import { type Failure, failureOf, notAlone } from './failure.ts';
import type { Slowest } from './messages.ts';
import { minimised } from './minimise.ts';
import type { NewCode } from './new-code.ts';
import { Watched } from './watched.ts';

const MOST_KEPT = 2000;
/** What is longer becomes longer still when it is changed, and slower than it is worth. */
const LONGEST_KEPT = 20_000;
/** Until then the program itself is slow. */
const WARM_AFTER = 60;
const TIMES_AGAIN = 3;
/** Below that, the size of an input says nothing of what it costs. */
const LEAST_BYTES = 1024;
const MINIMISING = { attempts: 3000, ms: 15_000 };

export interface TryingOptions {
    readonly target: string;
    readonly seed: number;
    /** What knows of new code; without it, no more inputs are kept. */
    readonly code?: NewCode | undefined;
    /** Inputs that led to new code before. */
    readonly kept?: readonly Json[];
    /** Hears which input is tried before it is, as the text of its JSON. */
    onAttempt?(text: string): void;
    /** Hears that one more is kept. */
    onKept?(): void;
    /** Hears of each kind of failure once, with the smallest input that could be found. */
    onFound(failure: Failure, input: Json): void;
}

/** Makes inputs of a target one after the other and tries them. */
export class Trying {
    tried = 0;
    slowest: Slowest | undefined;
    readonly kept: Json[];
    private readonly session: Session;
    private readonly watched: Watched;
    private readonly options: TryingOptions;
    private readonly known = new Set<string>();

    constructor(session: Session, options: TryingOptions) {
        this.session = session;
        this.watched = new Watched(session);
        this.options = options;
        this.kept = [...(options.kept ?? [])];
    }

    /** Tries the input with a number. */
    async next(index: number): Promise<void> {
        const { target, seed } = this.options;
        const input = await this.session.make(Random.for(seed, target, index), this.kept);
        const text = textOf(input);
        if (text === undefined) return;
        this.options.onAttempt?.(text);
        const begin = cpuMs();
        const failure = await this.failure(input);
        const ms = cpuMs() - begin;
        this.tried++;
        if (failure) await this.tell(failure, input, index);
        // While code is counted all is slower, which says nothing.
        else if (this.tried > WARM_AFTER && !this.options.code) await this.compare(input, ms, text);
        // What went wrong may have begun anything: it is asked what is new, but nothing is made of it.
        if ((await this.isNew()) && !failure && text.length <= LONGEST_KEPT && this.kept.length < MOST_KEPT) {
            this.kept.push(input);
            this.options.onKept?.();
        }
    }

    /** Tries inputs from before, so that it is known which code they lead to. */
    async again(inputs: readonly Json[]): Promise<void> {
        for (const input of inputs) {
            this.options.onAttempt?.(textOf(input) ?? 'null');
            const failure = await this.failure(input);
            if (failure) await this.tell(failure, input);
            await this.isNew();
        }
    }

    /** What goes wrong with an input. */
    async failure(input: Json): Promise<Failure | undefined> {
        try {
            await this.watched.attempt(input);
            return undefined;
        } catch (error) {
            return failureOf(error);
        }
    }

    stop(): Promise<void> {
        return this.watched.stop();
    }

    private async tell(failure: Failure, input: Json, index?: number): Promise<void> {
        if (this.known.has(failure.signature)) return;
        this.known.add(failure.signature);
        const fails = async (candidate: Json) => {
            this.options.onAttempt?.(textOf(candidate) ?? 'null');
            return (await this.failure(candidate))?.signature === failure.signature;
        };
        if (await fails(input)) {
            const smallest = await minimised(input, fails, MINIMISING);
            this.options.onFound((await this.failure(smallest)) ?? failure, smallest);
        } else {
            const message = index === undefined ? '' : `\n${notAlone(this.options.seed, index)}`;
            this.options.onFound({ ...failure, message: failure.message + message }, input);
        }
    }

    /** An input that seems to be slow is tried again: it may have been the machine. */
    private async compare(input: Json, ms: number, text: string): Promise<void> {
        const bytes = text.length;
        if (this.slowest && perByte(ms, bytes) <= perByte(this.slowest.ms, this.slowest.bytes)) return;
        let least = ms;
        for (let time = 0; time < TIMES_AGAIN; time++) {
            this.options.onAttempt?.(text);
            const begin = cpuMs();
            await this.failure(input);
            least = Math.min(least, cpuMs() - begin);
        }
        if (this.slowest && perByte(least, bytes) <= perByte(this.slowest.ms, this.slowest.bytes)) return;
        this.slowest = { ms: least, bytes, input };
    }

    private async isNew(): Promise<boolean> {
        return (await this.options.code?.hasRun()) ?? false;
    }
}

/** What this thread has computed so far: the same on a busy machine as on an idle one. */
export function cpuMs(): number {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
}

export function perByte(ms: number, bytes: number): number {
    return ms / Math.max(bytes, LEAST_BYTES);
}

/** An input as it is kept; nothing where it is nested too deeply to be kept. */
function textOf(input: Json): string | undefined {
    try {
        return JSON.stringify(input);
    } catch {
        return undefined;
    }
}
