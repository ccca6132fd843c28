import { relative, sep } from 'node:path';

/**
 * A path as reports show it: from the working folder, with forward slashes on every system.
 * Reports begin lines with it, and build servers obey lines that begin with `::`, so no path does.
 */
export function shownPath(path: string, cwd: string): string {
    const shown = relative(cwd, path).replaceAll(sep, '/') || '.';
    return /^[\s:]/.test(shown) ? `./${shown}` : shown;
}

/** A path as the user typed it, for messages. */
export function typedPath(path: string): string {
    return path === '.' ? 'this folder' : path;
}
