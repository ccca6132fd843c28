import { realpath, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isFrameworkFile } from '@gradus/model/framework-file';
import { descriptorOf } from './descriptor.ts';
import { CommandError, ExitCode } from './exit-codes.ts';
import { expectWritable } from './formatting/expect-writable.ts';

/**
 * The file to write: what a link leads to, so that the link stays one. What a shell has opened is left as it is.
 *
 * @param what is to be written, as the beginning of a sentence
 * @throws CommandError where it would be part of a framework, or is protected from being written to
 */
export async function targetFile(output: string, cwd: string, what: string): Promise<string> {
    const full = resolve(cwd, output);
    if (descriptorOf(full) !== undefined) return full;
    const target = await realpath(full).catch(() => full);
    if (isFrameworkFile(target)) {
        const message = `${what} would overwrite ${output}, which by its name is part of a framework. Choose another name.`;
        throw new CommandError(ExitCode.Usage, message);
    }
    // What is written by putting a new file in its place asks the folder alone.
    if ((await stat(target).catch(() => undefined))?.isFile()) await expectWritable(target, cwd);
    return target;
}
