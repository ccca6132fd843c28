import { readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import {
    decompressed,
    type Importer,
    MOST_BYTES,
    nameWithoutCompression,
    type SourceFile,
    TooLargeSource,
    UnreadableSource
} from '@gradus/exchange/importers';
import { CommandError, ExitCode } from '../exit-codes.ts';
import { errorCode, failureReason } from '../failure-reason.ts';
import { MoreThanAsked, readAtMost } from './read-at-most.ts';

/** A file to import, and where it was found. */
interface FoundSource extends SourceFile {
    /** Its absolute path. */
    readonly path: string;
}

/**
 * The files to import, in the order in which they were named. Of a folder, those whose names end as names of the format
 * do; compressed ones are as they were before. Pipes and devices are passed over there: reading them could go on for ever.
 *
 * @param most how many bytes all of them have together at most
 * @throws CommandError where one is not there, is no file, cannot be read or is too large
 */
export async function readSources(
    paths: readonly string[],
    cwd: string,
    { extensions }: Pick<Importer, 'extensions'>,
    most = MOST_BYTES
): Promise<FoundSource[]> {
    const files: FoundSource[] = [];
    let room = most;
    const read = async (path: string) => {
        const file = await readSource(path, room, most);
        room -= file.bytes.length;
        files.push({ ...file, path });
    };
    for (const path of paths) {
        try {
            const full = resolve(cwd, path);
            if ((await stat(full)).isDirectory()) {
                const names: string[] = [];
                for (const name of (await readdir(full)).sort()) {
                    if (hasExtension(name, extensions) && (await isFile(join(full, name)))) names.push(name);
                }
                if (names.length === 0)
                    throw new CommandError(ExitCode.NoInput, `There is nothing to import in ${path}.`);
                for (const name of names) await read(join(full, name));
            } else await read(full);
        } catch (error) {
            if (error instanceof CommandError) throw error;
            if (error instanceof UnreadableSource) throw new CommandError(ExitCode.Failure, error.message);
            if (['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '')) {
                throw new CommandError(ExitCode.NoInput, `There is no file or folder ${path}.`);
            }
            throw new CommandError(ExitCode.Failure, `Could not read ${path}: ${failureReason(error)}`);
        }
    }
    return files;
}

function hasExtension(name: string, extensions: readonly string[]): boolean {
    const plain = nameWithoutCompression(name).toLowerCase();
    return extensions.some(extension => plain.endsWith(extension));
}

async function isFile(path: string): Promise<boolean> {
    const kind = await stat(path).catch(() => undefined);
    return kind?.isFile() === true;
}

/** @param room how many bytes of `most` are left */
async function readSource(path: string, room: number, most: number): Promise<SourceFile> {
    const name = basename(path);
    try {
        return await decompressed({ name, bytes: await readAtMost(path, room) }, room);
    } catch (error) {
        if (error instanceof MoreThanAsked || error instanceof TooLargeSource) throw tooLarge(name, room, most);
        throw error;
    }
}

function tooLarge(name: string, room: number, most: number): CommandError {
    const limit = `${Math.round(most / 1_000_000)} MB`;
    const message =
        room < most
            ? `The files are larger than ${limit} together, with ${name}. Import a part of them.`
            : `${name} is larger than ${limit}. Import a part of it.`;
    return new CommandError(ExitCode.Failure, message);
}
