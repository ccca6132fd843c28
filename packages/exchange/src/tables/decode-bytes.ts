/** The text of a file, and a sentence where its encoding had to be guessed. */
export function decodeBytes(bytes: Uint8Array): { text: string; notes: readonly string[] } {
    if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: decoded(bytes, 'utf-16le'), notes: [] };
    if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: decoded(bytes, 'utf-16be'), notes: [] };
    try {
        return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notes: [] };
    } catch {
        const note = 'The file is not in UTF-8, so it was read as Windows-1252. Look at its accents.';
        return { text: decoded(bytes, 'windows-1252'), notes: [note] };
    }
}

function decoded(bytes: Uint8Array, encoding: string): string {
    return new TextDecoder(encoding).decode(bytes);
}
