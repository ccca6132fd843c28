import { mkdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { ExportedFile } from '@gradus/exchange/exporters';
import { CommandError, ExitCode } from '../exit-codes.ts';
import { failureReason } from '../failure-reason.ts';
import { plural } from '../plural.ts';
import { shownPath } from '../report/shown-path.ts';
import { targetFile } from '../target-file.ts';
import { printable } from '../terminal.ts';
import { writeAtomically } from '../write-atomically.ts';

/**
 * Writes files into a folder, which is made where it is not there. Each file is written whole or not at all; what else
 * is in the folder stays.
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
    try {
        await mkdir(folder, { recursive: true });
    } catch (error) {
        throw new CommandError(ExitCode.Failure, `Could not make the folder ${output}: ${failureReason(error)}`);
    }
    for (const { name, content } of files) {
        // Names are made of codes, which are an author's: none leads out of the folder.
        if (basename(name) !== name || name.startsWith('.')) throw new Error(`${name} is no name of a file.`);
        await writeAtomically(await targetFile(join(folder, name), cwd, 'The export'), content);
    }
    return `Wrote ${plural(files.length, 'file')} to ${printable(shownPath(folder, cwd))}.`;
}
