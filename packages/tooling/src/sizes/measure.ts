import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** How large a part of what ships is, in bytes. */
export interface Size {
    readonly part: string;
    readonly bytes: number;
    /** What it must not become larger than; nothing where that is only good to know. */
    readonly budget?: number;
}

const KB = 1000;
const MB = 1000 * KB;

/**
 * Measures what has been built: what is fetched to install it, read to start it, and loaded to show the preview.
 *
 * @param packed the extension as a .vsix file
 */
export async function measureSizes(packed: string): Promise<Size[]> {
    return [
        { part: 'the extension as a .vsix file', bytes: (await stat(packed)).size, budget: 1.7 * MB },
        { part: 'what starts it (extension.js)', bytes: await sizeOf('extension.js'), budget: 410 * KB },
        {
            part: 'the preview’s script and style, compressed',
            bytes: (await compressedSize('preview.js')) + (await compressedSize('preview.css')),
            budget: 108 * KB
        },
        { part: 'what starts it in a browser (extension.browser.js)', bytes: await sizeOf('extension.browser.js') },
        { part: 'what imports frameworks (importing.js)', bytes: await sizeOf('importing.js') },
        { part: 'the language server (server.js)', bytes: await sizeOf('server.js') },
        { part: 'the language server in a browser (server.browser.js)', bytes: await sizeOf('server.browser.js') }
    ];
}

/** Whether a part is as small as it has to be. */
export function isWithinBudget({ bytes, budget }: Size): boolean {
    return budget === undefined || bytes <= budget;
}

async function sizeOf(bundle: string): Promise<number> {
    return (await stat(join('out', bundle))).size;
}

async function compressedSize(bundle: string): Promise<number> {
    return gzipSync(await readFile(join('out', bundle))).length;
}
