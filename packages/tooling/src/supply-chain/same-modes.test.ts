import { expect, test } from 'vitest';
import { withSameModes } from './same-modes.ts';

/** The end of an archive: its list of files, each with the rights that are said of it. */
function listOf(files: Readonly<Record<string, number>>): Buffer {
    const before = Buffer.from('what is in the files');
    const records = Object.entries(files).map(([name, mode]) => {
        const record = Buffer.alloc(46 + name.length + 3 + 2, 'x');
        record.writeUInt32LE(0x02014b50, 0);
        record.writeUInt16LE(name.length, 28);
        record.writeUInt16LE(3, 30);
        record.writeUInt16LE(2, 32);
        record.writeUInt32LE(mode * 0x10000, 38);
        record.write(name, 46);
        return record;
    });
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(records.length, 10);
    end.writeUInt32LE(before.length, 16);
    return Buffer.concat([before, ...records, end]);
}

test('an archive is the same, whatever others may do with its files where it was packed', () => {
    const usual = listOf({ 'extension.js': 0o100644, 'a/b.json': 0o100644 });
    for (const mode of [0o100664, 0o100600, 0o100755]) {
        const other = listOf({ 'extension.js': mode, 'a/b.json': 0o100644 });
        expect(other.equals(usual)).toBe(false);
        expect(withSameModes(other).equals(usual)).toBe(true);
    }
});

test('what is no archive is refused', () => {
    expect(() => withSameModes(Buffer.from('no archive, however long it may be'))).toThrow('This is no archive.');
    const broken = listOf({ 'extension.js': 0o100644 });
    broken.writeUInt32LE(0, 20);
    expect(() => withSameModes(broken)).toThrow('no list of its files');
});
