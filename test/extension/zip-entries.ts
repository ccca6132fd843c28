const END = 0x06054b50;
const ENTRY = 0x02014b50;

/** The names of the files in a zip file, from the list at its end. */
export function zipEntries(zip: Buffer): string[] {
    const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
    if (end < 0 || zip.readUInt32LE(end) !== END) throw new Error('It is no zip file.');
    const names: string[] = [];
    let at = zip.readUInt32LE(end + 16);
    for (let count = zip.readUInt16LE(end + 10); count > 0; count--) {
        if (zip.readUInt32LE(at) !== ENTRY) throw new Error('The list of the zip file is broken.');
        const name = zip.readUInt16LE(at + 28);
        names.push(zip.toString('utf8', at + 46, at + 46 + name));
        at += 46 + name + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    }
    return names;
}
