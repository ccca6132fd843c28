import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { decompressed } from './decompressed.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

test('a compressed file is what it was before, and any other itself', async () => {
    const text = 'Some text. '.repeat(10_000);
    const file = { name: 'a.TXT.gz', bytes: new Uint8Array(gzipSync(text)) };
    const read = await decompressed(file);
    expect(read.name).toBe('a.TXT');
    expect(new TextDecoder().decode(read.bytes)).toBe(text);
    const plain = { name: 'a.txt', bytes: bytesOf(text) };
    expect(await decompressed(plain)).toBe(plain);
});

test('what is none, is cut off, or grows too large, is refused in words', async () => {
    const whole = new Uint8Array(gzipSync(new Uint8Array(3_000_000)));
    await expect(decompressed({ name: 'b.gz', bytes: bytesOf('no') })).rejects.toThrow(
        'Could not read b.gz: it is no compressed file, in spite of its name.'
    );
    await expect(decompressed({ name: 'c.gz', bytes: whole.slice(0, 100) })).rejects.toThrow('no compressed file');
    await expect(decompressed({ name: 'd.gz', bytes: whole }, 1_000_000)).rejects.toThrow(
        'Could not read d.gz: what is in it is larger than 1 MB.'
    );
});
