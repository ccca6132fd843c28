/** Does something when what it follows has paused, and from time to time where that never does. */
export class AtPause {
    private readonly quiet: number;
    private readonly longest: number;
    private readonly act: () => void;
    private timer: ReturnType<typeof setTimeout> | undefined;
    private waitingSince = 0;

    /**
     * @param quiet how long a pause is, in ms
     * @param longest how long at most is waited for one, in ms
     */
    constructor(quiet: number, longest: number, act: () => void) {
        this.quiet = quiet;
        this.longest = longest;
        this.act = act;
    }

    /** Something has happened. */
    note(): void {
        const now = Date.now();
        if (!this.timer) this.waitingSince = now;
        clearTimeout(this.timer);
        const wait = Math.max(0, Math.min(this.quiet, this.waitingSince + this.longest - now));
        this.timer = setTimeout(() => {
            this.timer = undefined;
            this.act();
        }, wait);
    }

    /** What has happened does not matter any more. */
    cancel(): void {
        clearTimeout(this.timer);
        this.timer = undefined;
    }
}
