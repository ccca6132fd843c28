import { inflateRawSync } from 'node:zlib';

/** The texts of an archive by name, read from its directory as any other program would. */
export async function zipTexts(bytes: Uint8Array): Promise<Map<string, string>> {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const end = bytes.length - 22;
    const texts = new Map<string, string>();
    let at = view.getUint32(end + 16, true);
    for (let left = view.getUint16(end + 10, true); left > 0; left--) {
        const nameLength = view.getUint16(at + 28, true);
        const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
        const offset = view.getUint32(at + 42, true);
        const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
        const packed = bytes.subarray(start, start + view.getUint32(at + 20, true));
        const plain = view.getUint16(at + 10, true) === 0 ? packed : inflateRawSync(packed);
        texts.set(name, new TextDecoder().decode(plain));
        at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return texts;
}
