import { expect, test } from 'vitest';
import { decodeUtf8 } from './decode-utf8.ts';

const TEXT = 'framework A "Ä"\n';
const little = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const big = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le').swap16());

test.each([
    ['with a mark', little(`\ufeff${TEXT}`)],
    ['with a mark, the other way round', big(`\ufeff${TEXT}`)],
    ['without a mark', little(TEXT)],
    ['without a mark, the other way round', big(TEXT)],
    ['without a mark, in a file that is cut off', little(TEXT).subarray(0, -1)]
])('a text in UTF-16 is refused %s', (_, bytes) => {
    expect(() => decodeUtf8(bytes)).toThrow('it is in UTF-16. Save it again with the encoding UTF-8.');
});

test.each(['', 'a', TEXT, `\u0000${TEXT}`, 'a\u0000b c\u0000d'])('the text %j is read as it is', text => {
    expect(decodeUtf8(new TextEncoder().encode(text))).toBe(text);
});
