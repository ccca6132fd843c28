import { crc32 } from './crc32.ts';

export interface ZipEntry {
    readonly name: string;
    /** Part by part where it is long: it is packed as it comes, and never held in one piece. */
    readonly text: string | Iterable<string>;
}

/** The first moment that archives can tell, so that the same texts make the same file whenever it is made. */
const DATE = (1 << 5) | 1;
const TIME = 0;
const VERSION = 20;
/** Names are in UTF-8. */
const FLAGS = 1 << 11;
const DEFLATED = 8;

/** How many signs are packed at once. */
const CHUNK = 1 << 16;

/** An archive of texts, packed by the platform: both Node and browsers can do that. */
export async function writeZip(entries: readonly ZipEntry[]): Promise<Uint8Array> {
    const encoder = new TextEncoder();
    const parts: Uint8Array[] = [];
    const directory: Uint8Array[] = [];
    let offset = 0;
    for (const { name, text } of entries) {
        const { packed, size, checksum } = await deflated(text);
        const path = encoder.encode(name);
        const facts = [
            [2, VERSION],
            [2, FLAGS],
            [2, DEFLATED],
            [2, TIME],
            [2, DATE],
            [4, checksum],
            [4, packed.length],
            [4, size],
            [2, path.length],
            [2, 0]
        ] as const;
        const local = record([[4, 0x04034b50], ...facts], path);
        parts.push(local, packed);
        directory.push(
            record([[4, 0x02014b50], [2, VERSION], ...facts, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]], path)
        );
        offset += local.length + packed.length;
    }
    const listed = joined(directory);
    const count = entries.length;
    const end: Field[] = [
        [4, 0x06054b50],
        [2, 0],
        [2, 0],
        [2, count],
        [2, count],
        [4, listed.length],
        [4, offset],
        [2, 0]
    ];
    return joined([...parts, listed, record(end)]);
}

type Field = readonly [bytes: 2 | 4, value: number];

function record(fields: readonly Field[], rest = new Uint8Array()): Uint8Array {
    const length = fields.reduce((sum, [bytes]) => sum + bytes, 0);
    const view = new DataView(new ArrayBuffer(length));
    let at = 0;
    for (const [bytes, value] of fields) {
        if (bytes === 2) view.setUint16(at, value, true);
        else view.setUint32(at, value, true);
        at += bytes;
    }
    return joined([new Uint8Array(view.buffer), rest]);
}

/** A text in UTF-8 as it is packed, with the number and the checksum of its bytes. */
async function deflated(text: string | Iterable<string>): Promise<Deflated> {
    const encoder = new TextEncoder();
    let size = 0;
    let checksum = 0;
    const chunks = chunksOf(typeof text === 'string' ? [text] : text);
    const bytes = new ReadableStream<Uint8Array<ArrayBuffer>>({
        pull(controller) {
            const { value, done } = chunks.next();
            if (done) return controller.close();
            const plain = encoder.encode(value);
            size += plain.length;
            checksum = crc32(plain, checksum);
            return controller.enqueue(plain);
        }
    });
    const stream = bytes.pipeThrough(new CompressionStream('deflate-raw'));
    const packed = new Uint8Array(await new Response(stream).arrayBuffer());
    return { packed, size, checksum };
}

interface Deflated {
    readonly packed: Uint8Array;
    readonly size: number;
    readonly checksum: number;
}

/** Texts in pieces of a size that is good to pack. No sign is divided. */
function* chunksOf(texts: Iterable<string>): Generator<string, undefined> {
    let parts: string[] = [];
    let length = 0;
    for (const text of texts) {
        for (let from = 0; from < text.length; ) {
            let to = Math.min(text.length, from + CHUNK);
            if (to < text.length && /[\ud800-\udbff]/.test(text.charAt(to - 1))) to--;
            parts.push(text.slice(from, to));
            length += to - from;
            from = to;
            if (length < CHUNK) continue;
            yield parts.join('');
            parts = [];
            length = 0;
        }
    }
    if (length > 0) yield parts.join('');
    return undefined;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
    const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const part of parts) {
        whole.set(part, at);
        at += part.length;
    }
    return whole;
}
