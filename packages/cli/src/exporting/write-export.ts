import { lstat, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { ExportedFile } from '@gradus/exchange/exporters';
import { CommandError, ExitCode } from '../exit-codes.ts';
import { plural } from '../plural.ts';
import { toldPath } from '../report/shown-path.ts';
import { targetFile } from '../target-file.ts';
import { printable } from '../terminal.ts';
import { type Target, writeTogether } from '../write-together.ts';

/**
 * Writes files into a folder, which is made where it is not there: all of them or, where the disk does not take them,
 * none. What else is in the folder stays.
 *
 * @returns a sentence on what was written
 * @throws CommandError with the reason in the user's words
 */
export async function writeInto(output: string, cwd: string, files: readonly ExportedFile[]): Promise<string> {
    const folder = resolve(cwd, output);
    const old = await stat(folder).catch(() => undefined);
    if (old && !old.isDirectory()) {
        const message = `${output} is a file. This makes several files: name a folder for them.`;
        throw new CommandError(ExitCode.Usage, message);
    }
    await writeTogether(await Promise.all(files.map(file => targetOf(file, folder, cwd))), cwd);
    return `Wrote ${plural(files.length, 'file')} to ${printable(toldPath(folder, cwd))}.`;
}

async function targetOf({ name, content }: ExportedFile, folder: string, cwd: string): Promise<Target> {
    // Names are made of codes, which are an author's: none leads out of the folder.
    if (basename(name) !== name || name.startsWith('.')) throw new Error(`${name} is no name of a file.`);
    const target = await targetFile(join(folder, name), cwd, 'The export');
    // Nobody typed this name: whoever made the link may have made the codes, too.
    if ((await lstat(join(folder, name)).catch(() => undefined))?.isSymbolicLink()) {
        const message =
            `${toldPath(join(folder, name), cwd)} is a link to another place, over which this export would be written. ` +
            'Remove the link, or name another folder.';
        throw new CommandError(ExitCode.Usage, message);
    }
    return { target, text: content };
}
