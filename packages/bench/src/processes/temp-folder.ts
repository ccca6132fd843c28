import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { CACHE } from '../cache.ts';

/** Does something with an empty folder that is gone afterwards. */
export async function withTempFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
    await mkdir(CACHE, { recursive: true });
    const folder = await mkdtemp(path.join(CACHE, 'temp-'));
    try {
        return await use(folder);
    } finally {
        await rm(folder, { recursive: true, force: true });
    }
}
