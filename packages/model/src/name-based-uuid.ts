/*
 * UUIDs of version 5, as RFC 9562 makes them: the first 16 bytes of the SHA-1 of a namespace and a name, with the
 * version in them. Every element of a framework has one. Their names are short, so that most of the time of a
 * library goes by around the hash; here nothing is made anew for each but the text. A test compares the two.
 */

const BLOCK = 64;
/** The sign that ends the text, and the length of it. */
const ENDING = 9;
const HEX: readonly string[] = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Makes UUIDs of names in one namespace. */
export class NameBasedUuids {
    private readonly namespace: readonly number[];
    private readonly encoder = new TextEncoder();
    private readonly words = new Int32Array(80);
    private bytes = new Uint8Array(4 * BLOCK);
    private readonly state = new Int32Array(5);

    /** @param namespace a UUID */
    constructor(namespace: string) {
        const digits = namespace.replaceAll('-', '');
        this.namespace = Array.from({ length: 16 }, (_, index) =>
            Number.parseInt(digits.slice(2 * index, 2 * index + 2), 16)
        );
    }

    of(name: string): string {
        const { state } = this;
        const end = this.fill(name);
        state[0] = 0x67452301;
        state[1] = 0xefcdab89;
        state[2] = 0x98badcfe;
        state[3] = 0x10325476;
        state[4] = 0xc3d2e1f0;
        for (let start = 0; start < end; start += BLOCK) this.addBlock(start);
        const first = state[0] as number;
        const second = ((state[1] as number) & 0xffff0fff) | 0x5000;
        const third = ((state[2] as number) & 0x3fffffff) | 0x80000000;
        const fourth = state[3] as number;
        return `${high(first)}${low(first)}-${high(second)}-${low(second)}-${high(third)}-${low(third)}${high(fourth)}${low(fourth)}`;
    }

    /**
     * Writes down what the hash is of, in full blocks.
     *
     * @returns how many bytes they have
     */
    private fill(name: string): number {
        const { namespace } = this;
        // A sign of a text takes three bytes at most.
        const most = namespace.length + 3 * name.length + ENDING + BLOCK;
        if (most > this.bytes.length) this.bytes = new Uint8Array(most);
        const { bytes } = this;
        bytes.set(namespace);
        const length = namespace.length + this.encoder.encodeInto(name, bytes.subarray(namespace.length)).written;
        const end = Math.ceil((length + ENDING) / BLOCK) * BLOCK;
        bytes.fill(0, length, end);
        bytes[length] = 0x80;
        for (let index = 1, bits = length * 8; bits > 0; index++, bits = Math.floor(bits / 256))
            bytes[end - index] = bits;
        return end;
    }

    private addBlock(start: number): void {
        const { bytes, words, state } = this;
        for (let index = 0, at = start; index < 16; index++, at += 4) {
            words[index] =
                ((bytes[at] as number) << 24) |
                ((bytes[at + 1] as number) << 16) |
                ((bytes[at + 2] as number) << 8) |
                (bytes[at + 3] as number);
        }
        for (let index = 16; index < 80; index++) {
            const mixed =
                (words[index - 3] as number) ^
                (words[index - 8] as number) ^
                (words[index - 14] as number) ^
                (words[index - 16] as number);
            words[index] = (mixed << 1) | (mixed >>> 31);
        }
        let a = state[0] as number;
        let b = state[1] as number;
        let c = state[2] as number;
        let d = state[3] as number;
        let e = state[4] as number;
        for (let index = 0; index < 80; index++) {
            const next = (((a << 5) | (a >>> 27)) + chosen(index, b, c, d) + e + (words[index] as number)) | 0;
            e = d;
            d = c;
            c = (b << 30) | (b >>> 2);
            b = a;
            a = next;
        }
        state[0] = (state[0] as number) + a;
        state[1] = (state[1] as number) + b;
        state[2] = (state[2] as number) + c;
        state[3] = (state[3] as number) + d;
        state[4] = (state[4] as number) + e;
    }
}

function chosen(index: number, b: number, c: number, d: number): number {
    if (index < 20) return (((b & c) | (~b & d)) + 0x5a827999) | 0;
    if (index < 40) return ((b ^ c ^ d) + 0x6ed9eba1) | 0;
    if (index < 60) return (((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc) | 0;
    return ((b ^ c ^ d) + 0xca62c1d6) | 0;
}

function high(word: number): string {
    return `${HEX[word >>> 24]}${HEX[(word >>> 16) & 255]}`;
}

function low(word: number): string {
    return `${HEX[(word >>> 8) & 255]}${HEX[word & 255]}`;
}
