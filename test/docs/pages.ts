import { readdir } from 'node:fs/promises';
import { repository } from './sandbox.ts';

/** Folders with what is made, fetched or kept by tools. */
const NOT_OURS = new Set(['node_modules', '.git', '.vscode-test', '.vitest', 'out', 'build', 'dist', 'test-results']);

/** All files of the repository that somebody wrote, by their path in it. */
export function filesOfRepository(): Promise<string[]> {
    return filesBelow('');
}

/** All pages in Markdown. Their links are followed, and their samples are run. */
export async function markdownFiles(): Promise<string[]> {
    return (await filesOfRepository()).filter(name => name.endsWith('.md'));
}

async function filesBelow(folder: string): Promise<string[]> {
    const entries = await readdir(repository.url(folder), { withFileTypes: true });
    const found = await Promise.all(
        entries.map(async entry => {
            if (NOT_OURS.has(entry.name)) return [];
            const name = folder + entry.name;
            return entry.isDirectory() ? filesBelow(`${name}/`) : [name];
        })
    );
    return found.flat().sort();
}
