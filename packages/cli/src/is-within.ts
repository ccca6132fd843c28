import { isAbsolute, relative, sep } from 'node:path';

/** Whether a file or folder is another one or lies in it; both by absolute paths. */
export function isWithin(path: string, folder: string): boolean {
    const way = relative(folder, path);
    return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
