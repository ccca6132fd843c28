/** Random numbers that are the same on every run and machine (mulberry32). */
export class Random {
    private state: number;

    constructor(seed: number) {
        this.state = seed >>> 0;
    }

    /** A number from 0 to below 1. */
    next(): number {
        this.state = (this.state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
    }

    /** A whole number from 0 to below the limit. */
    below(limit: number): number {
        return Math.floor(this.next() * limit);
    }

    pick<T>(from: readonly T[]): T {
        const picked = from[this.below(from.length)];
        if (picked === undefined) throw new Error('There is nothing to pick from.');
        return picked;
    }

    /** So many different numbers from 0 to below the limit, rising. */
    several(count: number, limit: number): number[] {
        if (count > limit) throw new Error(`There are no ${count} different numbers below ${limit}.`);
        const chosen = new Set<number>();
        while (chosen.size < count) chosen.add(this.below(limit));
        return [...chosen].sort((a, b) => a - b);
    }
}
