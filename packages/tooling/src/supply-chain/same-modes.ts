const END = 0x06054b50;
const RECORD = 0x02014b50;
const END_LENGTH = 22;
const RECORD_LENGTH = 46;
/** A file that everybody may read, and its owner may write, as systems like Unix write it in the upper half. */
const READABLE = (0o100644 * 0x10000) >>> 0;

/**
 * An archive (ZIP) with the same said of every file of it: who may read it. What those who packed it allow others on their
 * disk, by their `umask`, is no business of those who unpack it, and would make other bytes of the same sources.
 */
export function withSameModes(archive: Buffer): Buffer {
    const same = Buffer.from(archive);
    const end = endOf(same);
    let at = same.readUInt32LE(end + 16);
    for (let left = same.readUInt16LE(end + 10); left > 0; left--) {
        if (same.readUInt32LE(at) !== RECORD) throw new Error('The archive has no list of its files.');
        same.writeUInt32LE(READABLE, at + 38);
        at += RECORD_LENGTH + [28, 30, 32].reduce((length, field) => length + same.readUInt16LE(at + field), 0);
    }
    return same;
}

/** Where the list of files is said to begin: behind it, before a comment that is seldom there. */
function endOf(archive: Buffer): number {
    for (let at = archive.length - END_LENGTH; at >= 0; at--) if (archive.readUInt32LE(at) === END) return at;
    throw new Error('This is no archive.');
}
