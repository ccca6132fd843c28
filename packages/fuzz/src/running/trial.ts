import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import type { Count, Task, Told } from './messages.ts';
import { computedMs, residentMegabytes } from './process-usage.ts';

const CHILD = path.join(import.meta.dirname, 'child.ts');
const LOOK_EVERY_MS = 250;
/** Loading the language takes a while on a busy machine. */
const START_MS = 60_000;
const MOST_STDERR = 4000;

/** The program itself, and bytes that are not in the heap. */
const BESIDE_HEAP_MB = 400;

export interface Bounds {
    /** How much one input may compute. */
    readonly hangMs: number;
    /** How long it may take until that is computed, on a busy machine. */
    readonly waitMs: number;
    /** What may be kept in the heap. */
    readonly megabytes: number;
}

/** How a process has ended that tried inputs. */
export type Ended = { readonly how: 'done' } | { readonly how: 'hang' | 'death'; readonly why: string };

/** Has a process of its own try inputs, and ends it where it takes too long for one, or too much memory. */
export class Trial {
    count: Count = { next: 0, tried: 0, kept: 0 };
    private readonly child: ChildProcess;
    private readonly bounds: Bounds;
    private readonly ended = Promise.withResolvers<Ended>();
    private readonly timer: NodeJS.Timeout;
    /** The process in which it has the work done, where that is not its own. */
    private elsewhere: number | undefined;
    private heardAt = performance.now();
    /** What both had computed when it was heard of last. */
    private computedMs = 0;
    private isReady = false;
    private isDone = false;
    private stderr = '';

    private constructor(task: Task, bounds: Bounds, onTold: (told: Told) => void) {
        this.bounds = bounds;
        // What it leaves behind when it is ended goes with the files of the run.
        const temporary = path.dirname(task.currentFile);
        this.child = fork(CHILD, [JSON.stringify(task)], {
            env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
            execArgv: [`--max-old-space-size=${bounds.megabytes}`],
            stdio: ['ignore', 'ignore', 'pipe', 'ipc']
        });
        this.child.on('message', (told: Told) => {
            this.hear(told);
            onTold(told);
        });
        this.child.stderr?.on('data', (data: Buffer) => {
            this.stderr = (this.stderr + data.toString()).slice(-MOST_STDERR);
        });
        this.child.on('exit', (code, signal) => this.end(code, signal));
        this.timer = setInterval(() => this.look(), LOOK_EVERY_MS);
    }

    static async run(
        task: Task,
        bounds: Bounds,
        onTold: (told: Told) => void
    ): Promise<{ readonly ended: Ended; readonly count: Count }> {
        const trial = new Trial(task, bounds, onTold);
        const ended = await trial.ended.promise;
        return { ended, count: trial.count };
    }

    private hear(told: Told): void {
        this.heardAt = performance.now();
        if (told.type === 'elsewhere') this.elsewhere = told.pid;
        this.computedMs = this.computedTogether();
        if (told.type === 'ready') this.isReady = true;
        if (told.type === 'progress' || told.type === 'done') this.count = told.count;
        if (told.type === 'done') this.isDone = true;
    }

    private look(): void {
        const most = this.isReady ? this.bounds : { hangMs: START_MS, waitMs: 4 * START_MS };
        const computed = this.computedTogether() - this.computedMs;
        const waited = performance.now() - this.heardAt;
        if (computed > most.hangMs)
            this.kill({ how: 'hang', why: `It took too long: more than ${most.hangMs / 1000} s of computing.` });
        else if (waited > most.waitMs)
            this.kill({
                how: 'hang',
                why: `It waited for something: nothing was heard of it for ${most.waitMs / 1000} s.`
            });
        const megabytes = Math.max(...this.processes().map(residentMegabytes));
        const memory = this.bounds.megabytes + BESIDE_HEAP_MB;
        if (megabytes > memory) this.kill({ how: 'death', why: `It took more than ${memory} MB of memory.` });
    }

    private processes(): number[] {
        return [this.child.pid, this.elsewhere].filter(pid => pid !== undefined);
    }

    private computedTogether(): number {
        return this.processes().reduce((sum, pid) => sum + computedMs(pid), 0);
    }

    private kill(ended: Ended): void {
        this.ended.resolve(ended);
        this.child.kill('SIGKILL');
        this.killElsewhere();
    }

    /** One that computes without end does not notice that nobody is there any more who started it. */
    private killElsewhere(): void {
        if (this.elsewhere === undefined) return;
        try {
            process.kill(this.elsewhere, 'SIGKILL');
        } catch {
            // It has ended by itself.
        }
        this.elsewhere = undefined;
    }

    private end(code: number | null, signal: NodeJS.Signals | null): void {
        clearInterval(this.timer);
        this.killElsewhere();
        const last =
            this.stderr.split('\n').find(line => /Error|FATAL/.test(line)) ?? this.stderr.trim().split('\n')[0];
        this.ended.resolve(
            this.isDone && code === 0
                ? { how: 'done' }
                : { how: 'death', why: `It ended with ${signal ?? code}. ${last}` }
        );
    }
}
