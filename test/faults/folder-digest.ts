import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';

/** All that lies in a folder, with what it holds and when it was written: equal only where nothing has been touched. */
export async function folderDigest(folder: string): Promise<Readonly<Record<string, string>>> {
    const names = await readdir(folder, { recursive: true });
    const lines = names.sort().map(async name => {
        const file = path.join(folder, name);
        const status = await stat(file);
        const content = status.isFile() ? await readFile(file, 'base64') : '';
        return [name, `${status.mode} ${status.mtimeMs} ${content}`] as const;
    });
    return Object.fromEntries(await Promise.all(lines));
}
