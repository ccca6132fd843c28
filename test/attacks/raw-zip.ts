/** An entry of an archive as an attacker writes it: nothing that it says of itself has to be true. */
export interface RawEntry {
    readonly name: string;
    readonly packed: Uint8Array;
    readonly method?: 0 | 8;
    /** How large it is said to be once it is unpacked. */
    readonly said?: number;
    /** Lies where the entry of this number does, instead of having a place of its own. */
    readonly over?: number;
}

/** A ZIP archive whose directory says what it is told to. */
export function rawZip(entries: readonly RawEntry[]): Uint8Array {
    const parts: Buffer[] = [];
    const directory: Buffer[] = [];
    const offsets: number[] = [];
    let end = 0;
    for (const { name, packed, method = 8, said = packed.length, over } of entries) {
        const path = Buffer.from(name);
        const offset = over === undefined ? end : (offsets[over] ?? 0);
        offsets.push(offset);
        if (over === undefined) {
            const local = Buffer.alloc(30);
            local.writeUInt32LE(0x04034b50, 0);
            local.writeUInt16LE(method, 8);
            local.writeUInt32LE(packed.length, 18);
            local.writeUInt32LE(said, 22);
            local.writeUInt16LE(path.length, 26);
            parts.push(local, path, Buffer.from(packed));
            end += local.length + path.length + packed.length;
        }
        const listed = Buffer.alloc(46);
        listed.writeUInt32LE(0x02014b50, 0);
        listed.writeUInt16LE(method, 10);
        listed.writeUInt32LE(packed.length, 20);
        listed.writeUInt32LE(said, 24);
        listed.writeUInt16LE(path.length, 28);
        listed.writeUInt32LE(offset, 42);
        directory.push(listed, path);
    }
    const list = Buffer.concat(directory);
    const tail = Buffer.alloc(22);
    tail.writeUInt32LE(0x06054b50, 0);
    tail.writeUInt16LE(entries.length, 8);
    tail.writeUInt16LE(entries.length, 10);
    tail.writeUInt32LE(list.length, 12);
    tail.writeUInt32LE(end, 16);
    return Buffer.concat([...parts, list, tail]);
}
