import { lstat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { ImportedFile } from '@gradus/exchange/importers';
import { Disk } from '../disk/disk.ts';
import { readable } from '../existing-path.ts';
import { CommandError, ExitCode } from '../exit-codes.ts';
import { expectWritable } from '../formatting/expect-writable.ts';
import { named } from '../named.ts';
import { toldPath, typedPath } from '../report/shown-path.ts';
import { writeTogether } from '../write-together.ts';
import { otherSources } from './other-sources.ts';

/** What paths of imported files look like: a name, perhaps in one folder, of letters, digits, hyphens and underscores. */
const PATH = /^(?:[\p{L}\p{M}\p{N}_-]+\/)?[\p{L}\p{M}\p{N}_-]+\.gradus$/u;

/**
 * Writes a framework into a folder, which is made if it is not there, all of it or nothing. Nothing is written where the
 * folder has files of a framework already, unless that is wanted; and never where some of them would stay, for the two
 * frameworks would become one.
 *
 * @param typed the folder, as it was typed
 * @throws CommandError with the reason in the user's words
 */
export async function writeFramework(
    typed: string,
    cwd: string,
    files: readonly ImportedFile[],
    force: boolean
): Promise<string> {
    const folder = resolve(cwd, typed);
    const targets = files.map(({ path, text }) => {
        const target = join(folder, path);
        if (!PATH.test(path) || !target.startsWith(folder.endsWith(sep) ? folder : folder + sep)) {
            throw new Error(`${path} is no path of a file of a framework.`);
        }
        return { target, text, isNew: !force };
    });
    await expectRoom(folder, typed, targets, force, cwd);
    await writeTogether(targets, cwd);
    return folder;
}

async function expectRoom(
    folder: string,
    typed: string,
    targets: readonly { readonly target: string }[],
    force: boolean,
    cwd: string
): Promise<void> {
    const disk = new Disk();
    if (disk.exists(folder) && disk.kind(folder) !== 'folder') {
        throw new CommandError(ExitCode.Usage, `${typed} is a file. Name a folder for the framework with -o.`);
    }
    // A link would have a file written elsewhere, whatever is wanted.
    for (const { target } of targets) {
        for (const path of [dirname(target), target]) {
            if (path === folder || !(await lstat(path).catch(() => undefined))?.isSymbolicLink()) continue;
            throw new CommandError(
                ExitCode.Usage,
                `${toldPath(path, cwd)} is a link. Name another folder for the framework with -o.`
            );
        }
    }
    if (!disk.exists(folder)) return;
    const [first] = force ? [] : readable(`the folder ${toldPath(folder, cwd)}`, () => disk.sources(folder));
    if (first !== undefined) {
        const message =
            `There is a file ${first} in ${typedPath(typed)} already. Each framework has a folder of its own: ` +
            'name another one with -o, or write over what is there with --force.';
        throw new CommandError(ExitCode.Usage, message);
    }
    expectNothingElse(folder, typed, new Set(targets.map(({ target }) => target)), disk, cwd);
    if (!force) return;
    for (const { target } of targets) if (disk.exists(target)) await expectWritable(target, cwd);
}

/** So many files are named. */
const MOST_NAMED = 8;

function expectNothingElse(folder: string, typed: string, written: ReadonlySet<string>, disk: Disk, cwd: string): void {
    const others = otherSources(folder, written, disk, cwd).map(path => relative(folder, path).replaceAll(sep, '/'));
    if (others.length === 0) return;
    const message =
        `There ${others.length === 1 ? 'is a file' : 'are files'} in ${typedPath(typed)} that the import does not write ` +
        `and that would become part of its framework: ${named(others, MOST_NAMED)}. Remove what you do not need any more, or name ` +
        'another folder with -o.';
    throw new CommandError(ExitCode.Usage, message);
}
