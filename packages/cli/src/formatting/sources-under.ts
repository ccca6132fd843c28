import type { WorkspaceManager } from 'langium';
import { URI } from 'langium';
import type { Disk } from '../disk/disk.ts';
import { DiskFiles } from '../disk/disk-files.ts';
import { unreadable } from '../existing-path.ts';
import type { CommandError } from '../exit-codes.ts';
import { toldPath } from '../report/shown-path.ts';

/** The Gradus files at or below a path, and what could not be looked into. */
export interface Sources {
    readonly files: readonly string[];
    readonly failures: readonly CommandError[];
}

/** Finds the files of a path that Gradus would read: nothing hidden, nothing installed. */
export function sourcesUnder(path: string, cwd: string, disk: Disk, workspace: WorkspaceManager): Sources {
    if (disk.kind(path) === 'file') return { files: [path], failures: [] };
    const disks = new DiskFiles(disk);
    const files: string[] = [];
    const failures: CommandError[] = [];
    const folders = [URI.file(path)];
    for (let folder = folders.pop(); folder; folder = folders.pop()) {
        try {
            const entries = disks.readDirectorySync(folder).filter(entry => workspace.shouldIncludeEntry(entry));
            for (const { uri, isDirectory } of entries) {
                if (isDirectory) folders.push(uri);
                else files.push(uri.fsPath);
            }
        } catch (error) {
            failures.push(unreadable(`the folder ${toldPath(folder.fsPath, cwd)}`, error));
        }
    }
    return { files, failures };
}
