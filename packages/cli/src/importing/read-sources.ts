import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Importer, SourceFile } from '@gradus/exchange/importers';
import { CommandError, ExitCode } from '../exit-codes.ts';
import { errorCode, failureReason } from '../failure-reason.ts';

/** The largest published data of a kind are far below that. */
const MOST_BYTES = 500_000_000;
const COMPRESSED = '.gz';

/**
 * The files to import, in the order in which they were named. Of a folder, those whose names end as names of the format
 * do; compressed ones are as they were before.
 *
 * @throws CommandError where one is not there, cannot be read or is too large
 */
export async function readSources(
    paths: readonly string[],
    cwd: string,
    { extensions }: Pick<Importer, 'extensions'>
): Promise<SourceFile[]> {
    const files: SourceFile[] = [];
    for (const path of paths) {
        try {
            const full = resolve(cwd, path);
            if ((await stat(full)).isDirectory()) {
                const names = (await readdir(full)).sort().filter(name => hasExtension(name, extensions));
                if (names.length === 0)
                    throw new CommandError(ExitCode.NoInput, `There is nothing to import in ${path}.`);
                for (const name of names) files.push(await readSource(join(full, name)));
            } else files.push(await readSource(full));
        } catch (error) {
            if (error instanceof CommandError) throw error;
            if (['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '')) {
                throw new CommandError(ExitCode.NoInput, `There is no file or folder ${path}.`);
            }
            throw new CommandError(ExitCode.Failure, `Could not read ${path}: ${failureReason(error)}`);
        }
    }
    return files;
}

function hasExtension(name: string, extensions: readonly string[]): boolean {
    const plain = withoutCompression(name).toLowerCase();
    return extensions.some(extension => plain.endsWith(extension));
}

async function readSource(path: string): Promise<SourceFile> {
    const name = basename(path);
    const { size } = await stat(path);
    if (size > MOST_BYTES)
        throw new CommandError(ExitCode.Failure, `${name} is larger than 500 MB. Import a part of it.`);
    const bytes = await readFile(path);
    if (!name.toLowerCase().endsWith(COMPRESSED)) return { name, bytes };
    try {
        return {
            name: withoutCompression(name),
            bytes: await promisify(gunzip)(bytes, { maxOutputLength: MOST_BYTES })
        };
    } catch (error) {
        const isLarge = errorCode(error) === 'ERR_BUFFER_TOO_LARGE';
        const reason = isLarge
            ? 'what is in it is larger than 500 MB'
            : 'it is no compressed file, in spite of its name';
        throw new CommandError(ExitCode.Failure, `Could not read ${name}: ${reason}.`);
    }
}

function withoutCompression(name: string): string {
    return name.toLowerCase().endsWith(COMPRESSED) ? name.slice(0, -COMPRESSED.length) : name;
}
