import { rmSync } from 'node:fs';
import { cp, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

export interface TempFolder {
    readonly path: string;
    dispose(): Promise<void>;
}

const present = new Set<string>();
process.on('exit', () => {
    for (const folder of present) rmSync(folder, { recursive: true, force: true });
});

/** A new empty folder that goes away with dispose(), or at the latest with this process. */
export async function createTempFolder(purpose: string): Promise<TempFolder> {
    // The real path, because VS Code reports files by it (on macOS the temp folder is a link).
    const folder = await mkdtemp(path.join(await realpath(os.tmpdir()), `gradus-${purpose}-`));
    present.add(folder);
    return {
        path: folder,
        async dispose() {
            // Killed processes may still be writing their last file: hence the retries.
            await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
            present.delete(folder);
        }
    };
}

/** What reviewers are asked about the example is meant to be there; tests look for what they do themselves. */
const SETTINGS = {
    rules: { 'level-drop': 'off', 'level-jump': 'off', 'unused-competency': 'off', 'text-starts-differently': 'off' }
};

/** Copies a workspace, so that tests may change its files. The copy keeps the folder's name, which the workbench shows. */
export async function copyWorkspace(source: string): Promise<TempFolder> {
    const temp = await createTempFolder('workspace');
    const copy = path.join(temp.path, path.basename(path.resolve(source)));
    await cp(source, copy, { recursive: true });
    await writeFile(path.join(copy, 'gradus.json'), JSON.stringify(SETTINGS));
    return { ...temp, path: copy };
}
