import { join } from 'node:path';
import { isFrameworkFile } from '@gradus/model/framework-file';
import type { Disk } from '../disk/disk.ts';

/** Folders that no framework has its files in. */
const PASSED_OVER = new Set(['node_modules/', 'out/']);
/** How a file begins a framework, at the beginning of one of its lines. */
const HEADER = /^\ufeff?[ \t]*framework[ \t]+[\p{L}\p{N}]/mu;

/**
 * The `.gradus` files that belong to the framework of a folder and are none of those that are written: what is in folders
 * below that hold a framework of their own is not among them.
 *
 * @param written the files that are written, by their paths
 */
export function otherSources(folder: string, written: ReadonlySet<string>, disk: Disk): string[] {
    return disk.entries(folder).flatMap(name => {
        const path = join(folder, name);
        if (!name.endsWith('/')) return isFrameworkFile(name) && !written.has(path) ? [path] : [];
        if (PASSED_OVER.has(name) || beginsFramework(path, disk)) return [];
        return otherSources(path, written, disk);
    });
}

function beginsFramework(folder: string, disk: Disk): boolean {
    return disk.sources(folder).some(name => HEADER.test(disk.content(join(folder, name)).toString('utf8')));
}
