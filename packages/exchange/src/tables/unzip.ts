import { TooLargeTable, UnreadableTable } from './table.ts';

/** A ZIP archive as it lies in memory; its entries are inflated one by one, when they are asked for. */
export class Zip {
    private readonly bytes: Uint8Array;
    private readonly view: DataView;
    private readonly entries = new Map<string, { method: number; flags: number; size: number; offset: number }>();
    private left: number;
    private claimed = 0;

    /** @param limit how many bytes may come of all entries together that are asked for */
    constructor(bytes: Uint8Array, limit: number) {
        this.bytes = bytes;
        this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        this.left = limit;
        this.readDirectory();
    }

    /**
     * The text of an entry, or nothing where there is none of that name.
     *
     * @param most how many letters it may have
     */
    async text(name: string, most = Number.POSITIVE_INFINITY): Promise<string | undefined> {
        const entry = this.chunks(name);
        if (!entry) return undefined;
        const decoder = new TextDecoder();
        const parts: string[] = [];
        let length = 0;
        for await (const part of entry) {
            const text = decoder.decode(part, { stream: true });
            length += text.length;
            if (length > most) throw tooLarge();
            parts.push(text);
        }
        return parts.join('') + decoder.decode();
    }

    /** How the text of an entry begins, up to where a mark ends; all of it where it has none, if that is no more than may be read. */
    async beginning(name: string, mark: string): Promise<string | undefined> {
        const entry = this.chunks(name);
        if (!entry) return undefined;
        const decoder = new TextDecoder();
        const parts: string[] = [];
        let length = 0;
        // The mark may stand where one part ends and the next one begins.
        let tail = '';
        for await (const part of entry) {
            const text = decoder.decode(part, { stream: true });
            const end = (tail + text).indexOf(mark);
            parts.push(end < 0 ? text : text.slice(0, end + mark.length - tail.length));
            length += text.length;
            if (end >= 0) break;
            if (length > LONGEST_BEGINNING) throw tooLarge();
            tail = (tail + text).slice(1 - mark.length);
        }
        return parts.join('');
    }

    /** What is in an entry, piece by piece; nothing where there is none of that name. */
    private chunks(name: string): AsyncGenerator<Uint8Array> | undefined {
        const entry = this.entries.get(name.toLowerCase());
        if (!entry) return undefined;
        if (entry.flags & 1) throw new UnreadableTable('The file has a password. Save it without one.');
        const { offset, size, method } = entry;
        if (offset + 30 > this.bytes.length || this.view.getUint32(offset, true) !== LOCAL) throw broken();
        const start = offset + 30 + this.view.getUint16(offset + 26, true) + this.view.getUint16(offset + 28, true);
        const packed = this.bytes.subarray(start, start + size);
        if (packed.length < size) throw broken();
        if (method !== STORED && method !== DEFLATED) throw broken();
        return method === STORED ? this.stored(packed) : this.inflated(packed);
    }

    /** How many bytes all entries have together, as the archive says itself: of one from strangers that is no bound. */
    get size(): number {
        return this.claimed;
    }

    private readDirectory(): void {
        const { bytes, view } = this;
        let end = bytes.length - 22;
        const lowest = Math.max(0, end - 0xffff);
        while (end >= lowest && view.getUint32(end, true) !== END) end--;
        if (end < lowest) throw broken();
        const count = view.getUint16(end + 10, true);
        let at = view.getUint32(end + 16, true);
        for (let index = 0; index < Math.min(count, MOST_ENTRIES); index++) {
            if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw broken();
            const length = view.getUint16(at + 28, true);
            const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length));
            this.claimed += view.getUint32(at + 24, true);
            this.entries.set(name.toLowerCase(), {
                flags: view.getUint16(at + 8, true),
                method: view.getUint16(at + 10, true),
                size: view.getUint32(at + 20, true),
                offset: view.getUint32(at + 42, true)
            });
            at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
        }
    }

    private taken(bytes: Uint8Array): Uint8Array {
        this.left -= bytes.length;
        if (this.left < 0) throw tooLarge();
        return bytes;
    }

    private async *stored(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
        for (let at = 0; at < bytes.length; at += CHUNK) yield this.taken(bytes.subarray(at, at + CHUNK));
    }

    /** Stops where more comes than may, however small the packed bytes are. */
    private async *inflated(packed: Uint8Array): AsyncGenerator<Uint8Array> {
        const stream = new Blob([packed.slice()]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
        const reader = stream.getReader();
        try {
            for (;;) {
                const { done, value } = await reader.read().catch(() => {
                    throw broken();
                });
                if (done) break;
                yield this.taken(value);
            }
        } finally {
            await reader.cancel().catch(() => undefined);
        }
    }
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const STORED = 0;
const DEFLATED = 8;
const MOST_ENTRIES = 5000;
const CHUNK = 65_536;
/** Of a row as wide as can be with texts of usual length. */
const LONGEST_BEGINNING = 4_000_000;

function tooLarge(): TooLargeTable {
    return new TooLargeTable('The file is too large once it is unpacked.');
}

function broken(): UnreadableTable {
    return new UnreadableTable(
        'The file is damaged, or it is not an Excel file. Open it in Excel, and save it as .xlsx again.'
    );
}
