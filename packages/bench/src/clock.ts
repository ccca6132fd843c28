/** Says that the time of a quick run is over, so that what is not measured yet stays so. */
export class OutOfTime extends Error {
    constructor() {
        super('no time was left');
    }
}

/** No process is waited for any longer. */
const LONGEST_WAIT_MS = 180_000;
/** And no answer of a server. */
const LONGEST_ANSWER_MS = 60_000;

/** How long a run may take. */
export class Clock {
    private readonly deadline: number;

    /** @param seconds for the whole run; as long as it takes where it is not said */
    constructor(seconds?: number) {
        this.deadline = seconds === undefined ? Number.POSITIVE_INFINITY : performance.now() + seconds * 1000;
    }

    /** A clock for a part of the run: it stops after so many seconds, and not later than this one. */
    part(seconds: number): Clock {
        return new Clock(Math.min(seconds, this.secondsLeft()));
    }

    /** Without end where there is no deadline. */
    secondsLeft(): number {
        return (this.deadline - performance.now()) / 1000;
    }

    /** How long a single step may take; throws where no time is left. */
    longestWait(): number {
        const left = this.deadline - performance.now();
        if (left <= 0) throw new OutOfTime();
        return Math.min(left, LONGEST_WAIT_MS);
    }

    /** What to say of a step that took longer than it may. */
    overdue(what: string): Error {
        return performance.now() >= this.deadline - 1 ? new OutOfTime() : new Error(`${what} took too long`);
    }

    /** The outcome of a promise, unless it takes too long. */
    async within<T>(what: string | (() => string), promise: Promise<T>): Promise<T> {
        // Where nobody waits any longer, nobody hears that it failed.
        promise.catch(() => {});
        const { promise: late, reject } = Promise.withResolvers<never>();
        const giveUp = () => reject(this.overdue(typeof what === 'string' ? what : what()));
        const timer = setTimeout(giveUp, Math.min(this.longestWait(), LONGEST_ANSWER_MS));
        try {
            return await Promise.race([promise, late]);
        } finally {
            clearTimeout(timer);
        }
    }
}
