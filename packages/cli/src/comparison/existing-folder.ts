import { dirname } from 'node:path';
import { Disk } from '../disk/disk.ts';

/** The nearest folder that is there now: in an earlier state there may have been another one. */
export function existingFolder(path: string): string {
    const disk = new Disk();
    for (let folder = path; ; folder = dirname(folder)) {
        if (disk.exists(folder) && disk.kind(folder) === 'folder') return folder;
        if (folder === dirname(folder)) return folder;
    }
}
