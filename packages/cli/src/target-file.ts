import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CommandError, ExitCode } from './exit-codes.ts';

/**
 * The file to write: what a link leads to, so that the link stays one.
 *
 * @param what is to be written, as the beginning of a sentence
 * @throws CommandError where it would be part of a framework
 */
export async function targetFile(output: string, cwd: string, what: string): Promise<string> {
    const full = resolve(cwd, output);
    const target = await realpath(full).catch(() => full);
    if (target.endsWith('.gradus')) {
        const message = `${what} would overwrite ${output}, which by its name is part of a framework. Choose another name.`;
        throw new CommandError(ExitCode.Usage, message);
    }
    return target;
}
