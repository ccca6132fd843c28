import { join, resolve } from 'node:path';
import { readVersion, type SemanticVersion, versionFromWords } from '@gradus/exchange/packing';
import { MANIFEST_FILE, readManifest } from '@gradus/language/checking';
import { decodeUtf8 } from '@gradus/language/text';
import type { FrameworkModel } from '@gradus/model';
import { existingFolder } from '../comparison/existing-folder.ts';
import { load, type Source } from '../comparison/state.ts';
import { Disk } from '../disk/disk.ts';
import { CommandError, ExitCode } from '../exit-codes.ts';
import { failureReason } from '../failure-reason.ts';
import { Git } from '../git/git.ts';
import { RevisionDisk } from '../git/revision-disk.ts';
import { toldPath } from '../report/shown-path.ts';
import { ownManifest } from './own-manifest.ts';

/** A framework as it was when it was last given to others. */
export interface EarlierState {
    readonly model: FrameworkModel;
    readonly version: SemanticVersion | undefined;
    readonly errors: number;
}

/**
 * Reads the state before: a folder, a package as it was installed or unpacked, or a revision of git.
 *
 * @param since what of these, as it was typed
 * @param path where the framework is now
 */
export async function earlierState(since: string, path: string, cwd: string): Promise<EarlierState> {
    const source = folderSource(since, cwd) ?? revisionSource(since, path, cwd);
    const { model, folder, errors } = await load(source, cwd);
    return { model, errors, version: statedVersion(ownManifest(folder, source.disk, cwd)?.version, model) };
}

/** The version that a package.json says, else the one of the header. */
export function statedVersion(said: string | undefined, { framework }: FrameworkModel): SemanticVersion | undefined {
    if (said !== undefined) return readVersion(said);
    return framework.version === undefined ? undefined : versionFromWords(framework.version);
}

function folderSource(since: string, cwd: string): Source | undefined {
    const disk = new Disk();
    const full = resolve(cwd, since);
    if (!disk.exists(full)) return undefined;
    const label = `The state before (${since})`;
    if (disk.kind(full) === 'folder') {
        // What npm packs is unpacked into a folder with this name.
        const inner = join(full, 'package');
        const root = [full, inner].find(each => disk.exists(join(each, MANIFEST_FILE))) ?? full;
        return { path: frameworkIn(root, disk, cwd), disk, label };
    }
    if (/\.(?:tgz|tar\.gz)$/.test(since)) {
        throw new CommandError(ExitCode.Usage, `${since} is packed. Unpack it, and name the folder that this makes.`);
    }
    return { path: full, disk, label };
}

/** Where in a package its framework is. */
function frameworkIn(root: string, disk: Disk, cwd: string): string {
    const path = join(root, MANIFEST_FILE);
    if (!disk.exists(path)) return root;
    try {
        return join(root, ...readManifest(decodeUtf8(disk.content(path))).folder);
    } catch (error) {
        throw new CommandError(ExitCode.Failure, `${toldPath(path, cwd)} could not be used: ${failureReason(error)}`);
    }
}

function revisionSource(since: string, path: string, cwd: string): Source {
    if (since.startsWith('-') || since.includes('..')) {
        const message = `“${since}” is neither a folder nor a revision of git: name a folder, a branch, a tag or a commit.`;
        throw new CommandError(ExitCode.Usage, message);
    }
    const git = Git.around(existingFolder(resolve(cwd, path)), path, 'name the folder of the state before');
    return { path, disk: new RevisionDisk(git, git.commit(since)), label: `The state before (${since})` };
}
