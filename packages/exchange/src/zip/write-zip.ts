import { crc32 } from './crc32.ts';

export interface ZipEntry {
    readonly name: string;
    readonly text: string;
}

/** The first moment that archives can tell, so that the same texts make the same file whenever it is made. */
const DATE = (1 << 5) | 1;
const TIME = 0;
const VERSION = 20;
/** Names are in UTF-8. */
const FLAGS = 1 << 11;
const DEFLATED = 8;

/** An archive of texts, packed by the platform: both Node and browsers can do that. */
export async function writeZip(entries: readonly ZipEntry[]): Promise<Uint8Array> {
    const encoder = new TextEncoder();
    const parts: Uint8Array[] = [];
    const directory: Uint8Array[] = [];
    let offset = 0;
    for (const { name, text } of entries) {
        const plain = encoder.encode(text);
        const packed = await deflated(plain);
        const path = encoder.encode(name);
        const facts = [
            [2, VERSION],
            [2, FLAGS],
            [2, DEFLATED],
            [2, TIME],
            [2, DATE],
            [4, crc32(plain)],
            [4, packed.length],
            [4, plain.length],
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

async function deflated(plain: Uint8Array): Promise<Uint8Array> {
    const stream = new Blob([plain.slice()]).stream().pipeThrough(new CompressionStream('deflate-raw'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
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
