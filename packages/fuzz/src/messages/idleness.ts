import { computedMs } from '../running/process-usage.ts';

const LOOK_EVERY_MS = 500;
/** What a process computes that does nothing: it tidies up, and looks whether others are there. */
const NOTHING = 0.02;

/** Notices that another process does nothing, from when it is expected to until it need not any more. */
export class Idleness {
    private readonly pid: number;
    private readonly idleMs: number;
    private readonly onIdle: () => void;
    private timer: NodeJS.Timeout | undefined;
    private since = 0;
    private computedMs = 0;

    /** @param idleMs how long it does nothing until that is told; nothing is told where the system does not say what it does */
    constructor(pid: number, idleMs: number, onIdle: () => void) {
        this.pid = pid;
        this.idleMs = idleMs;
        this.onIdle = onIdle;
    }

    /** It is to do something from now on. */
    begin(): void {
        this.note(computedMs(this.pid));
        this.timer ??= setInterval(() => this.look(), LOOK_EVERY_MS).unref();
    }

    stop(): void {
        clearInterval(this.timer);
        this.timer = undefined;
    }

    private look(): void {
        const computed = computedMs(this.pid);
        const waited = performance.now() - this.since;
        if (computed === 0 || computed - this.computedMs > Math.max(waited, LOOK_EVERY_MS) * NOTHING)
            this.note(computed);
        else if (waited > this.idleMs) this.onIdle();
    }

    private note(computed: number): void {
        this.since = performance.now();
        this.computedMs = computed;
    }
}
