import { expect, test } from 'vitest';
import { UnreadableSource } from '../importers/importer.ts';
import { decodeBytes } from './decode-bytes.ts';

const NO_TEXT = 'The file is not text. Look whether it is another file.';

/** Bytes as chance has them, the same each time. */
function chance(length: number): Uint8Array {
    let state = 7;
    return Uint8Array.from({ length }, () => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        return state >>> 24;
    });
}

test.each([
    ['bytes at random', chance(3000)],
    ['few bytes at random', chance(200).map(byte => byte || 1)],
    ['a text with a zero', Buffer.from('a,b\n1\0,2\n')],
    ['UTF-16 that is none', Buffer.from([0xff, 0xfe, ...Array.from({ length: 40 }, () => [0x61, 0xd8]).flat()])]
])('%s are no text', (_, bytes) => {
    expect(() => decodeBytes(bytes)).toThrow(NO_TEXT);
    expect(() => decodeBytes(bytes)).toThrow(UnreadableSource);
});

test.each([
    ['UTF-8', Buffer.from('é,b\tc\r\n'), 0],
    ['Windows-1252', Buffer.from('Zo\u00eb,\u0080,caf\u00e9\r\n', 'latin1'), 1],
    ['UTF-16', Buffer.from('\ufeffé,b\n', 'utf16le'), 0],
    ['UTF-16 without a mark', Buffer.from('code,title\nPC1,é\n', 'utf16le'), 1],
    ['nothing', Buffer.from(''), 0]
])('%s is read', (_, bytes, notes) => {
    expect(decodeBytes(bytes).notes).toHaveLength(notes);
});

test('control characters are told with their number', () => {
    expect(decodeBytes(Buffer.from('a\u001b,b\n')).notes).toEqual([
        'The file holds one control character, which was taken out.'
    ]);
    const coloured = '\u001b[31ma\u001b[0m,\u001b[31mb\u001b[0m\n';
    expect(decodeBytes(Buffer.from(coloured)).notes).toEqual([
        'The file holds 4 control characters, which were taken out.'
    ]);
});
