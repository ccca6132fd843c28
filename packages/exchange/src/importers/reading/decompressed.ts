import { type SourceFile, UnreadableSource } from '../importer.ts';

const COMPRESSED = '.gz';
/** The largest published data of a kind are far below that. */
export const MOST_BYTES = 500_000_000;

/** That there is more in a file than anybody imports. */
export class TooLargeSource extends UnreadableSource {}

/** The name of a file as it was before it was compressed. */
export function nameWithoutCompression(name: string): string {
    return name.toLowerCase().endsWith(COMPRESSED) ? name.slice(0, -COMPRESSED.length) : name;
}

/**
 * A file as it was before it was compressed, in Node and in browsers alike; of one that is not, itself.
 *
 * @throws UnreadableSource where it is no compressed file, or what is in it is too large
 */
export async function decompressed(file: SourceFile, most = MOST_BYTES): Promise<SourceFile> {
    const name = nameWithoutCompression(file.name);
    if (name === file.name) return file;
    const stream = new Blob([file.bytes as Uint8Array<ArrayBuffer>])
        .stream()
        .pipeThrough(new DecompressionStream('gzip'));
    const parts: Uint8Array<ArrayBuffer>[] = [];
    let size = 0;
    try {
        for (const reader = stream.getReader(); ; ) {
            const { done, value } = await reader.read();
            if (done) break;
            size += value.length;
            if (size > most) {
                await reader.cancel();
                const limit = Math.round(most / 1_000_000);
                throw new TooLargeSource(`Could not read ${file.name}: what is in it is larger than ${limit} MB.`);
            }
            parts.push(value);
        }
    } catch (error) {
        if (error instanceof UnreadableSource) throw error;
        throw new UnreadableSource(`Could not read ${file.name}: it is no compressed file, in spite of its name.`);
    }
    return { name, bytes: new Uint8Array(await new Blob(parts).arrayBuffer()) };
}
