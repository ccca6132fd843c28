import type { Dirent } from 'node:fs';
import { lstat, mkdir, readdir, readFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import type { PackageFile } from '@gradus/exchange/packing';
import { isFrameworkFile } from '@gradus/model/framework-file';
import * as v from 'valibot';
import { SETTINGS_FILE } from '../disk/question.ts';
import { unreadable } from '../existing-path.ts';
import { CommandError, ExitCode } from '../exit-codes.ts';
import { allOrNothing } from '../journal/all-or-nothing.ts';
import { folderFailure } from '../journal/folder-failure.ts';
import { writeNew } from '../journal/write-new.ts';
import { BESIDE } from './found-files.ts';

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
    const entries = await readdir(target, { withFileTypes: true }).catch(error =>
        Promise.reject(unreadable(`the folder ${typed}`, error))
    );
    if (!(await isPackedOrEmpty(target, entries))) throw taken(typed, 'holds other files');
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
                if (!partsFrom(draft, file) || path.includes(':'))
                    throw new Error(`${path} is no path of a file of a package.`);
                await mkdir(dirname(file), { recursive: true });
                await writeNew(file, content);
            }
            if ((await lstat(target).catch(() => undefined)) !== undefined) await journal.moveAway(target);
            await journal.place(draft, target);
        }
    );
}

/** What a package that this command wrote says of what is in it. */
const Packed = v.looseObject({ gradus: v.looseObject({ folder: v.string(), compiled: v.string() }) });

/** Whether a folder is empty, or holds such files as this command writes there and nothing else. */
async function isPackedOrEmpty(folder: string, entries: readonly Dirent[]): Promise<boolean> {
    if (entries.length === 0) return true;
    try {
        const { gradus } = v.parse(Packed, JSON.parse(await readFile(join(folder, MANIFEST), 'utf8')));
        for (const entry of entries) {
            const { name } = entry;
            if (entry.isDirectory() && name === gradus.folder) {
                if (!(await holdsTextAlone(join(folder, name)))) return false;
            } else if (!entry.isFile() || !(name === MANIFEST || name === gradus.compiled || BESIDE.test(name))) {
                return false;
            }
        }
        return true;
    } catch {
        return false;
    }
}

const MANIFEST = 'package.json';

async function holdsTextAlone(folder: string): Promise<boolean> {
    const entries = await readdir(folder, { withFileTypes: true, recursive: true });
    return entries.every(
        entry =>
            entry.isDirectory() || (entry.isFile() && (isFrameworkFile(entry.name) || entry.name === SETTINGS_FILE))
    );
}

/** The names on the way from a folder to a path within it; nothing where it is not within. */
function partsFrom(folder: string, path: string): string[] | undefined {
    const way = relative(folder, path);
    const parts = way.split(sep);
    // On Windows, from one disk to another there is no way.
    return parts[0] === '..' || isAbsolute(way) ? undefined : parts.filter(Boolean);
}

/** Gradus reads no frameworks in such folders. */
function isPassedOver(name: string): boolean {
    return name === 'out' || name === 'node_modules' || name.startsWith('.');
}

function taken(typed: string, why: string): CommandError {
    return new CommandError(ExitCode.Usage, `${typed} ${why}. Name a new folder for the package with -o.`);
}
