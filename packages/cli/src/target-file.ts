import { readlink, realpath, stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { isFrameworkFile } from '@gradus/model/framework-file';
import { descriptorOf } from './descriptor.ts';
import { SETTINGS_FILE } from './disk/question.ts';
import { CommandError, ExitCode } from './exit-codes.ts';
import { errorCode, failureReason } from './failure-reason.ts';
import { expectWritable } from './formatting/expect-writable.ts';
import { toldPath } from './report/shown-path.ts';

/**
 * The file to write: what a link leads to, so that the link stays one. What a shell has opened is left as it is.
 *
 * @param what is to be written, as the beginning of a sentence
 * @throws CommandError where it would be part of a framework, or is protected from being written to
 */
export async function targetFile(output: string, cwd: string, what: string): Promise<string> {
    const full = resolve(cwd, output);
    if (descriptorOf(full) !== undefined) return full;
    const target = await withoutLinks(full).catch(error => {
        throw new CommandError(ExitCode.Failure, `Could not write ${toldPath(full, cwd)}: ${failureReason(error)}`);
    });
    if (isFrameworkFile(target) || basename(target).toLowerCase() === SETTINGS_FILE) {
        const message = `${what} would overwrite ${output}, which by its name is part of a framework. Choose another name.`;
        throw new CommandError(ExitCode.Usage, message);
    }
    // What is written by putting a new file in its place asks the folder alone.
    if ((await stat(target).catch(() => undefined))?.isFile()) await expectWritable(target, cwd);
    return target;
}

/**
 * What a path leads to, whether it is there or not yet: put in the place of a link to what is not there, a file would end it.
 *
 * @throws Error of the file system for a link that leads nowhere, such as one in a circle
 */
async function withoutLinks(path: string): Promise<string> {
    try {
        return await realpath(path);
    } catch (error) {
        const next = await readlink(path).catch(() => undefined);
        if (next === undefined) return path;
        if (errorCode(error) !== 'ENOENT') throw error;
        return withoutLinks(resolve(await realpath(dirname(path)), next));
    }
}
