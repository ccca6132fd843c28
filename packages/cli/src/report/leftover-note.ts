import { lstatSync, realpathSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isWithin } from '../is-within.ts';
import { named } from '../named.ts';
import { printable, type Terminal } from '../terminal.ts';
import { shownPath } from './shown-path.ts';

/** What is younger may belong to a command that is still at work. */
const LEAST_AGE_MS = 60_000;

/**
 * Tells of files that a command has left behind which was ended at once while writing, or whose disk let it remove nothing: no other word is ever said of them.
 *
 * @param leftovers what was seen on the way, wherever it lies
 * @param paths that the command was asked about, as they were typed
 */
export function tellLeftovers(
    leftovers: ReadonlySet<string>,
    paths: readonly string[],
    { err, cwd }: Pick<Terminal, 'err' | 'cwd'>
): void {
    if (leftovers.size === 0) return;
    const folders = paths.flatMap(path => folderOf(resolve(cwd, path)));
    const found = [...leftovers].filter(path => folders.some(folder => isWithin(path, folder)) && isOld(path));
    if (found.length > 0) err(`${printable(leftoverNote(found.map(path => shownPath(path, cwd))))}\n`);
}

function leftoverNote(files: readonly string[]): string {
    const [were, they, hold, them] =
        files.length === 1 ? ['was', 'It', 'holds', 'it'] : ['were', 'They', 'hold', 'them'];
    return (
        `${named(files)} ${were} left behind when Gradus was ended while it wrote, or the disk failed it. ${they} ${hold} what a file there was ` +
        `before, or was to be. Remove ${them} once nothing is missing there.`
    );
}

/** The folder of a path, as the system knows it; none where it is gone. */
function folderOf(path: string): string[] {
    try {
        const real = realpathSync(path);
        return [statSync(real).isDirectory() ? real : dirname(real)];
    } catch {
        return [];
    }
}

function isOld(path: string): boolean {
    try {
        // A second name for an old file has its time of writing, but was given at the other one.
        return Date.now() - lstatSync(path).ctimeMs > LEAST_AGE_MS;
    } catch {
        return false;
    }
}
