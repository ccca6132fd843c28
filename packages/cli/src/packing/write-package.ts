import { lstat, mkdir, readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { PackageFile } from '@gradus/exchange/packing';
import { CommandError, ExitCode } from '../exit-codes.ts';
import { allOrNothing } from '../journal/all-or-nothing.ts';
import { folderFailure } from '../journal/folder-failure.ts';
import { writeNew } from '../journal/write-new.ts';

/**
 * Refuses a folder for a package in which something would be lost, or would be read as part of a framework.
 *
 * @param framework the folder of the framework that is packed
 * @throws CommandError that says what to do
 */
export async function expectRoomFor(target: string, typed: string, framework: string): Promise<void> {
    const inside = partsFrom(framework, target);
    if (inside && !inside.some(isPassedOver)) {
        const message =
            `${typed} is in the folder of the framework, which would then have another one within it. ` +
            'Name a folder outside with -o, or one within a folder called out.';
        throw new CommandError(ExitCode.Usage, message);
    }
    if (partsFrom(target, framework)) throw taken(typed, 'holds the framework itself');
    const there = await lstat(target).catch(() => undefined);
    if (!there) return;
    if (!there.isDirectory()) throw taken(typed, there.isSymbolicLink() ? 'is a link' : 'is a file');
    if (!(await isPackedOrEmpty(target))) throw taken(typed, 'holds other files');
}

/**
 * Writes a package whole or not at all: into a new folder beside, which then takes its name. A package that was there
 * before is replaced.
 *
 * @throws CommandError with the reason in the user's words
 */
export async function writePackage(target: string, typed: string, files: readonly PackageFile[]): Promise<void> {
    await allOrNothing(
        () => `Could not write ${typed}`,
        async journal => {
            await journal.makeFolder(dirname(target));
            const draft = journal.draftBeside(target);
            await mkdir(draft).catch(error => Promise.reject(folderFailure(target, error)));
            for (const { path, content } of files) {
                const file = join(draft, ...path.split('/'));
                if (!partsFrom(draft, file)) throw new Error(`${path} is no path of a file of a package.`);
                await mkdir(dirname(file), { recursive: true });
                await writeNew(file, content);
            }
            if ((await lstat(target).catch(() => undefined)) !== undefined) await journal.moveAway(target);
            await journal.place(draft, target);
        }
    );
}

/** Whether a folder is empty, or holds what this command wrote there and nothing else. */
async function isPackedOrEmpty(folder: string): Promise<boolean> {
    const names = await readdir(folder);
    if (names.length === 0) return true;
    try {
        const json: unknown = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
        if (!isPacked(json)) return false;
        const known = new Set<unknown>(['package.json', ...json.files]);
        return names.every(name => known.has(name));
    } catch {
        return false;
    }
}

function isPacked(json: unknown): json is { readonly files: readonly unknown[] } {
    if (typeof json !== 'object' || json === null || !('gradus' in json) || !('files' in json)) return false;
    const { gradus, files } = json;
    return typeof gradus === 'object' && gradus !== null && 'compiled' in gradus && Array.isArray(files);
}

/** The names on the way from a folder to a path within it; nothing where it is not within. */
function partsFrom(folder: string, path: string): string[] | undefined {
    const parts = relative(folder, path).split(sep);
    return parts[0] === '..' || relative(folder, path).includes(':') ? undefined : parts.filter(Boolean);
}

/** Gradus reads no frameworks in such folders. */
function isPassedOver(name: string): boolean {
    return name === 'out' || name === 'node_modules' || name.startsWith('.');
}

function taken(typed: string, why: string): CommandError {
    return new CommandError(ExitCode.Usage, `${typed} ${why}. Name a new folder for the package with -o.`);
}
