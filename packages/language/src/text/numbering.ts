/** Two hashes, and the number and one more; 0 where a place is free. They lie together, as they are read together. */
const WIDTH = 4;
const NUMBER = 2;

/**
 * Numbers things by two hashes of them, in the order in which they come. Two things with the same 64 bits are taken
 * for the same: among as many words as anybody ever writes, that does not happen.
 */
export class Numbering {
    private table: Int32Array;
    private mask: number;
    private count = 0;

    /** @param expected how many things there will be, as a guess */
    constructor(expected: number) {
        let capacity = 64;
        while (capacity < expected * 2) capacity *= 2;
        this.table = new Int32Array(capacity * WIDTH);
        this.mask = capacity - 1;
    }

    get size(): number {
        return this.count;
    }

    numberOf(first: number, second: number): number {
        const { table, mask } = this;
        let place = (first ^ (first >>> 15)) & mask;
        for (let at = place * WIDTH; ; at = place * WIDTH) {
            const number = table[at + NUMBER] as number;
            if (number === 0) return this.add(at, first, second);
            if (table[at] === first && table[at + 1] === second) return number - 1;
            place = (place + 1) & mask;
        }
    }

    private add(at: number, first: number, second: number): number {
        const { table } = this;
        table[at] = first;
        table[at + 1] = second;
        table[at + NUMBER] = ++this.count;
        if (this.count * 2 > this.mask) this.grow();
        return this.count - 1;
    }

    private grow(): void {
        const { table: old } = this;
        const table = new Int32Array(old.length * 2);
        const mask = this.mask * 2 + 1;
        for (let at = 0; at < old.length; at += WIDTH) {
            if (old[at + NUMBER] === 0) continue;
            const first = old[at] as number;
            let place = (first ^ (first >>> 15)) & mask;
            while (table[place * WIDTH + NUMBER] !== 0) place = (place + 1) & mask;
            table.set(old.subarray(at, at + WIDTH), place * WIDTH);
        }
        this.table = table;
        this.mask = mask;
    }
}
