/** Random numbers that are the same on every run and machine (mulberry32). */
export class Random {
    private state: number;

    constructor(seed: number) {
        this.state = seed >>> 0;
    }

    /** Numbers of their own for one of many things, whatever the others take. */
    static for(seed: number, name: string, index: number): Random {
        return new Random(Math.imul(hashOf(name) ^ seed, 0x9e3779b1) + Math.imul(index, 0x85ebca6b));
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

    /** A whole number from 1 to about the limit; small ones are as likely as large ones are. */
    upTo(limit: number): number {
        return Math.max(1, Math.round(limit ** this.next()));
    }

    /** Whether something happens that does once in so many times. */
    once(inSoMany: number): boolean {
        return this.below(inSoMany) === 0;
    }

    pick<T>(from: readonly T[]): T {
        if (from.length === 0) throw new Error('There is nothing to pick from.');
        return from[this.below(from.length)] as T;
    }
}

/** A number made of a text (FNV-1a). */
function hashOf(text: string): number {
    let hash = 0x811c9dc5;
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    return hash >>> 0;
}
