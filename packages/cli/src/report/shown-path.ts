import { relative } from 'node:path';

/** A path as reports show it: from the working folder, with forward slashes on every system. */
export function shownPath(path: string, cwd: string): string {
    return relative(cwd, path).replaceAll('\\', '/') || '.';
}
