import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { FoundFiles, PackageFile } from '@gradus/exchange/packing';
import type { LangiumDocument } from 'langium';
import type { Disk } from '../disk/disk.ts';
import { SETTINGS_FILE } from '../disk/question.ts';
import { CommandError, ExitCode } from '../exit-codes.ts';
import { failureReason } from '../failure-reason.ts';
import { toldPath } from '../report/shown-path.ts';

/** What npm takes along whatever a package.json says, and what changed. */
export const BESIDE = /^(?:README\.md|(?:LICEN[CS]E|NOTICE|CHANGELOG)(?:\.(?:md|txt))?)$/;

/**
 * The files of a framework that go into its package: its text and settings, and what lies beside its package.json.
 *
 * @param cwd the folder from which messages name files
 * @throws CommandError where one cannot be read
 */
export function foundFiles(
    documents: readonly LangiumDocument[],
    folder: string,
    about: string,
    disk: Disk,
    cwd: string
): FoundFiles {
    const text = documents.map(({ uri }) => uri.fsPath);
    const settings = join(folder, SETTINGS_FILE);
    if (disk.exists(settings)) text.push(settings);
    const beside = readdirSync(about, { withFileTypes: true })
        .filter(entry => entry.isFile() && BESIDE.test(entry.name))
        .map(({ name }) => join(about, name))
        .sort();
    return {
        text: text.map(path => file(path, folder, disk, cwd)),
        beside: beside.map(path => file(path, about, disk, cwd))
    };
}

function file(path: string, folder: string, disk: Disk, cwd: string): PackageFile {
    const inside = relative(folder, path).split(sep);
    if (inside.includes('..')) throw new Error(`${path} is not in ${folder}.`);
    try {
        return { path: inside.join('/'), content: disk.content(path) };
    } catch (error) {
        throw new CommandError(ExitCode.Failure, `Could not read ${toldPath(path, cwd)}: ${failureReason(error)}`);
    }
}
