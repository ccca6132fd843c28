/** Characters of text for each token, at the least that is worth guessing. */
const CHARACTERS_A_TOKEN = 6;

/** Tokens as columns of numbers: an object for each would cost more than reading the text. */
export class TokenBuffer {
    types: Uint8Array;
    starts: Int32Array;
    ends: Int32Array;
    count = 0;
    /** Whether reading ended before the text did. */
    isPart = false;

    /** @param length of the text that is read */
    constructor(length: number) {
        const size = Math.ceil(length / CHARACTERS_A_TOKEN) + 16;
        this.types = new Uint8Array(size);
        this.starts = new Int32Array(size);
        this.ends = new Int32Array(size);
    }

    add(type: number, start: number, end: number): void {
        if (this.count + 4 > this.types.length) this.grow();
        const index = this.count++;
        this.types[index] = type;
        this.starts[index] = start;
        this.ends[index] = end;
    }

    /** Ends the tokens: behind the last one there is nothing, at this place. */
    end(at: number, isPart: boolean): this {
        this.isPart = isPart;
        for (let index = this.count; index < this.count + 3; index++) {
            this.types[index] = 0;
            this.starts[index] = at;
            this.ends[index] = at;
        }
        return this;
    }

    private grow(): void {
        const size = this.types.length * 2;
        this.types = copied(this.types, new Uint8Array(size));
        this.starts = copied(this.starts, new Int32Array(size));
        this.ends = copied(this.ends, new Int32Array(size));
    }
}

function copied<T extends Uint8Array | Int32Array>(from: T, to: T): T {
    to.set(from);
    return to;
}
