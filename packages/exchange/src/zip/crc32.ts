/** The checksum of archives (that of ISO 3309), by a table of what each byte does to it. */
const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
});

/** @param before the checksum of the bytes before these, of which they go on */
export function crc32(bytes: Uint8Array, before = 0): number {
    let sum = ~before;
    for (const byte of bytes) sum = (TABLE[(sum ^ byte) & 255] ?? 0) ^ (sum >>> 8);
    return ~sum >>> 0;
}
