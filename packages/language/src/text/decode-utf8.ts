/**
 * The text of a file's bytes, without a byte order mark.
 *
 * @throws Error that says, for the file's author, why the bytes are not text and what to do
 */
export function decodeUtf8(bytes: Uint8Array): string {
    const [first, second] = bytes;
    if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
        throw new Error('it is in UTF-16. Save it again with the encoding UTF-8.');
    }
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
        throw new Error('it is not in UTF-8, or not text at all. Save it again with the encoding UTF-8.');
    }
}
