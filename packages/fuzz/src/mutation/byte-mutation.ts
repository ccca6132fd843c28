import type { Random } from '../random.ts';

/** Numbers at the ends of what fits into one, two or four bytes. */
const EDGES = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff];
const LONGEST = 200_000;

/** Bytes as a text of signs below 256, in which they can be kept and made smaller. */
export function textOfBytes(bytes: Uint8Array): string {
    return Buffer.from(bytes).toString('latin1');
}

export function bytesOfText(text: string): Uint8Array {
    return new Uint8Array(Buffer.from(text, 'latin1'));
}

/** Bytes that differ from others in a few places. */
export function mutatedBytes(bytes: string, random: Random, other: string = bytes): string {
    let mutated = bytes;
    for (let left = random.upTo(8); left > 0; left--) mutated = changed(mutated, random, other);
    return mutated.slice(0, LONGEST);
}

/** Bytes that have nothing to do with anything. */
export function randomBytes(random: Random, most: number): string {
    return Array.from({ length: random.upTo(most) }, () => String.fromCharCode(random.below(256))).join('');
}

function changed(bytes: string, random: Random, other: string): string {
    const at = random.below(bytes.length + 1);
    const before = bytes.slice(0, at);
    switch (random.below(7)) {
        case 0:
            return before + String.fromCharCode(random.below(256)) + bytes.slice(at + 1);
        case 1: {
            const flipped = (bytes.charCodeAt(at) || 0) ^ (1 << random.below(8));
            return before + String.fromCharCode(flipped & 255) + bytes.slice(at + 1);
        }
        case 2:
            return before;
        case 3:
            return before + bytes.slice(at + random.upTo(64));
        case 4:
            return before + randomBytes(random, 16) + bytes.slice(at);
        case 5: {
            const from = random.below(other.length + 1);
            return before + other.slice(from, from + random.upTo(200)) + bytes.slice(at);
        }
        default: {
            const length = random.pick([1, 2, 4]);
            const edge = random.pick(EDGES);
            const written = Array.from({ length }, (_, index) => String.fromCharCode((edge >>> (8 * index)) & 255));
            return before + written.join('') + bytes.slice(at + length);
        }
    }
}
