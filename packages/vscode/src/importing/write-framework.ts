import { isFrameworkFile } from '@gradus/model/framework-file';
import { l10n, Uri, workspace } from 'vscode';
import { writeNew } from '../write-new.ts';

/** What paths of imported files look like: a name, perhaps in one folder, of letters, digits, hyphens and underscores. */
const PATH = /^(?:[\p{L}\p{M}\p{N}_-]+\/)?[\p{L}\p{M}\p{N}_-]+\.gradus$/u;

/** The first file of a framework that a folder has already, if it has one. */
export async function frameworkFileIn(folder: Uri): Promise<string | undefined> {
    const entries = await workspace.fs.readDirectory(folder).then(undefined, () => []);
    return entries
        .map(([name]) => name)
        .sort()
        .find(isFrameworkFile);
}

/**
 * Writes the files of a framework into a folder, which is made if it is not there. Nothing is written over.
 *
 * @returns the files, that with the header first
 * @throws Error with a sentence where something is in the way
 */
export async function writeFramework(
    folder: Uri,
    files: readonly { readonly path: string; readonly text: string }[]
): Promise<Uri[]> {
    const wrong = files.find(({ path }) => !PATH.test(path));
    if (wrong) throw new Error(l10n.t('{0} is no name of a file of a framework.', wrong.path));
    const written: Uri[] = [];
    for (const { path, text } of files) {
        const file = Uri.joinPath(folder, path);
        await workspace.fs.createDirectory(Uri.joinPath(file, '..'));
        await writeNew(file, text);
        written.push(file);
    }
    return written;
}
