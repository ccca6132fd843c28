import { parse, relative, resolve, sep } from 'node:path';

/**
 * A path as reports show it: from the working folder, with forward slashes on every system.
 * Reports begin lines with it, and build servers obey lines that begin with `::`, so no path does.
 */
export function shownPath(path: string, cwd: string): string {
    const shown = relative(cwd, path).replaceAll(sep, '/') || '.';
    return /^[\s:]/.test(shown) ? `./${shown}` : shown;
}

/**
 * A path as sentences name it: from the working folder, unless the two have nothing in common but the top of the disk.
 */
export function toldPath(path: string, cwd: string): string {
    const shown = typedPath(shownPath(path, cwd));
    const up = /^(?:\.\.(?:\/|$))*/.exec(shown)?.[0].length ?? 0;
    return up > 0 && resolve(cwd, shown.slice(0, up)) === parse(cwd).root ? path : shown;
}

/** A path as the user typed it, for messages. */
export function typedPath(path: string): string {
    return path === '.' ? 'this folder' : path;
}
