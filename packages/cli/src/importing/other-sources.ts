import { join } from 'node:path';
import { isFrameworkFile } from '@gradus/model/framework-file';
import type { Disk } from '../disk/disk.ts';
import { readable } from '../existing-path.ts';
import { toldPath } from '../report/shown-path.ts';

/** Folders that no framework has its files in. */
const PASSED_OVER = new Set(['node_modules/', 'out/']);
/** How a file begins a framework, at the beginning of one of its lines. */
const HEADER = /^\ufeff?[ \t]*framework[ \t]+[\p{L}\p{N}]/mu;

/**
 * The `.gradus` files that belong to the framework of a folder and are none of those that are written: what is in folders
 * below that hold a framework of their own is not among them.
 *
 * @param written the files that are written, by their paths
 * @param cwd the folder from which messages name files
 * @throws CommandError where something cannot be read, so that nobody knows
 */
export function otherSources(folder: string, written: ReadonlySet<string>, disk: Disk, cwd: string): string[] {
    return readable(folderAt(folder, cwd), () => disk.entries(folder)).flatMap(name => {
        const path = join(folder, name);
        if (!name.endsWith('/')) return isFrameworkFile(name) && !written.has(path) ? [path] : [];
        if (PASSED_OVER.has(name) || beginsFramework(path, disk, cwd)) return [];
        return otherSources(path, written, disk, cwd);
    });
}

function beginsFramework(folder: string, disk: Disk, cwd: string): boolean {
    return readable(folderAt(folder, cwd), () => disk.sources(folder)).some(name => {
        const path = join(folder, name);
        return HEADER.test(readable(toldPath(path, cwd), () => disk.content(path)).toString('utf8'));
    });
}

function folderAt(path: string, cwd: string): string {
    return `the folder ${toldPath(path, cwd)}`;
}
