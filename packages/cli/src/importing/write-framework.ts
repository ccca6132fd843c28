import { lstat, mkdir } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import type { ImportedFile } from '@gradus/exchange/importers';
import { Disk } from '../disk/disk.ts';
import { CommandError, ExitCode } from '../exit-codes.ts';
import { failureReason } from '../failure-reason.ts';
import { typedPath } from '../report/shown-path.ts';
import { writeAtomically } from '../write-atomically.ts';

/** What paths of imported files look like: a name, perhaps in one folder, of letters, digits, hyphens and underscores. */
const PATH = /^(?:[\p{L}\p{M}\p{N}_-]+\/)?[\p{L}\p{M}\p{N}_-]+\.gradus$/u;

/**
 * Writes a framework into a folder, which is made if it is not there. Nothing is written where one of the files is there
 * already, or where the folder has others of a framework, unless that is wanted.
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
        return { target, text };
    });
    await expectRoom(folder, typed, targets, force);
    for (const { target, text } of targets) {
        try {
            await mkdir(dirname(target), { recursive: true });
        } catch (error) {
            throw new CommandError(ExitCode.Failure, `Could not make the folder ${typed}: ${failureReason(error)}`);
        }
        await writeAtomically(target, text);
    }
    return folder;
}

async function expectRoom(
    folder: string,
    typed: string,
    targets: readonly { readonly target: string }[],
    force: boolean
): Promise<void> {
    const disk = new Disk();
    if (disk.exists(folder) && disk.kind(folder) !== 'folder') {
        throw new CommandError(ExitCode.Usage, `${typed} is a file. Name a folder for the framework with -o.`);
    }
    // A link would have a file written elsewhere, whatever is wanted.
    for (const { target } of targets) {
        for (const path of [dirname(target), target]) {
            if (path === folder || !(await lstat(path).catch(() => undefined))?.isSymbolicLink()) continue;
            throw new CommandError(ExitCode.Usage, `${path} is a link. Name another folder for the framework with -o.`);
        }
    }
    if (force || !disk.exists(folder)) return;
    const [first] = disk.sources(folder);
    if (first === undefined) return;
    const message =
        `There is a file ${first} in ${typedPath(typed)} already. Each framework has a folder of its own: ` +
        'name another one with -o, or write over what is there with --force.';
    throw new CommandError(ExitCode.Usage, message);
}
