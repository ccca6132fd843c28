import { UnreadableTable } from './table.ts';

/** The text of a file, and what is to be told of how it was read. */
interface Decoded {
    readonly text: string;
    readonly notes: readonly string[];
}

/**
 * The text of a file, with a sentence where its encoding had to be guessed, and one where it holds control characters,
 * which whoever reads it takes out.
 *
 * @throws UnreadableTable where the file is no text
 */
export function decodeBytes(bytes: Uint8Array): Decoded {
    const { text, notes } = decodedAs(bytes);
    if (!isText(text)) throw new UnreadableTable('The file is not text. Look whether it is another file.');
    const count = countOf(CONTROLS, text);
    if (count === 0) return { text, notes };
    const found = count === 1 ? 'one control character, which was' : `${count} control characters, which were`;
    return { text, notes: [...notes, `The file holds ${found} taken out.`] };
}

/** Control characters, but the tab and those that break lines. */
const CONTROLS = /(?![\t\n\v\f\r\u0085])\p{Cc}/gu;
/** So many signs that no text has are damage or chance, and such a part of all signs. */
const FEW = 4;
const SMALL_PART = 0.02;

/** Whether what was decoded is text: with a zero it is something else, as with many signs that no text has. */
function isText(text: string): boolean {
    if (text.includes('\0')) return false;
    // The escape sign colours what is written to a terminal, and such output is text.
    const odd = countOf(CONTROLS, text) - (text.split('\u001b').length - 1) + (text.split('\ufffd').length - 1);
    return odd < FEW || odd <= text.length * SMALL_PART;
}

function countOf(signs: RegExp, text: string): number {
    return text.match(signs)?.length ?? 0;
}

function decodedAs(bytes: Uint8Array): Decoded {
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
