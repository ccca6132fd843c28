/** The text of a file, and a sentence where its encoding had to be guessed. */
export function decodeBytes(bytes: Uint8Array): { text: string; notes: readonly string[] } {
    if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: decoded(bytes, 'utf-16le'), notes: [] };
    if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: decoded(bytes, 'utf-16be'), notes: [] };
    const wide = wideEncodingOf(bytes);
    if (wide)
        return { text: decoded(bytes, wide), notes: ['The file was read as UTF-16, which it does not say itself.'] };
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

/** So much of a file tells how its signs are written. */
const SAMPLE = 400;

/** UTF-16 without a mark in front: in texts of Latin letters every second byte is zero. */
function wideEncodingOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
    const length = Math.min(bytes.length - (bytes.length % 2), SAMPLE);
    if (length < 4) return undefined;
    let even = 0;
    let odd = 0;
    for (let at = 0; at < length; at++) {
        if (bytes[at] !== 0) continue;
        if (at % 2 === 0) even++;
        else odd++;
    }
    const most = length * 0.4;
    if (odd >= most && even === 0) return 'utf-16le';
    return even >= most && odd === 0 ? 'utf-16be' : undefined;
}
