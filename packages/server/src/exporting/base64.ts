/** So many bytes become characters at once; more would be too many arguments. */
const CHUNK = 0x8000;

/** Bytes as text, in Node and in a browser alike. */
export function base64Of(bytes: Uint8Array): string {
    let text = '';
    for (let start = 0; start < bytes.length; start += CHUNK) {
        text += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
    }
    return btoa(text);
}
