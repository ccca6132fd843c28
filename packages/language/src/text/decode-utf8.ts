/**
 * The text of a file's bytes, without a byte order mark.
 *
 * @throws Error that says, for the file's author, why the bytes are not text and what to do
 */
export function decodeUtf8(bytes: Uint8Array): string {
    const [first, second] = bytes;
    if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || isWide(bytes)) {
        throw new Error('it is in UTF-16. Save it again with the encoding UTF-8.');
    }
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
        throw new Error('it is not in UTF-8, or not text at all. Save it again with the encoding UTF-8.');
    }
}

/** So much of a file tells how its signs are written. */
const SAMPLE = 400;

/** UTF-16 that does not say so: in texts of Latin letters every second byte is zero, and in no other text. */
function isWide(bytes: Uint8Array): boolean {
    const length = Math.min(bytes.length - (bytes.length % 2), SAMPLE);
    const zeros = [0, 0];
    for (let at = 0; at < length; at++) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
    const [even = 0, odd = 0] = zeros;
    return length >= 4 && Math.max(even, odd) >= length * 0.4 && Math.min(even, odd) === 0;
}
