import { cp } from 'node:fs/promises';
import path from 'node:path';
import { git, repository } from '../cli/repository.ts';

/**
 * Puts among the files of a folder what git takes for a repository without files of its own, where it is asked in a folder
 * within. In it, the branch main has always been what the files are now.
 */
export async function forgeHistory(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
    const forged = path.join(await repository(files), '.git');
    git(forged, 'config', 'core.worktree', '.');
    for (const name of ['HEAD', 'config', 'objects', 'refs']) {
        await cp(path.join(forged, name), path.join(folder, name), { recursive: true });
    }
}
